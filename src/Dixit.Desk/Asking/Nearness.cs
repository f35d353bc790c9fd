using Dixit.Claims;
using Dixit.Ledger;

namespace Dixit.Desk.Asking;

/// <summary>How a variant stands to what is asked.</summary>
public static class Nearness
{
    /// <summary>
    /// The closest relation to any of what is asked. A variant that its report leaves half unsaid ("les a livrés") was put under its claim by the affair around
    /// it, and is compared as told of that.
    /// </summary>
    public static Relation Of(Matching matching, Proposition variant, IEnumerable<Proposition> asked)
        => asked.Select(p => matching.Compare(variant, p) is { Relation: not Relation.Unrelated } likeness ? likeness : matching.CompareWithin(variant, p))
            .Select(likeness => likeness.Relation).DefaultIfEmpty(Relation.Unrelated).MinBy(relation => (int)relation);
}
