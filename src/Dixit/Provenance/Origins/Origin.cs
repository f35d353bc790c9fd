using System.Collections.Immutable;

namespace Dixit.Provenance;

/// <summary>What an origin is.</summary>
public enum OriginKind
{
    /// <summary>What a named actor said in public, or nobody knows to whom.</summary>
    Statement,

    /// <summary>What a named actor told one outlet.</summary>
    Interview,

    /// <summary>What an outlet has from sources without a name, from documents, or on its own word.</summary>
    Outlet,
}

/// <summary>Where reports' knowledge of a claim comes from in the end.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">A key that names it among the origins of the claim and stays the same while its reports do.</param>
/// <param name="Name">The key of the actor or of the outlet.</param>
/// <param name="Reports">The reports behind it, in order of their ids.</param>
/// <param name="Outlets">The outlets behind it, those that published it and those that it came through, in order.</param>
public sealed record Origin(OriginKind Kind, string Key, string Name, ImmutableArray<string> Reports, ImmutableArray<string> Outlets);

/// <summary>The origins of a claim.</summary>
/// <param name="Known">The origins, in order of their keys: their number is the claim's.</param>
/// <param name="Unknown">The reports of which nothing shows an origin that is not among these, in order.</param>
public sealed record ClaimOrigins(ImmutableArray<Origin> Known, ImmutableArray<string> Unknown);
