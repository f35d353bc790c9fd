using Dixit.Ledger.Derivation;
using Dixit.Ledger.Queries;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;
using Dixit.Provenance;

namespace Dixit.Ledger.Adding;

/// <summary>
/// Finds origins that a claim did not have before. All reports of a claim together tell its origins, so they are worked out only where a report names an
/// outlet that no addition has looked at yet for this claim.
/// </summary>
internal sealed class OriginNews(Session session, DevelopmentWriter log)
{
    private sealed class BearingRow
    {
        public long Claim { get; init; }
        public long Actor { get; init; }
        public long Variant { get; init; }
        public long Statement { get; init; }
    }

    /// <param name="study">The report as read.</param>
    /// <param name="report">Its number.</param>
    /// <param name="refreshed">What moved.</param>
    /// <param name="written">The statements that were added.</param>
    public async Task Write(ReportStudy study, long report, Refreshed refreshed, IReadOnlyList<long> written)
    {
        var general = General(study);
        var cited = Cited(study, written);
        if (general.Count == 0 && cited.Count == 0) return;
        var bearings = await session.Query<BearingRow>($"SELECT e.claim, e.actor, e.variant, e.statement FROM evidence e WHERE {session.Dialect.In("e.statement", "@ids")} ORDER BY e.statement, e.place",
            new { ids = session.Dialect.List(written) }).ConfigureAwait(false);
        var claims = bearings.GroupBy(b => b.Claim).OrderBy(g => g.Key).ToList();
        var known = (await session.Query<(long Claim, string Outlet)>($"SELECT claim, outlet FROM claim_origin WHERE {session.Dialect.In("claim", "@ids")}",
            new { ids = session.Dialect.List(claims.Select(c => c.Key)) }).ConfigureAwait(false)).ToHashSet();
        foreach (var claim in claims)
        {
            var chains = claim.Where(b => cited.ContainsKey(b.Statement)).Select(b => cited[b.Statement]).ToHashSet(StringComparer.Ordinal);
            var named = (chains.Count > 0 ? chains : general).Where(o => !known.Contains((claim.Key, o))).ToHashSet(StringComparer.Ordinal);
            if (named.Count == 0) continue;
            await Look(claim, report, named).ConfigureAwait(false);
        }
    }

    private async Task Look(IGrouping<long, BearingRow> claim, long report, HashSet<string> named)
    {
        var evidence = await EvidenceRow.Of(session, claim.Key, null).ConfigureAwait(false);
        var earlier = evidence.Where(e => e.Report != report).ToList();
        if (earlier.Count > 0)
        {
            var before = (await Known(earlier).ConfigureAwait(false)).ToHashSet(StringComparer.Ordinal);
            var gained = (await Known(evidence).ConfigureAwait(false)).Where(o => !before.Contains(o)).ToList();
            var shown = claim.First();
            await log.Write([.. gained.Select(o => new Development($"origin:{claim.Key}:{o}", DevelopmentKind.Origin)
            {
                Claim = claim.Key, Variant = shown.Variant, Actor = shown.Actor, Statement = shown.Statement, Detail = o,
            })]).ConfigureAwait(false);
            named.UnionWith(gained);
            named.UnionWith(before);
        }
        await session.Execute("INSERT INTO claim_origin (claim, outlet) VALUES (@claim, @outlet) ON CONFLICT DO NOTHING", named.Order(StringComparer.Ordinal).Select(outlet => new { claim = claim.Key, outlet }))
            .ConfigureAwait(false);
    }

    private async Task<IEnumerable<string>> Known(List<EvidenceRow> evidence)
    {
        var reports = await new Loader(session).Reports(evidence.Select(e => e.Report)).ConfigureAwait(false);
        return ClaimOriginFinder.Of(evidence, reports.Values).Known.Select(o => o.Name);
    }

    /// <summary>The outlets that the whole report names: those it credits, else the agency that published it.</summary>
    private static HashSet<string> General(ReportStudy study)
    {
        var credits = study.Provenance.Credits.Select(c => c.Outlet).ToHashSet(StringComparer.Ordinal);
        if (credits.Count == 0 && Publishers.Identify(study.Read.Report.Publisher, study.Read.Report.Url) is { IsAgency: true } agency) credits.Add(agency.Id);
        return credits;
    }

    /// <summary>The last outlet that the chain of a statement names, by the number of the statement.</summary>
    private static Dictionary<long, string> Cited(ReportStudy study, IReadOnlyList<long> written)
    {
        var places = study.Read.Statements.Select((s, i) => (s.Id, i)).ToDictionary(s => s.Id, s => s.i);
        return study.Provenance.Chains.Select(c => (c.Statement, Outlet: c.Links.LastOrDefault(l => l is { Kind: LinkKind.Outlet, Outlet: not null })?.Outlet))
            .Where(c => c.Outlet is not null && places.ContainsKey(c.Statement)).DistinctBy(c => c.Statement).ToDictionary(c => written[places[c.Statement]], c => c.Outlet!);
    }
}
