using System.Collections.Immutable;

namespace Dixit.Provenance;

/// <summary>A report of a claim, as far as it tells where it has the claim from.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Publisher">The key of who published it, an outlet's id where it has one (see <see cref="Publishers"/>), or null where unknown.</param>
/// <param name="CopyGroup">A key that it shares with its copies and with nothing else, or null where it has none.</param>
/// <param name="Credits">The ids of the outlets that it credits.</param>
/// <param name="Chains">Of each of its statements that gather under the claim, the links from the nearest outlet to the ultimate source.</param>
public sealed record ClaimReport(string Id, string? Publisher, string? CopyGroup, ImmutableArray<string> Credits, ImmutableArray<ImmutableArray<Link>> Chains);
