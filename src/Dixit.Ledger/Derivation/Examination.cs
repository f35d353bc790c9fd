using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Derivation;

/// <summary>Looks for damage: what the engine finds, what search has lost, and what no longer follows from the statements.</summary>
internal sealed class Examination(Session session, Matching matching, Propositions propositions)
{
    private static readonly string[] Tables = ["actor", "alert", "change", "claim", "correction", "delivery", "development", "feed", "position", "report", "report_version", "statement", "variant", "watch"];

    private sealed record Line(long Actor, long Variant, string Stance, string? Since, long Statements, long SecondHand)
    {
        public Line() : this(0, 0, "", null, 0, 0) { }
    }

    public async Task<Checkup> Make(Store store)
    {
        var problems = await store.Damage(session).ConfigureAwait(false);
        if (problems.Count == 0)
        {
            await Search(problems).ConfigureAwait(false);
            await Evidence(problems).ConfigureAwait(false);
            await Counted(problems).ConfigureAwait(false);
            await Weekly(problems).ConfigureAwait(false);
            await Positions(problems).ConfigureAwait(false);
        }
        var counts = ImmutableSortedDictionary.CreateBuilder<string, long>(StringComparer.Ordinal);
        foreach (var table in Tables) counts[table] = await session.Find<long>($"SELECT count(*) FROM {table}").ConfigureAwait(false);
        var engines = await session.Query<(string, long)>("SELECT v.engine, count(*) FROM report r JOIN report_version v ON v.report = r.number AND v.version = r.version GROUP BY v.engine").ConfigureAwait(false);
        return new([.. problems], counts.ToImmutable(), engines.ToImmutableSortedDictionary(e => e.Item1, e => e.Item2, StringComparer.Ordinal), store.Schema,
            await store.Size(session).ConfigureAwait(false));
    }

    private async Task Search(List<string> problems)
    {
        foreach (var (table, rows) in new[] { ("statement_search", "statement WHERE state = 0"), ("variant_search", "variant") })
        {
            var (indexed, expected) = (await session.Find<long>($"SELECT count(*) FROM {table}").ConfigureAwait(false), await session.Find<long>($"SELECT count(*) FROM {rows}").ConfigureAwait(false));
            if (indexed != expected) problems.Add($"{table}: holds {indexed} entries where there should be {expected}");
        }
    }

    private async Task Evidence(List<string> problems)
    {
        const string Kept = "SELECT claim, actor, statement, place, variant, speaker, institution, stance, second_hand FROM evidence";
        foreach (var (one, other, what) in new[] { (Kept, Derived.Follows, "too much"), (Derived.Follows, Kept, "too little") })
            if (await session.Find<long>($"SELECT count(*) FROM ({one} EXCEPT {other}) x").ConfigureAwait(false) is > 0 and var count)
                problems.Add($"evidence: {count} rows {what} for what the statements hold");
    }

    private async Task Counted(List<string> problems)
    {
        foreach (var claim in await session.Query<long>("""
            SELECT c.id FROM claim c LEFT JOIN (SELECT claim, count(DISTINCT statement) AS n FROM evidence GROUP BY claim) e ON e.claim = c.id
            WHERE c.statements <> COALESCE(e.n, 0) ORDER BY c.id LIMIT 20
            """).ConfigureAwait(false)) problems.Add($"claim {claim}: counts another number of statements than bear on it");
    }

    /// <summary>Counts reports of claims, and statements by weeks, anew and compares.</summary>
    private async Task Weekly(List<string> problems)
    {
        foreach (var claim in await session.Query<long>("""
            SELECT c.id FROM claim c LEFT JOIN (SELECT e.claim, count(DISTINCT s.report) AS n FROM evidence e JOIN statement s ON s.id = e.statement GROUP BY e.claim) x ON x.claim = c.id
            WHERE c.reports <> COALESCE(x.n, 0) ORDER BY c.id LIMIT 20
            """).ConfigureAwait(false)) problems.Add($"claim {claim}: counts another number of reports than tell of it");
        var counting = await session.Find<long>("SELECT count(*) FROM statement WHERE state = 0 AND (review IS NULL OR review <> 'rejected')").ConfigureAwait(false);
        foreach (var table in new[] { "report_week", "ledger_week" })
            if (await session.Find<long>($"SELECT COALESCE(CAST(sum(statements) AS bigint), 0) FROM {table}").ConfigureAwait(false) is var counted && counted != counting)
                problems.Add($"{table}: counts {counted} statements where there are {counting}");
        foreach (var actor in await session.Query<long>("""
            SELECT a.id FROM actor a LEFT JOIN (SELECT actor, CAST(sum(statements) AS bigint) AS n FROM actor_week GROUP BY actor) w ON w.actor = a.id
            WHERE a.statements <> COALESCE(w.n, 0) ORDER BY a.id LIMIT 20
            """).ConfigureAwait(false)) problems.Add($"actor {actor}: its weeks count another number of statements than it holds");
    }

    /// <summary>Draws every position anew and compares.</summary>
    private async Task Positions(List<string> problems)
    {
        foreach (var claim in await session.Query<long>("SELECT id FROM claim WHERE statements > 0 ORDER BY id").ConfigureAwait(false))
        {
            var rows = await session.Query<EvidenceRow>($"{EvidenceRow.Select} WHERE e.claim = @claim", new { claim }).ConfigureAwait(false);
            var timeline = await Timelines.Of(session, rows, matching, propositions).ConfigureAwait(false);
            var drawn = timeline.Positions.Select(p => new Line(EvidenceRow.Id(p.Actor), p.Variant, Labels.Name(p.Stance), p.From?.ToString(),
                p.Evidence.Select(e => e.Statement).Distinct().Count(), p.SecondHand ? 1 : 0)).ToHashSet();
            var kept = await session.Query<Line>("SELECT actor, variant, stance, since, statements, second_hand AS SecondHand FROM position WHERE claim = @claim", new { claim }).ConfigureAwait(false);
            var changes = await session.Find<long>("SELECT count(*) FROM change WHERE claim = @claim", new { claim }).ConfigureAwait(false);
            if (!drawn.SetEquals(kept) || changes != timeline.Changes.Length) problems.Add($"claim {claim}: its positions are not those that its statements show");
            if (problems.Count > 20) return;
        }
    }
}
