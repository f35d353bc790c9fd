using Dixit.Cli.Rendering;
using Dixit.Ledger.Views;
using Spectre.Console.Rendering;

namespace Dixit.Cli.Pages;

/// <summary>Changes with both statements: side by side where the sheet is wide enough, else one below the other.</summary>
internal sealed class ChangesPage(Sheet sheet, PositionText text, Quotes quotes)
{
    private const int Margin = 2, LeastWidth = 72;

    public async Task Write(Page<ChangeView> changes)
    {
        if (changes.Items.IsEmpty) sheet.Paragraph(0, new Segment(text.Words["changes.none"]));
        foreach (var (i, change) in changes.Items.Index())
        {
            if (i > 0) sheet.Line();
            sheet.Paragraph(0,
                [new(text.Name(change.To.Actor), Ink.Strong), new($" · {text.Dates.Of(change.To.From)} · "), new(text.Words["change." + Shapes.Lower(change.Kind)], Ink.Strong),
                    new(change.OtherSpokesman ? $", {text.Words["change.other"]}" : "")]);
            sheet.Paragraph(0, new Segment($"{text.Words.Say("claim", change.Claim.Id)} · {text.Quoted(change.Claim.Label)}", Ink.Faint));
            await Sides(change);
        }
        Lists.More(sheet, text, changes.Next);
    }

    /// <summary>The same for programs.</summary>
    public static async Task<object> Json(Page<ChangeView> changes, Quotes quotes)
        => new { Changes = await Shapes.Changes(changes.Items, quotes), changes.Next };

    private async Task Sides(ChangeView change)
    {
        var isWide = sheet.Width >= LeastWidth;
        var width = isWide ? (Math.Min(sheet.Width, 140) - Margin - 5) / 2 : sheet.Width - Margin;
        var (from, to) = (await Side(change.From, width), await Side(change.To, width));
        if (!isWide)
        {
            foreach (var line in from) sheet.Unbroken([new(new string(' ', Margin)), .. line]);
            sheet.Line();
            foreach (var line in to) sheet.Unbroken([new(new string(' ', Margin)), .. line]);
            return;
        }
        for (var i = 0; i < Math.Max(from.Count, to.Count); i++)
        {
            var left = i < from.Count ? from[i] : [];
            List<Segment> right = i < to.Count ? [new(" "), .. to[i]] : [];
            sheet.Unbroken([new(new string(' ', Margin)), .. left, new(new string(' ', Math.Max(0, width - Segment.CellCount(left)))), new(i == 0 ? " →" : " │", Ink.Faint), .. right]);
        }
    }

    private async Task<List<List<Segment>>> Side(PositionView position, int width)
    {
        var statement = position.Statements[0];
        IEnumerable<Segment>[] parts =
        [
            [text.Marked(position), new($" · {string.Join(" · ", [text.Dates.Of(position.From), .. text.Notes(position)])}")],
            text.Through(position) is { } through ? [new(through)] : [],
            PositionInk.Coloured(await quotes.Of(statement), statement.Statement.Act),
            [new(text.Place(statement), Ink.Faint)],
        ];
        return [.. parts.SelectMany(part => Wrapping.Lines(part, width))];
    }
}
