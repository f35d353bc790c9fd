using System.Collections.Immutable;
using System.Globalization;
using Dixit.Ledger.Derivation;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;
using Dixit.Provenance;

namespace Dixit.Ledger.Queries;

/// <summary>Finds where the reports of a claim have it from.</summary>
internal static class ClaimOriginFinder
{
    /// <param name="evidence">What bears on the claim, as <see cref="EvidenceRow.Of"/> gives it.</param>
    /// <param name="reports">The reports that have it.</param>
    public static ClaimOrigins Of(List<EvidenceRow> evidence, IEnumerable<ReportName> reports) => Origins.Of(Reports(evidence, [.. reports]));

    /// <summary>The reports, each with what it tells of where it has the claim from, in the order given.</summary>
    public static List<ClaimReport> Reports(List<EvidenceRow> evidence, IReadOnlyCollection<ReportName> reports)
    {
        var told = evidence.Where(e => e.Chain is not null).DistinctBy(e => e.Statement).ToLookup(e => e.Report, e => e.Chain!);
        var credits = evidence.Where(e => e.Credits is not null).DistinctBy(e => e.Report).ToDictionary(e => e.Report, e => e.Credits!);
        var groups = reports.CountBy(r => r.Copies).Where(g => g.Value > 1).Select(g => g.Key).ToHashSet();
        return [.. reports.Select(r => new ClaimReport(r.Id, Publisher(r), groups.Contains(r.Copies) ? r.Copies.ToString(CultureInfo.InvariantCulture) : null,
            credits.TryGetValue(r.Number, out var credited) ? [.. Json.Read<ImmutableArray<Credit>>(credited).Select(c => c.Outlet)] : [],
            [.. told[r.Number].Select(Json.Read<ImmutableArray<Link>>)]))];
    }

    /// <summary>The key of who published a report: an outlet's where it is one that is known, else the name.</summary>
    public static string? Publisher(ReportName report)
        => Publishers.Identify(report.Publisher, report.Url)?.Id ?? (report.Publisher is null ? null : SearchWords.Fold(report.Publisher));
}
