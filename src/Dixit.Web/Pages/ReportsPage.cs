using Dixit.Desk.Json;
using Dixit.Web.Serving;

namespace Dixit.Web.Pages;

/// <summary>The reports of the ledger, the newest addition first.</summary>
public sealed record ReportsPage(ReportFilter Filter, Page<ReportName> Reports)
{
    public static async Task<View> Load(ILedger ledger, string? publisher, string? language, DateOnly? since, DateOnly? until, string? after, CancellationToken cancellation)
    {
        var filter = new ReportFilter { Publisher = Said(publisher), Language = Said(language), Since = since, Until = until, Cursor = after, Limit = 50 };
        var reports = await ledger.Reports(filter, cancellation);
        return View.Of<Reports>(new ReportsPage(filter, reports), new { Reports = reports.Items.Select(Shapes.Of), reports.Next });
    }

    private static string? Said(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
