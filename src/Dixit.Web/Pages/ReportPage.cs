using System.Collections.Immutable;
using Dixit.Desk.Json;
using Dixit.Web.Parts.Marked;

namespace Dixit.Web.Pages;

/// <summary>A report as it was published, with what was read in it and what people say of that.</summary>
/// <param name="View">The report.</param>
/// <param name="Version">The version that is shown.</param>
/// <param name="Marks">Its text with the marks.</param>
/// <param name="Before">The version before it, or null where it is the first.</param>
/// <param name="Quotes">The words of what was altered between versions.</param>
public sealed record ReportPage(ReportView View, VersionView Version, ReportMarks Marks, VersionView? Before, Quotes Quotes)
{
    public static async Task<object?> Load(long number, int? version, HttpRequest request, ILedger ledger, CancellationToken cancellation)
    {
        if (await ledger.Report(number, cancellation) is not { } report) return null;
        if (report.Versions.FirstOrDefault(v => v.Number == (version ?? report.Name.Version)) is not { } shown) return null;
        ImmutableArray<StatementView> statements = [.. report.Statements.Where(s => s.Version == shown.Number && s.State != StatementState.Retired)];
        var page = new ReportPage(report, shown, new(shown.Report, statements, StatementFilter.Of(request)), report.Versions.FirstOrDefault(v => v.Number == shown.Number - 1),
            await new Quotes(ledger, cancellation).Fetch(report.Alterations.SelectMany(a => new[] { a.Earlier, a.Later }).OfType<StatementView>()));
        return Serving.View.Of<Report>(page, page.Json);
    }

    private async Task<object> Json() => new
    {
        Report = Shapes.Of(View.Name), Version = Version.Number, Reading = MarkedJson.Of(Version.Report, [.. Marks.All.Where(Marks.Filter.Lets)]),
        Versions = View.Versions.Select(v => new { v.Number, v.Added, v.Engine, v.Report.Title, Hash = Hash.Of(v.Report.Text), Credits = v.Credits.Select(c => new { c.Outlet, Kind = Shapes.Lower(c.Kind) }) }),
        Copies = View.Copies.Select(Shapes.Of), Corrections = View.Corrections.Select(Shapes.Of), Alterations = await Shapes.All(View.Alterations, a => AlterationShape.Of(a, Quotes)),
    };
}
