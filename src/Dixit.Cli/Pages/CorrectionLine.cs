using Dixit.Cli.Rendering;
using Dixit.Ledger.Views;
using Spectre.Console.Rendering;

namespace Dixit.Cli.Pages;

/// <summary>A correction in one line: its number, what was done to what, by whom and when.</summary>
internal sealed class CorrectionLine(PositionText text)
{
    public IEnumerable<Segment> Of(CorrectionView correction)
    {
        var undone = correction.UndoneBy is { } by ? " · " + text.Words.Say("undone", by) : "";
        return
        [
            new($"{correction.Id} ", Ink.Faint), new($"{correction.Kind} {correction.Target}", Ink.Strong),
            new($" · {correction.By} · {text.Dates.Of(DateOnly.FromDateTime(correction.At.UtcDateTime))}{undone}"), new(correction.Payload == "{}" ? "" : $" · {correction.Payload}", Ink.Faint),
        ];
    }
}
