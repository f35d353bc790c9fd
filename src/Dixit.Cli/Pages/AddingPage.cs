using Dixit.Cli.Keeping;
using Dixit.Cli.Rendering;

using Dixit.Ledger;
using Spectre.Console.Rendering;

namespace Dixit.Cli.Pages;

/// <summary>A line a report, and the whole at the end.</summary>
internal sealed class AddingPage(Sheet sheet, InterfaceWords words, string ledger) : IAddingPage
{
    private readonly Dictionary<AdditionOutcome, int> _counts = [];
    private int _statements;

    public async Task Add(Addition addition, int statements)
    {
        _counts[addition.Outcome] = _counts.GetValueOrDefault(addition.Outcome) + 1;
        _statements += statements;
        var (outcome, style) = addition.Outcome switch
        {
            AdditionOutcome.Added => (words["add.added"], Ink.Strong),
            AdditionOutcome.Changed => (words["add.changed"], Ink.Strong),
            _ => (words["add.known"], Ink.Faint),
        };
        List<Segment> line = [new(addition.Report)];
        if (addition.Outcome == AdditionOutcome.Changed) line.Add(new($" → {words.Say("version", addition.Version)}"));
        if (addition.Outcome != AdditionOutcome.Known) line.Add(new($" · {words.Count("statements", statements)}", Ink.Faint));
        sheet.Hanging([new(outcome.PadRight(words["add.changed"].Length + 2), style)], line);
        await sheet.Flush();
    }

    public Task Close(int failed)
    {
        int Of(AdditionOutcome outcome) => _counts.GetValueOrDefault(outcome);
        var told = new List<string> { words.Count("add.sum.added", Of(AdditionOutcome.Added)) };
        if (Of(AdditionOutcome.Changed) is > 0 and var changed) told.Add(words.Count("add.sum.changed", changed));
        if (Of(AdditionOutcome.Known) is > 0 and var known) told.Add(words.Count("add.sum.known", known));
        if (failed > 0) told.Add(words.Count("add.sum.failed", failed));
        sheet.Paragraph(0, new Segment($"{ledger}: {string.Join(", ", told)} · {words.Count("statements", _statements)}", Ink.Strong));
        return sheet.Flush();
    }
}
