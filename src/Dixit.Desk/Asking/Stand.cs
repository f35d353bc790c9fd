using Dixit.Attribution;
using Dixit.Claims;
using Dixit.Ledger.Views;

namespace Dixit.Desk.Asking;

/// <summary>A position seen from a question.</summary>
/// <param name="Claim">The claim that it is on.</param>
/// <param name="Variant">The variant of it.</param>
/// <param name="Relation">How the variant stands to what is asked: the same, a part of it, more than it, something near it.</param>
/// <param name="Position">The position.</param>
/// <param name="Before">The change that led to it, or null.</param>
/// <param name="After">The change that ended it, or null.</param>
public sealed record Stand(ClaimView Claim, VariantView Variant, Relation Relation, PositionView Position, ChangeView? Before, ChangeView? After)
{
    /// <summary>
    /// True where it bears on the question itself: on what is asked, on a part of it, or by rejecting something wider. Who denies all deliveries denies those of
    /// missiles; who asserts some delivery asserts none of missiles.
    /// </summary>
    public bool Answers => Relation is Relation.Same or Relation.Narrower || (Relation == Relation.Wider && Position.Stance == Stance.Rejects);

    /// <summary>The positions of a claim.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="relation">How a variant stands to what is asked.</param>
    public static IEnumerable<Stand> Of(ClaimView claim, Func<VariantView, Relation> relation)
    {
        var variants = claim.Variants.ToDictionary(v => v.Id, v => (View: v, Relation: relation(v)));
        return claim.Rows.SelectMany(row => row.Positions).Select(p => new Stand(claim, variants[p.Variant].View, variants[p.Variant].Relation, p,
            claim.Changes.LastOrDefault(c => ReferenceEquals(c.To, p)), claim.Changes.FirstOrDefault(c => ReferenceEquals(c.From, p))));
    }
}
