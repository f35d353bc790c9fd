using Dixit.Ledger.Storage;

namespace Dixit.Ledger.Derivation;

/// <summary>Keeps what follows from statements in step with them: evidence, positions, changes and the counts of claims and actors.</summary>
internal sealed class Derived(Session session, Matching matching, Propositions propositions)
{
    /// <summary>The evidence that follows from all statements.</summary>
    internal const string Follows = """
        SELECT v.claim, COALESCE(a.merged_into, a.id) AS actor, s.id AS statement, p.place, v.id AS variant, COALESCE(k.merged_into, k.id) AS speaker,
            COALESCE(i.merged_into, i.id) AS institution, h.stance, h.second_hand
        FROM statement s JOIN holding h ON h.statement = s.id JOIN variant v ON v.id = h.variant JOIN statement_speaker p ON p.statement = s.id
        JOIN actor a ON a.id = p.actor LEFT JOIN actor k ON k.id = p.speaker LEFT JOIN actor i ON i.id = p.institution
        WHERE s.state = 0 AND (s.review IS NULL OR s.review <> 'rejected')
        """;

    /// <summary>Draws anew what follows from some statements, after they or what they hold have changed; gives what moved by it.</summary>
    public async Task<Refreshed> Refresh(IReadOnlyCollection<long> statements)
    {
        if (statements.Count == 0) return Refreshed.Nothing;
        var of = new { statements = session.Dialect.List(statements) };
        var (before, reports) = (await Bearings(of).ConfigureAwait(false), await session.Query<long>($"SELECT DISTINCT report FROM statement WHERE {session.Dialect.In("id", "@statements")}", of).ConfigureAwait(false));
        var counts = new ReportCounts(session);
        var told = await counts.Telling(reports).ConfigureAwait(false);
        if (before.Count > 0) await session.Execute($"DELETE FROM evidence WHERE {session.Dialect.In("statement", "@statements")}", of).ConfigureAwait(false);
        await session.Execute($"""
            INSERT INTO evidence (claim, actor, statement, place, variant, speaker, institution, stance, second_hand)
            {Follows} AND {session.Dialect.In("s.id", "@statements")}
            """, of).ConfigureAwait(false);
        var after = await Bearings(of).ConfigureAwait(false);

        var positions = await new PositionWriter(session, matching, propositions).Rewrite([.. before.Concat(after).Select(b => (b.Claim, b.Actor)).Distinct()]).ConfigureAwait(false);
        await new Counts(session).Update(Claims(before), Claims(after), after.ToLookup(b => b.Claim, b => (b.FirstDay, b.LastDay))).ConfigureAwait(false);
        await new Counts(session).UpdateActors(Actors(before), Actors(after)).ConfigureAwait(false);
        await new ActorWeeks(session).Update(before, after).ConfigureAwait(false);
        await counts.Update(told, await counts.Telling(reports).ConfigureAwait(false)).ConfigureAwait(false);
        await counts.CountWeeks(reports).ConfigureAwait(false);
        return new(Claims(before), Claims(after), positions);
    }

    private Task<List<Bearing>> Bearings(object statements)
        => session.Query<Bearing>($"""
            SELECT e.claim, e.actor, e.statement, e.speaker, e.institution, {Counts.FirstDay} AS FirstDay, {Counts.LastDay} AS LastDay FROM evidence e
            JOIN statement s ON s.id = e.statement JOIN report_version v ON v.report = s.report AND v.version = s.version WHERE {session.Dialect.In("e.statement", "@statements")}
            """, statements);

    private static Dictionary<long, int> Claims(List<Bearing> bearings)
        => bearings.GroupBy(b => b.Claim).ToDictionary(g => g.Key, g => g.Select(b => b.Statement).Distinct().Count());

    private static Dictionary<long, int> Actors(List<Bearing> bearings)
        => bearings.SelectMany(b => b.Holders.Select(actor => (actor, b.Statement))).Distinct().GroupBy(b => b.actor).ToDictionary(g => g.Key, g => g.Count());
}
