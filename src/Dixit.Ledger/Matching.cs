using Dixit.Claims;

namespace Dixit.Ledger;

/// <summary>How a ledger gathers propositions under claims.</summary>
/// <param name="Handles">What to look a proposition up by, the most telling first; two propositions of one claim share one.</param>
/// <param name="Compare">How the first stands to the second.</param>
public sealed record Matching(Func<Proposition, IEnumerable<string>> Handles, Func<Proposition, Proposition, Relation> Compare);
