using Dixit.Attribution;
using Dixit.Cli.Rendering;
using Dixit.Ledger.Views;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Dixit.Cli.Pages;

/// <summary>One report: what is known of it, its versions, what was read in it, its copies, and what people corrected.</summary>
internal sealed class ReportPage(Sheet sheet, PositionText text, Quotes quotes)
{
    public async Task Write(ReportView report)
    {
        var name = report.Name;
        sheet.Paragraph(0, new Segment(name.Title ?? name.Id, Ink.Strong));
        string?[] facts = [name.Id, name.Publisher, name.Published is null ? null : text.Dates.Of(name.Published), name.Language, name.Url];
        sheet.Paragraph(0, new Segment(string.Join(" · ", facts.OfType<string>()), Ink.Faint));
        foreach (var version in report.Versions)
            sheet.Paragraph(0, new Segment(text.Words.Say("version.added", version.Number, text.Dates.Of(DateOnly.FromDateTime(version.Added.UtcDateTime)), version.Engine), Ink.Faint));
        Copies(report);
        Heading("statements");
        foreach (var statement in report.Statements) await Statement(statement);
        Corrections(report);
    }

    private void Copies(ReportView report)
    {
        if (report.Copies.IsEmpty) return;
        Heading("copies");
        foreach (var copy in report.Copies) sheet.Hanging([new("  ")], new ReportLine(text).Of(copy));
    }

    private async Task Statement(StatementView statement)
    {
        var s = statement.Statement;
        sheet.Line();
        string?[] facts =
        [
            statement.State == StatementState.Current ? null : text.Words["state." + Shapes.Lower(statement.State)],
            statement.Holdings.IsDefaultOrEmpty ? null : text.Words.Say("claims.of", string.Join(", ", statement.Holdings.Select(h => h.Claim).Distinct())),
        ];
        sheet.Hanging([new($"#{statement.Number}  ", Ink.Faint)],
            [
                new(s.Speaker.Length > 0 ? s.Speaker : text.Words["nobody"], Ink.Strong), new(" "),
                new($"{Labels.Name(s.Stance)} {Labels.Name(s.Act)}", new Style(Ink.Of(s.Act), decoration: Decoration.Bold)), new(string.Concat(facts.OfType<string>().Select(f => " · " + f)), Ink.Faint),
            ]);
        await new StatementBlock(sheet, text, quotes).Write(statement, 4);
    }

    private void Corrections(ReportView report)
    {
        if (report.Corrections.IsEmpty) return;
        Heading("corrections");
        foreach (var correction in report.Corrections) sheet.Hanging([new("  ")], new CorrectionLine(text).Of(correction));
    }

    private void Heading(string name)
    {
        sheet.Line();
        sheet.Paragraph(0, new Segment(text.Words["heading." + name], Ink.Strong));
    }
}
