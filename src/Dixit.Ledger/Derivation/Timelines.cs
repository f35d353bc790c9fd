using Dixit.Claims;
using Dixit.Claims.Positions;
using Dixit.Ledger.Storage;

namespace Dixit.Ledger.Derivation;

/// <summary>Draws timelines from evidence.</summary>
internal static class Timelines
{
    public static async Task<Timeline> Of(Session session, IReadOnlyCollection<EvidenceRow> rows, Matching matching, Propositions propositions)
    {
        var variants = rows.Select(r => r.Variant).Distinct().ToList();
        // One variant stands to itself as a timeline knows already.
        var known = variants.Count > 1 ? await propositions.Of(session, variants).ConfigureAwait(false) : [];
        var compared = new Dictionary<(long, long), Relation>();
        return Timeline.Of(rows.Select(r => r.Evidence), (a, b) =>
            compared.TryGetValue((a, b), out var relation) ? relation : compared[(a, b)] = matching.Compare(known[a] with { Scene = [] }, known[b] with { Scene = [] }).Relation);
    }
}
