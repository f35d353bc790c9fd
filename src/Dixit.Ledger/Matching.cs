using Dixit.Claims;

namespace Dixit.Ledger;

/// <summary>How a ledger gathers propositions under claims.</summary>
/// <param name="Handles">What to look a proposition up by, the most telling first; two propositions of one claim share one.</param>
/// <param name="Compare">How the first stands to the second.</param>
/// <param name="CompareWithin">How the first stands to the second where both are told of one affair.</param>
public sealed record Matching(
    Func<Proposition, IEnumerable<string>> Handles, Func<Proposition, Proposition, Likeness> Compare, Func<Proposition, Proposition, Likeness> CompareWithin)
{
    /// <summary>The engine's own way. What is laid out alike is looked up first, so that what many reports tell is found at once.</summary>
    /// <param name="matcher">Gives the matcher when it is first needed.</param>
    public static Matching By(Func<ClaimMatcher> matcher) => new(p => matcher().Handles(p).Prepend(Whole(p)), (a, b) => matcher().Compare(a, b), (a, b) => matcher().CompareWithin(a, b));

    private static string Whole(Proposition p)
        => $"= {p.Predicate} {p.Aspect} {p.Reported} {string.Join(' ', p.Participants.Select(a => $"{a.Role}:{a.Key}:{a.Quantity}").Order(StringComparer.Ordinal))}";
}
