using Dixit.Desk.Json;
using Dixit.Ledger.Views;

namespace Dixit.Desk.Wording;

/// <summary>A change in one line.</summary>
public sealed class ChangeText(PositionText text)
{
    /// <summary><c>new stance: denies (4 September 2024) → admits · through another spokesman</c>.</summary>
    public string Of(ChangeView change)
    {
        var line = text.Words.Say("change", text.Words["change." + Shapes.Lower(change.Kind)], text.Attitude(change.From), text.Dates.Of(change.From.From), text.Attitude(change.To));
        return change.OtherSpokesman ? $"{line} · {text.Words["change.other"]}" : line;
    }
}
