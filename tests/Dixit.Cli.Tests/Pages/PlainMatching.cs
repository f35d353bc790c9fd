using Dixit.Claims;
using Dixit.Ledger;

namespace Dixit.Cli.Tests.Pages;

/// <summary>A way to gather propositions that never changes: by their event, and by whom and what takes part in it.</summary>
internal static class PlainMatching
{
    public static Matching Instance { get; } = new(p => [p.Predicate], Compare, (_, _) => Likeness.None);

    private static Likeness Compare(Proposition a, Proposition b)
    {
        if (a.Predicate != b.Predicate) return Likeness.None;
        var (first, second) = (Parts(a), Parts(b));
        var relation = first.SetEquals(second) ? Relation.Same
            : first.IsProperSupersetOf(second) ? Relation.Narrower
            : first.IsProperSubsetOf(second) ? Relation.Wider
            : Relation.Variant;
        return new(relation, first.Intersect(second).Count(), "");
    }

    private static HashSet<string> Parts(Proposition p)
        => [.. p.Participants.Select(x => $"{x.Role} {x.Key}"), .. p.Participants.Where(x => x.Quantity is not null).Select(x => $"{x.Role} × {x.Quantity}"), .. p.Aspect == Aspect.Done ? (string[])[] : [p.Aspect.ToString()]];
}
