using System.Collections.Immutable;
using Dixit.Desk.Json;
using Dixit.Web.Charts;
using Dixit.Web.Serving;

namespace Dixit.Web.Pages;

/// <summary>One claim: who holds what on it since when, and where that is told.</summary>
/// <param name="Claim">The claim, up to a day where one is asked for.</param>
/// <param name="Grid">Actors by time.</param>
/// <param name="Quotes">Where the words that are shown are at hand.</param>
/// <param name="Days">The days on which anything about it happened.</param>
/// <param name="AsOf">Up to when.</param>
/// <param name="IsWhole">True where everything is shown, however long.</param>
public sealed record ClaimPage(ClaimView Claim, Grid Grid, Quotes Quotes, ImmutableArray<DateOnly> Days, AsOfQuery AsOf, bool IsWhole)
{
    /// <summary>Its statements by weeks, all of them whatever the day it is shown as of.</summary>
    public WeekBars? Weeks { get; init; }

    /// <summary>Who cites whom for it, or null where it was not asked for.</summary>
    public OriginGraph? Cited { get; init; }

    private const int MostColumns = 12, MostRows = 40, MostWords = 120, MostReports = 60, MostChanges = 20;

    /// <summary>The rows of the grid that are shown.</summary>
    public ImmutableArray<GridRow> Rows => Few(Grid.Rows, MostRows);

    /// <summary>The positions whose words are shown, in order of their numbers.</summary>
    public ImmutableArray<GridCell> Words => Few([.. Grid.Cells], MostWords);

    /// <summary>The changes that are shown, the newest first.</summary>
    public ImmutableArray<ChangeView> Changes => Few([.. Claim.Changes.Reverse()], MostChanges);

    /// <summary>The reports that are shown, each with its copies folded under the first of them.</summary>
    public ImmutableArray<IGrouping<long, ReportName>> Reports => Few([.. Claim.Reports.GroupBy(r => r.Copies)], MostReports);

    /// <summary>True where something was left out for length.</summary>
    public bool IsCut => Rows.Length < Grid.Rows.Length || Words.Length < Grid.Cells.Count() || Changes.Length < Claim.Changes.Length || Reports.Length < Claim.Counts.Texts;

    /// <summary>The lanes of the drawing, or null where nothing is dated.</summary>
    public PositionLanes? Timeline => PositionLanes.Of(Claim);

    /// <summary>Where a cell leads: to its words on this page, else straight to the marked report.</summary>
    public string Target(GridCell cell) => IsWhole || cell.Number <= MostWords ? $"#p{cell.Number}" : StatementAddress.Of(cell.Position.Statements[0]);

    /// <summary>Loads it. A claim that was merged into another leads there, and a place on the slider to the day that it stands for.</summary>
    public static async Task<object?> Load(ILedger ledger, HttpContext http, long id, AsOfQuery asOf, int? step, string? show, CancellationToken cancellation)
    {
        if (await ledger.Claim(id, asOf.AsOf, cancellation) is not { } claim) return null;
        if (claim.Id != id) return TypedResults.Redirect(http.Request.Path.Value!.Replace($"/{id}", $"/{claim.Id}", StringComparison.Ordinal) + http.Request.QueryString, permanent: true);
        var whole = asOf.AsOf is null ? claim : await ledger.Claim(id, null, cancellation);
        var days = ClaimDays.Of(whole!);
        if (step is { } place && !days.IsEmpty) return TypedResults.Redirect(ClaimDays.Address(id, days, place, asOf.By));
        var quotes = new Quotes(ledger, cancellation);
        var page = new ClaimPage(claim, Grid.Of(claim, MostColumns), quotes, days, asOf, show == "all")
        {
            Weeks = WeekBars.Of(await ledger.ClaimWeeks(id, cancellation)),
            Cited = await ledger.OriginGraph(id, asOf.AsOf, cancellation),
        };
        await quotes.Fetch(page.Words.Select(c => c.Position.Statements[0]).Concat(page.Changes.SelectMany(c => new[] { c.From.Statements[0], c.To.Statements[0] })));
        return View.Of<Claim>(page, async () => await ClaimJson.Of(claim, quotes));
    }

    private ImmutableArray<T> Few<T>(ImmutableArray<T> all, int most) => IsWhole || all.Length <= most ? all : all[..most];
}
