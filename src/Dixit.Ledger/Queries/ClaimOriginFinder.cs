using System.Collections.Immutable;
using System.Globalization;
using Dixit.Ledger.Derivation;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;
using Dixit.Provenance;

namespace Dixit.Ledger.Queries;

/// <summary>Finds where the reports of a claim have it from.</summary>
internal sealed class ClaimOriginFinder(Session session)
{
    private sealed class StatementRow
    {
        public long Report { get; init; }
        public string Chain { get; init; } = "";
    }

    private sealed class ReportRow
    {
        public long Number { get; init; }
        public string Credits { get; init; } = "[]";
    }

    /// <param name="evidence">What bears on the claim.</param>
    /// <param name="reports">The reports that have it.</param>
    public async Task<ClaimOrigins> Of(List<EvidenceRow> evidence, IReadOnlyCollection<ReportName> reports) => Origins.Of(await Reports(evidence, reports).ConfigureAwait(false));

    /// <summary>The reports, each with what it tells of where it has the claim from, in the order given.</summary>
    public async Task<List<ClaimReport>> Reports(List<EvidenceRow> evidence, IReadOnlyCollection<ReportName> reports)
    {
        if (evidence.Count == 0) return [];
        var told = (await session.Query<StatementRow>($"SELECT s.report, s.chain FROM statement s WHERE {session.Dialect.In("s.id", "@ids")} AND s.chain IS NOT NULL ORDER BY s.id",
            new { ids = session.Dialect.List(evidence.Select(e => e.Statement).Distinct()) }).ConfigureAwait(false)).ToLookup(s => s.Report);
        var credits = (await session.Query<ReportRow>($"""
            SELECT v.report AS Number, v.credits FROM report r JOIN report_version v ON v.report = r.number AND v.version = r.version
            WHERE {session.Dialect.In("r.number", "@numbers")} AND v.credits <> '[]'
            """, new { numbers = session.Dialect.List(reports.Select(r => r.Number)) }).ConfigureAwait(false)).ToDictionary(r => r.Number, r => Json.Read<ImmutableArray<Credit>>(r.Credits));
        var groups = reports.CountBy(r => r.Copies).Where(g => g.Value > 1).Select(g => g.Key).ToHashSet();
        return [.. reports.Select(r => new ClaimReport(r.Id, Publisher(r), groups.Contains(r.Copies) ? r.Copies.ToString(CultureInfo.InvariantCulture) : null,
            credits.TryGetValue(r.Number, out var credited) ? [.. credited.Select(c => c.Outlet)] : [],
            [.. told[r.Number].Select(s => Json.Read<ImmutableArray<Link>>(s.Chain))]))];
    }

    /// <summary>The key of who published a report: an outlet's where it is one that is known, else the name.</summary>
    public static string? Publisher(ReportName report)
        => Publishers.Identify(report.Publisher, report.Url)?.Id ?? (report.Publisher is null ? null : SearchWords.Fold(report.Publisher));
}
