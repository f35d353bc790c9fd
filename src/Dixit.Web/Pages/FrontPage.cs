using Dixit.Desk.Json;
using Dixit.Desk.Samples;
using Dixit.Desk.Studying;
using Dixit.Web.Serving;

namespace Dixit.Web.Pages;

/// <summary>The front page: of an empty desk what it is and how to begin; of a used one what is new in it.</summary>
public sealed record FrontPage(Overview Overview, Page<ChangeView> Changes, Page<ReportName> Reports, WeeklyCounts Weeks, Quotes Quotes)
{
    private const int MostChanges = 4, MostReports = 8;

    public static async Task<View> Load(ILedger ledger, CancellationToken cancellation)
    {
        var overview = await ledger.Overview(cancellation: cancellation);
        if (overview.Reports == 0) return View.Of<EmptyDesk>(new object(), new { Overview = overview });
        var changes = await ledger.Changes(new() { Limit = MostChanges }, cancellation);
        var reports = await ledger.Reports(new() { Limit = MostReports }, cancellation);
        var quotes = await new Quotes(ledger, cancellation).Fetch(changes.Items.SelectMany(c => new[] { c.From.Statements[0], c.To.Statements[0] }));
        return View.Of<Front>(new FrontPage(overview, changes, reports, await ledger.Weeks(cancellation), quotes), async () => new
        {
            Overview = overview, Changes = await Shapes.Changes(changes.Items, quotes), Reports = reports.Items.Select(Shapes.Of),
        });
    }

    /// <summary>Takes the sample dispute into the ledger, and leads back.</summary>
    public static async Task<IResult> Samples(ILedger ledger, StudyQueue studies, CancellationToken cancellation)
    {
        await SampleDispute.Add(ledger, studies, cancellation);
        return TypedResults.LocalRedirect("/");
    }
}
