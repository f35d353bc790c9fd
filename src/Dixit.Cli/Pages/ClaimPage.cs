using Dixit.Claims;
using Dixit.Cli.Rendering;
using Dixit.Ledger.Views;
using Spectre.Console.Rendering;

namespace Dixit.Cli.Pages;

/// <summary>One claim for people: the grid of actors by time, the words of every cell, its variants and the reports that tell of it.</summary>
internal sealed class ClaimPage(Sheet sheet, PositionText text, Quotes quotes)
{
    public async Task Write(ClaimView claim)
    {
        sheet.Paragraph(0, [new($"{text.Words.Say("claim", claim.Id)} · "), new(text.Quoted(claim.Label), Ink.Strong)]);
        sheet.Paragraph(0, new Segment(Spread.Of(claim.Counts).In(text.Words), Ink.Faint));
        if (claim.AsOf is { } asOf) sheet.Paragraph(0, new Segment(text.Words.Say(asOf.By == AsOfBy.Said ? "as-of.said" : "as-of.published", text.Dates.Of(asOf.Day))));
        if (claim.Rows.IsEmpty)
        {
            sheet.Paragraph(0, new Segment(text.Words["claim.nobody"]));
            return;
        }
        Variants(claim);
        var grid = Grid.Of(claim, GridDrawing.Fitting(sheet));
        new GridDrawing(sheet, text).Draw(grid);
        Key(grid);
        Heading("words");
        foreach (var cell in grid.Cells) await Words(cell, claim);
        Origins(claim);
        Reports(claim);
        await sheet.Flush();
    }

    private void Variants(ClaimView claim)
    {
        if (claim.Variants.Length < 2) return;
        Heading("variants");
        foreach (var (i, variant) in claim.Variants.Index())
            sheet.Hanging([new($"  {Grid.Letter(i)}  ", Ink.Strong)], [new(text.Quoted(variant.Label)), .. i == 0 || variant.Relation == Relation.Same ? (Segment[])[] : [new($" · {text.Words["variant." + Shapes.Lower(variant.Relation)]}", Ink.Faint)]]);
    }

    private void Key(Grid grid)
    {
        var signs = new List<string> { text.Words["key.stances"] };
        signs.AddRange(grid.Cells.Select(c => Attitude.Of(c.Position)).Distinct().OrderBy(a => a.Place).Select(a => $"{text.Words["letter." + a.Name]} {text.Words["attitude." + a.Name]}"));
        if (grid.Cells.Any(c => c.Change is not null)) signs.Add(text.Words["key.change"]);
        if (grid.Cells.Any(c => c.Position.SecondHand)) signs.Add(text.Words["key.second-hand"]);
        if (grid.Cells.Any(c => c.Variant != "A")) signs.Add(text.Words["key.variant"]);
        sheet.Line();
        sheet.Paragraph(0, new Segment(string.Join(" · ", signs), Ink.Faint));
    }

    private async Task Words(GridCell cell, ClaimView claim)
    {
        var position = cell.Position;
        sheet.Line();
        var number = cell.Number.ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(3);
        string?[] facts = [cell.Variant == "A" ? null : text.Words.Say("variant", cell.Variant), text.Through(position), .. text.Notes(position)];
        sheet.Hanging([new($"{number}  ", Ink.Faint)],
            [new(text.Name(position.Actor), Ink.Strong), new(" "), text.Marked(position), new($" · {string.Join(" · ", [text.Dates.Since(position.From), .. facts.OfType<string>()])}")]);
        if (cell.Change is { } change) sheet.Paragraph(5, new Segment(new ChangeText(text).Of(change), Ink.Strong));
        await new StatementBlock(sheet, text, quotes).Write(position.Statements[0], 5);
        if (position.Count > 1) sheet.Paragraph(5, new Segment(text.More(position, claim.Origins), Ink.Faint));
    }

    private void Origins(ClaimView claim)
    {
        if (claim.Origins.Known.IsEmpty) return;
        Heading("origins");
        foreach (var origin in claim.Origins.Known)
            sheet.Hanging([new("  ")],
                [new(text.Outlet(origin.Name), Ink.Strong), new($" · {text.Words["origin." + Shapes.Lower(origin.Kind)]}"), new($" · {string.Join(", ", origin.Reports)}", Ink.Faint)]);
        if (!claim.Origins.Unknown.IsEmpty) sheet.Hanging([new("  ")], [new(text.Words["origins.unknown"]), new($" · {string.Join(", ", claim.Origins.Unknown)}", Ink.Faint)]);
    }

    private void Reports(ClaimView claim)
    {
        Heading("reports");
        foreach (var report in claim.Reports) sheet.Hanging([new("  ")], new ReportLine(text).Of(report));
    }

    private void Heading(string name)
    {
        sheet.Line();
        sheet.Paragraph(0, new Segment(text.Words["heading." + name], Ink.Strong));
    }
}
