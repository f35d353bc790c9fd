using System.Collections.Immutable;

namespace Dixit.Desk.Json;

/// <summary>Somebody who holds statements, as lists show them.</summary>
public sealed record ActorSummaryShape
{
    /// <summary>How a reader would call them.</summary>
    public required string Actor { get; init; }

    /// <summary>Their key, such as <c>state:CH</c>.</summary>
    public required string ActorKey { get; init; }

    /// <summary><c>person</c>, <c>institution</c>, <c>state</c> or <c>described</c>.</summary>
    public required string ActorKind { get; init; }

    /// <summary>Their number in the ledger.</summary>
    public required long Id { get; init; }

    /// <summary>The office or title that reports give them.</summary>
    public string? Office { get; init; }

    /// <summary>The name of who they speak for, as last read.</summary>
    public string? SpeaksFor { get; init; }

    /// <summary>The key of who they speak for.</summary>
    public string? SpeaksForKey { get; init; }

    /// <summary>How many statements they hold or speak.</summary>
    public required int Statements { get; init; }
}

/// <summary>An actor by name.</summary>
public sealed record ActorNameShape
{
    /// <summary>How a reader would call them.</summary>
    public required string Actor { get; init; }

    /// <summary>Their key.</summary>
    public required string ActorKey { get; init; }
}

/// <summary>An actor with what they hold.</summary>
public sealed record ActorShape
{
    /// <summary>Who it is: the one it was merged into, where it was.</summary>
    public required ActorSummaryShape Actor { get; init; }

    /// <summary>Their item in Wikidata, where certain.</summary>
    public string? Wikidata { get; init; }

    /// <summary>Other spellings, and the keys of those merged into them.</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>In whose name they speak, nearest first.</summary>
    public required ImmutableArray<ActorNameShape> SpeaksFor { get; init; }

    /// <summary>Who speaks in their name, the busiest first.</summary>
    public required ImmutableArray<ActorSummaryShape> Spokesmen { get; init; }

    /// <summary>Their newest positions.</summary>
    public required ImmutableArray<HeldPositionShape> Positions { get; init; }

    /// <summary>The cursor for more of their positions; not there on the last page.</summary>
    public string? Next { get; init; }

    /// <summary>Their newest changes.</summary>
    public required ImmutableArray<ChangeShape> Changes { get; init; }
}

/// <summary>A position with the claim it is on.</summary>
public sealed record HeldPositionShape
{
    /// <summary>The claim.</summary>
    public required ClaimSummaryShape Claim { get; init; }

    /// <summary>The position.</summary>
    public required PositionShape Position { get; init; }
}
