using System.Collections.Immutable;

namespace Dixit.Provenance;

/// <summary>What an origin is.</summary>
public enum OriginKind
{
    /// <summary>The wire of a news agency.</summary>
    Wire,

    /// <summary>The reporting of another outlet.</summary>
    Outlet,
}

/// <summary>Where reports' knowledge of a claim comes from in the end.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The key of the agency or outlet; it names the origin among those of the claim.</param>
/// <param name="Reports">The reports behind it, in order of their ids.</param>
/// <param name="Outlets">The outlets behind it, those that published it and those that it came through, in order.</param>
public sealed record Origin(OriginKind Kind, string Name, ImmutableArray<string> Reports, ImmutableArray<string> Outlets);

/// <summary>The origins of a claim.</summary>
/// <param name="Known">The origins, in order of their names: their number is the claim's.</param>
/// <param name="Unknown">The reports that do not tell where they have it from, in order.</param>
public sealed record ClaimOrigins(ImmutableArray<Origin> Known, ImmutableArray<string> Unknown);
