using System.Globalization;
using Dixit.Cli.Rendering;
using Dixit.Ledger.Views;
using Spectre.Console.Rendering;

namespace Dixit.Cli.Pages;

/// <summary>Lists of claims, actors and reports, a few lines each.</summary>
internal sealed class Lists(Sheet sheet, PositionText text)
{
    public Task Claims(Page<ClaimSummary> claims) => Each(claims, claim =>
    {
        sheet.Hanging([Number(claim.Id)], [new(text.Quoted(claim.Label), Ink.Strong)]);
        string?[] facts =
        [
            text.Words.Count("statements", claim.Statements), Days(claim), claim.Changed is { } changed ? text.Words.Say("changed", text.Dates.Of(changed)) : null,
        ];
        sheet.Paragraph(6, new Segment(string.Join(" · ", facts.OfType<string>()), Ink.Faint));
    });

    public Task Actors(Page<ActorSummary> actors) => Each(actors, actor => sheet.Hanging([Number(actor.Actor.Id)], ActorPage.Named(actor, text)));

    public Task Reports(Page<ReportName> reports) => Each(reports, report => sheet.Hanging([new("  ")], new ReportLine(text).Of(report)));

    public Task Corrections(Page<CorrectionView> corrections) => Each(corrections, correction => sheet.Hanging([new("  ")], new CorrectionLine(text).Of(correction)));

    /// <summary>A page of a list for programs.</summary>
    public static Task<object> Json<T>(string name, Page<T> page, Func<T, object> shape) => Task.FromResult<object>(new Dictionary<string, object?> { [name] = page.Items.Select(shape), ["next"] = page.Next });

    /// <summary>Says how to go on where there is more.</summary>
    public static void More(Sheet sheet, PositionText text, string? next)
    {
        if (next is null) return;
        sheet.Line();
        sheet.Paragraph(0, new Segment(text.Words.Say("list.more", next), Ink.Faint));
    }

    private Task Each<T>(Page<T> page, Action<T> write)
    {
        if (page.Items.IsEmpty) sheet.Paragraph(0, new Segment(text.Words["list.nothing"]));
        foreach (var item in page.Items) write(item);
        More(sheet, text, page.Next);
        return Task.CompletedTask;
    }

    private static Segment Number(long id) => new($"{id.ToString(CultureInfo.InvariantCulture),4}  ", Ink.Faint);

    private string? Days(ClaimSummary claim) => (claim.First, claim.Last) switch
    {
        ({ } first, { } last) => text.Dates.Of(new Text.Period(first, last)),
        _ => null,
    };
}
