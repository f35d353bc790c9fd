using Dixit.Cli.Rendering;
using Dixit.Ledger.Views;
using Spectre.Console.Rendering;

namespace Dixit.Cli.Pages;

/// <summary>The words of one statement behind a bar, and where they stand.</summary>
internal sealed class StatementBlock(Sheet sheet, PositionText text, Quotes quotes)
{
    public async Task Write(StatementView statement, int indent)
    {
        var bar = new Segment("│ ", Ink.Faint);
        foreach (var line in Wrapping.Lines(PositionInk.Coloured(await quotes.Of(statement), statement.Statement.Act), sheet.Room(indent + 2)))
            sheet.Unbroken([new(new string(' ', indent)), bar, .. line]);
        foreach (var line in Wrapping.Lines([new(text.Place(statement), Ink.Faint)], sheet.Room(indent + 2)))
            sheet.Unbroken([new(new string(' ', indent)), bar, .. line]);
    }
}
