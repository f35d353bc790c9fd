using Dixit.Claims;
using Dixit.Claims.Lexicon;
using Dixit.Ledger;

namespace Dixit.Desk.Studying;

/// <summary>How ledgers of this program gather propositions under claims.</summary>
public static class ClaimMatching
{
    private static readonly Lazy<ClaimMatcher> Matcher = new(() => new(Concepts.Load()));

    /// <summary>By the concepts of <c>data/concepts</c>, which are read at the first comparison.</summary>
    public static Matching OfConcepts { get; } = Matching.By(() => Matcher.Value);
}
