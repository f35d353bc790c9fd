using System.Collections.Immutable;

namespace Dixit.Ledger.Views;

/// <summary>An actor, as lists show it.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Office">The office or title that reports give it, or null.</param>
/// <param name="SpeaksFor">In whose name it speaks, as last read, or null.</param>
/// <param name="Statements">How many statements it holds or speaks.</param>
public sealed record ActorSummary(ActorName Actor, string? Office, ActorName? SpeaksFor, int Statements)
{
    /// <summary>
    /// True for a private person: one with a name, but without office and without item in Wikidata, who speaks for nobody and for whom nobody speaks. Such a
    /// one is shown by its words where they bear on a claim, and has no page of its own.
    /// </summary>
    public bool IsPrivate { get; init; }
}

/// <summary>An actor with what it holds.</summary>
public sealed record ActorView
{
    /// <summary>The actor: the one it was merged into, where it was.</summary>
    public required ActorSummary Summary { get; init; }

    /// <summary>Its Wikidata item, where certain.</summary>
    public string? Wikidata { get; init; }

    /// <summary>Other spellings and the keys of those merged into it.</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>Those in whose name it speaks, nearest first.</summary>
    public required ImmutableArray<ActorName> SpeaksFor { get; init; }

    /// <summary>Those who speak in its name, the busiest first.</summary>
    public required ImmutableArray<ActorSummary> Spokesmen { get; init; }

    /// <summary>Its newest positions, each with its claim and first statement.</summary>
    public required Page<HeldPosition> Positions { get; init; }

    /// <summary>Its newest changes.</summary>
    public required ImmutableArray<ChangeView> Changes { get; init; }
}

/// <summary>A position with the claim it is on.</summary>
public sealed record HeldPosition(ClaimSummary Claim, PositionView Position);
