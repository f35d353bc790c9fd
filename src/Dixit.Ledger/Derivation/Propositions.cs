using System.Collections.Concurrent;
using Dixit.Claims;
using Dixit.Ledger.Storage;

namespace Dixit.Ledger.Derivation;

/// <summary>
/// The propositions of variants, which never change: read once, kept in memory. What a session makes is known to it alone until it is committed,
/// so that nothing lives on that was given up.
/// </summary>
internal sealed class Propositions(ConcurrentDictionary<long, Proposition> kept)
{
    private const int Most = 50_000;
    private readonly Dictionary<long, Proposition> _made = [];

    private sealed class Row
    {
        public long Variant { get; init; }
        public string Proposition { get; init; } = "";
    }

    /// <summary>Variants that share a handle, the oldest first.</summary>
    public async Task<List<(long Variant, long Claim, Proposition Proposition)>> Having(Session session, string handle, int most)
    {
        var rows = await session.Query<(long Variant, long Claim)>("""
            SELECT v.id, v.claim FROM variant_handle h JOIN variant v ON v.id = h.variant WHERE h.handle = @handle ORDER BY h.variant LIMIT @most
            """, new { handle, most }).ConfigureAwait(false);
        var all = await Of(session, rows.Select(r => r.Variant)).ConfigureAwait(false);
        return [.. rows.Select(r => (r.Variant, r.Claim, all[r.Variant]))];
    }

    /// <summary>The first variant of a claim.</summary>
    public async Task<Proposition> FirstOf(Session session, long claim) => (await FirstOf(session, [claim]).ConfigureAwait(false))[claim];

    /// <summary>The first variants of claims.</summary>
    public async Task<Dictionary<long, Proposition>> FirstOf(Session session, IReadOnlyCollection<long> claims)
    {
        var firsts = await session.Query<(long Claim, long Variant)>($"SELECT claim, min(id) FROM variant WHERE {session.Dialect.In("claim", "@claims")} GROUP BY claim",
            new { claims = session.Dialect.List(claims) }).ConfigureAwait(false);
        var all = await Of(session, firsts.Select(f => f.Variant)).ConfigureAwait(false);
        return firsts.ToDictionary(f => f.Claim, f => all[f.Variant]);
    }

    /// <summary>The claim of a variant.</summary>
    public static async Task<long> ClaimOf(Session session, long variant)
        => await session.Find<long?>("SELECT claim FROM variant WHERE id = @variant", new { variant }).ConfigureAwait(false) ?? 0;

    /// <summary>The propositions of variants.</summary>
    public async Task<Dictionary<long, Proposition>> Of(Session session, IEnumerable<long> variants)
    {
        var (found, missing) = (new Dictionary<long, Proposition>(), new List<long>());
        foreach (var id in variants.Distinct())
            if (_made.TryGetValue(id, out var made) || kept.TryGetValue(id, out made)) found[id] = made;
            else missing.Add(id);
        if (missing.Count == 0) return found;
        var rows = await session.Query<Row>($"SELECT id AS Variant, proposition FROM variant WHERE {session.Dialect.In("id", "@missing")}",
            new { missing = session.Dialect.List(missing) }).ConfigureAwait(false);
        foreach (var row in rows) found[row.Variant] = Keep(row);
        return found;
    }

    /// <summary>The variants that the session made.</summary>
    public IReadOnlyCollection<long> MadeHere => _made.Keys;

    /// <summary>Takes in a variant that the session made.</summary>
    public void Made(long variant, Proposition proposition) => _made[variant] = proposition;

    private Proposition Keep(Row row)
    {
        if (_made.TryGetValue(row.Variant, out var known) || kept.TryGetValue(row.Variant, out known)) return known;
        if (kept.Count > Most) kept.Clear();
        return kept[row.Variant] = Json.Read<Proposition>(row.Proposition);
    }
}
