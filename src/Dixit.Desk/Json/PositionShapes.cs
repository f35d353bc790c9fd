using System.Collections.Immutable;

namespace Dixit.Desk.Json;

/// <summary>What one actor holds on one variant of a claim from one day on, as reports tell it.</summary>
public sealed record PositionShape
{
    /// <summary>The number of the claim.</summary>
    public required long Claim { get; init; }

    /// <summary>The number of the variant.</summary>
    public required long Variant { get; init; }

    /// <summary>The name of who holds it.</summary>
    public required string Actor { get; init; }

    /// <summary>Their key.</summary>
    public required string ActorKey { get; init; }

    /// <summary>The institution through which it was first taken.</summary>
    public string? Institution { get; init; }

    /// <summary>Who first took it in the actor's name.</summary>
    public string? Speaker { get; init; }

    /// <summary>The stance on the variant as it is worded: <c>+</c> holds it, <c>-</c> rejects it, <c>?</c> leaves it open.</summary>
    public required string Stance { get; init; }

    /// <summary>What the actor did when first taking it: <c>state</c>, <c>accuse</c>, <c>deny</c>, <c>admit</c>…</summary>
    public required string Act { get; init; }

    /// <summary>What the actor does with the claim, in one word: <c>assert</c>, <c>accuse</c>, <c>deny</c>, <c>noinfo</c>…</summary>
    public required string Attitude { get; init; }

    /// <summary><c>plain</c>, or <c>hedged</c> where the speaker believes or supposes.</summary>
    public required string Modality { get; init; }

    /// <summary>True where it is known from others' words alone.</summary>
    public required bool SecondHand { get; init; }

    /// <summary>From when it is held, as EDTF; not there where undated.</summary>
    public string? From { get; init; }

    /// <summary>How many statements show it.</summary>
    public required int Count { get; init; }

    /// <summary>How widely those statements are told.</summary>
    public required SpreadShape Spread { get; init; }

    /// <summary>The statements that show it, in order of time; lists show the first alone.</summary>
    public required ImmutableArray<StatementShape> Statements { get; init; }
}

/// <summary>A position that differs from the same actor's earlier one.</summary>
public sealed record ChangeShape
{
    /// <summary>The number of the claim.</summary>
    public required long Claim { get; init; }

    /// <summary>What the claim is about.</summary>
    public required string Label { get; init; }

    /// <summary>The name of who changed.</summary>
    public required string Actor { get; init; }

    /// <summary>Their key.</summary>
    public required string ActorKey { get; init; }

    /// <summary>In what the two differ: <c>stance</c>, <c>modality</c> or <c>scope</c>.</summary>
    public required string Change { get; init; }

    /// <summary>The same more closely: <c>stance</c>, <c>firmer</c>, <c>weaker</c>, <c>narrower</c>, <c>wider</c>.</summary>
    public required string Detail { get; init; }

    /// <summary>True where somebody else spoke for the actor.</summary>
    public required bool AnotherSpokesman { get; init; }

    /// <summary>When, as EDTF.</summary>
    public string? Date { get; init; }

    /// <summary>The earlier position.</summary>
    public required PositionShape From { get; init; }

    /// <summary>The later one.</summary>
    public required PositionShape To { get; init; }
}
