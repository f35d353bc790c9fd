using Dixit.Claims;
using Dixit.Ledger.Derivation;
using Dixit.Ledger.Storage;

namespace Dixit.Ledger.Adding;

/// <summary>
/// The claims that a report tells of, and those that other reports tell beside them: among these, and nowhere else, a proposition that leaves much unsaid may
/// find the claim that it belongs to.
/// </summary>
internal sealed class Affair(Session session, Matching matching, Propositions propositions)
{
    // A claim that everybody tells of stands beside everything: only the newest reports of it count, and not all they say.
    private const int MostReports = 12, MostClaims = 48;

    private readonly List<long> _told = [];
    private readonly List<(long Claim, Proposition First)> _claims = [];
    private bool _isLoaded;

    /// <summary>Takes in a claim that the report tells of.</summary>
    public async Task Add(long claim)
    {
        if (_isLoaded) await Take([claim]).ConfigureAwait(false);
        else if (!_told.Contains(claim)) _told.Add(claim);
    }

    /// <summary>The claim of the affair that a proposition is nearest to, the report's own first; null where none is near.</summary>
    public async Task<(long Claim, Likeness Likeness)?> Find(Proposition proposition)
    {
        if (!_isLoaded) await Load().ConfigureAwait(false);
        (long Claim, Likeness Likeness)? best = null;
        foreach (var (claim, first) in _claims)
            if (matching.CompareWithin(proposition, first) is { Relation: not Relation.Unrelated } likeness && (best is not { } known || likeness.Score > known.Likeness.Score))
                best = (claim, likeness);
        return best;
    }

    private async Task Load()
    {
        _isLoaded = true;
        if (_told.Count == 0) return;
        await Take(_told).ConfigureAwait(false);
        var beside = await session.Query<long>($"""
            SELECT DISTINCT v.claim FROM statement s JOIN holding h ON h.statement = s.id JOIN variant v ON v.id = h.variant
            WHERE s.report IN (SELECT DISTINCT s2.report FROM variant v2 JOIN holding h2 ON h2.variant = v2.id JOIN statement s2 ON s2.id = h2.statement
                WHERE {session.Dialect.In("v2.claim", "@claims")} ORDER BY s2.report DESC LIMIT {MostReports})
            ORDER BY v.claim LIMIT {MostClaims}
            """, new { claims = session.Dialect.List(_told) }).ConfigureAwait(false);
        await Take(beside).ConfigureAwait(false);
    }

    private async Task Take(IEnumerable<long> claims)
    {
        var others = claims.Where(claim => !_claims.Exists(c => c.Claim == claim)).ToList();
        if (others.Count == 0) return;
        var firsts = await propositions.FirstOf(session, others).ConfigureAwait(false);
        _claims.AddRange(others.Select(claim => (claim, firsts[claim])));
    }
}
