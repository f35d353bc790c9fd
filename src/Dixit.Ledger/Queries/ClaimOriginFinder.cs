using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dixit.Ledger.Derivation;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;
using Dixit.Provenance;
using Dixit.Resolution;

namespace Dixit.Ledger.Queries;

/// <summary>Finds where the reports of a claim have it from.</summary>
internal sealed class ClaimOriginFinder(Session session)
{
    // Fewer words than these are said by many, independently.
    private const int FewestWords = 8;

    private sealed class StatementRow
    {
        public long Id { get; init; }
        public string? Said { get; init; }
        public string? Chain { get; init; }
        public string Words { get; init; } = "";
    }

    private sealed class ReportRow
    {
        public long Number { get; init; }
        public string Credits { get; init; } = "[]";
    }

    /// <param name="evidence">What bears on the claim.</param>
    /// <param name="reports">The reports that have it.</param>
    public async Task<ClaimOrigins> Of(List<EvidenceRow> evidence, IReadOnlyCollection<ReportName> reports)
    {
        if (evidence.Count == 0) return new([], []);
        var told = (await session.Query<StatementRow>($"SELECT s.id, s.said, s.chain, s.words FROM statement s WHERE {session.Dialect.In("s.id", "@ids")}",
            new { ids = session.Dialect.List(evidence.Select(e => e.Statement).Distinct()) }).ConfigureAwait(false)).ToDictionary(s => s.Id);
        var credits = (await session.Query<ReportRow>($"""
            SELECT v.report AS Number, v.credits FROM report r JOIN report_version v ON v.report = r.number AND v.version = r.version
            WHERE {session.Dialect.In("r.number", "@numbers")} AND v.credits <> '[]'
            """, new { numbers = session.Dialect.List(reports.Select(r => r.Number)) }).ConfigureAwait(false)).ToDictionary(r => r.Number, r => Json.Read<ImmutableArray<Credit>>(r.Credits));
        var actors = await new Loader(session).Actors(evidence.SelectMany(e => new[] { e.Actor, e.Institution, e.Speaker })).ConfigureAwait(false);
        var groups = reports.CountBy(r => r.Copies).Where(g => g.Value > 1).Select(g => g.Key).ToHashSet();
        var bearing = evidence.ToLookup(e => e.Report);
        return Origins.Of(reports.Select(r => new ClaimReport(r.Id, Publisher(r), groups.Contains(r.Copies) ? r.Copies.ToString(CultureInfo.InvariantCulture) : null,
            credits.TryGetValue(r.Number, out var credited) ? [.. credited.Select(c => c.Outlet)] : [],
            [.. bearing[r.Number].GroupBy(e => e.Statement).Select(g => Statement(told[g.Key], [.. g], actors))])));
    }

    /// <summary>The key of who published a report: an outlet's where it is one that is known, else the name.</summary>
    public static string? Publisher(ReportName report)
        => Publishers.Identify(report.Publisher, report.Url)?.Id ?? (report.Publisher is null ? null : SearchWords.Fold(report.Publisher));

    private static ClaimStatement Statement(StatementRow row, List<EvidenceRow> evidence, Dictionary<long, ActorName> actors)
    {
        var voices = evidence.Select(e => (Speaker: actors[e.Speaker ?? e.Institution ?? e.Actor], Behind: actors[e.Institution ?? e.Actor])).Distinct().ToList();
        var named = voices.Where(v => v.Speaker.Kind != ActorKind.Described).Select(v => v.Behind.Key).Distinct();
        var unnamed = voices.Where(v => v.Speaker.Kind == ActorKind.Described).Select(v => SearchWords.Fold(v.Speaker.Name)).Distinct().Order(StringComparer.Ordinal);
        return new([.. named], string.Join('|', unnamed), row.Said, row.Chain is null ? [] : Json.Read<ImmutableArray<Link>>(row.Chain), Hash(row.Words));
    }

    private static string? Hash(string words)
    {
        var folded = SearchWords.Of(words).ToList();
        return folded.Count < FewestWords ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', folded))).AsSpan(0, 8));
    }
}
