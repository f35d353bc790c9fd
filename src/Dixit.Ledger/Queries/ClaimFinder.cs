using Dixit.Claims;
using Dixit.Ledger.Derivation;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Queries;

/// <summary>Finds the claims that a question is about, by its propositions.</summary>
internal sealed class ClaimFinder(Session session, Matching matching, Propositions propositions)
{
    private const int MostHandles = 24, MostVariants = 200;

    public async Task<IReadOnlyList<ClaimMatch>> Find(IEnumerable<Proposition> asked, int limit)
    {
        var best = new Dictionary<long, (long Variant, Likeness Likeness, int Asked)>();
        foreach (var (place, question) in asked.Index())
        {
            var seen = new HashSet<long>();
            foreach (var handle in matching.Handles(question).Distinct(StringComparer.Ordinal).Take(MostHandles))
                foreach (var (variant, claim, proposition) in await propositions.Having(session, handle, MostVariants).ConfigureAwait(false))
                {
                    if (!seen.Add(variant) || matching.Compare(question, proposition) is not { Relation: not Relation.Unrelated } likeness) continue;
                    if (!best.TryGetValue(claim, out var known) || IsBetter(likeness, known.Likeness)) best[claim] = (variant, likeness, place);
                }
        }
        var claims = await new Loader(session).Claims(best.Keys).ConfigureAwait(false);
        var chosen = best.Where(b => claims[b.Key].Statements > 0).OrderBy(b => Rank(b.Value.Likeness.Relation)).ThenByDescending(b => b.Value.Likeness.Score).ThenBy(b => b.Value.Asked)
            .ThenByDescending(b => claims[b.Key].Statements).ThenBy(b => b.Key).Take(limit).ToList();
        var variants = (await session.Query<VariantRow>($"SELECT {VariantRow.Columns} FROM variant v WHERE {session.Dialect.In("v.id", "@ids")}",
            new { ids = session.Dialect.List(chosen.Select(c => c.Value.Variant)) }).ConfigureAwait(false)).ToDictionary(v => v.Id);
        return [.. chosen.Select(c => new ClaimMatch(claims[c.Key], variants[c.Value.Variant].View, c.Value.Likeness.Relation))];
    }

    private static bool IsBetter(Likeness a, Likeness b) => Rank(a.Relation) != Rank(b.Relation) ? Rank(a.Relation) < Rank(b.Relation) : a.Score > b.Score;

    private static int Rank(Relation relation) => relation switch { Relation.Same => 0, Relation.Wider => 1, Relation.Narrower => 2, Relation.Variant => 3, _ => 4 };
}
