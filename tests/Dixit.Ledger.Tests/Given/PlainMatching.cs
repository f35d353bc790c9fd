using Dixit.Claims;

namespace Dixit.Ledger.Tests;

/// <summary>
/// A matching that tests can see through: the same event by the same agent is one claim; <c>thing:arms</c> is wider than any other thing; another thing or
/// another aspect is a variant.
/// </summary>
internal static class PlainMatching
{
    public static Matching Instance { get; } = new(
        p => [$"{p.Predicate}|{Key(p, Role.Agent)}|{Key(p, Role.Theme)}", $"{p.Predicate}|{Key(p, Role.Agent)}"],
        (a, b) => new(Compare(a, b), 1, ""), (_, _) => Likeness.None);

    private static Relation Compare(Proposition a, Proposition b)
    {
        if (a.Predicate != b.Predicate || Key(a, Role.Agent) != Key(b, Role.Agent)) return Relation.Unrelated;
        if (a.Aspect != b.Aspect) return Relation.Variant;
        var (one, other) = (Key(a, Role.Theme), Key(b, Role.Theme));
        return one == other ? Relation.Same : one == "thing:arms" ? Relation.Wider : other == "thing:arms" ? Relation.Narrower : Relation.Variant;
    }

    private static string Key(Proposition p, Role role) => p.In(role).FirstOrDefault()?.Key ?? "";
}
