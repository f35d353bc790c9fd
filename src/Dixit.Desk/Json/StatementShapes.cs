using System.Collections.Immutable;

namespace Dixit.Desk.Json;

/// <summary>Who says what in a report, at exact places.</summary>
public sealed record StatementShape
{
    /// <summary>Its number in the ledger.</summary>
    public required long Id { get; init; }

    /// <summary>The name by which it goes for good: <c>report#3</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The id of the report.</summary>
    public required string Report { get; init; }

    /// <summary>The version of the report in which it stands, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>Who published the report, where known.</summary>
    public string? Publisher { get; init; }

    /// <summary>When it was published, as EDTF, where known.</summary>
    public string? Published { get; init; }

    /// <summary>Where it was published, where known.</summary>
    public string? Url { get; init; }

    /// <summary>The address of its words in the marked report, at this desk.</summary>
    public required string Page { get; init; }

    /// <summary>When it was said, as EDTF, where the report tells.</summary>
    public string? Said { get; init; }

    /// <summary>Who speaks, in the words of the report.</summary>
    public string? Speaker { get; init; }

    /// <summary>The name of who holds it in the end: the state behind the spokesman.</summary>
    public string? Actor { get; init; }

    /// <summary>Their key.</summary>
    public string? ActorKey { get; init; }

    /// <summary>What the speaker does: <c>state</c>, <c>accuse</c>, <c>deny</c>, <c>admit</c>…</summary>
    public required string Act { get; init; }

    /// <summary>The stance of the speaker on the content: <c>+</c>, <c>-</c>, <c>?</c>.</summary>
    public required string Stance { get; init; }

    /// <summary><c>plain</c>, <c>conditional</c> or <c>hedged</c>.</summary>
    public required string Modality { get; init; }

    /// <summary>How sure the reading is, from 0 to 1. It says nothing of whether the content is true.</summary>
    public required double Confidence { get; init; }

    /// <summary>The words of its content, as they stand in the report; stretches are joined by " … ".</summary>
    public required string Content { get; init; }

    /// <summary>Its words with source and cue, as they stand in the report.</summary>
    public string? Quote { get; init; }

    /// <summary>Where its parts stand in the text of its version of the report.</summary>
    public StatementSpans? Spans { get; init; }

    /// <summary>What people said of it: <c>confirmed</c>, <c>edited</c>, <c>rejected</c>; not there where nobody reviewed it.</summary>
    public string? Review { get; init; }

    /// <summary><c>superseded</c> or <c>retired</c>; not there where it counts.</summary>
    public string? State { get; init; }

    /// <summary>What it holds of which claims.</summary>
    public ImmutableArray<HoldingShape>? Holdings { get; init; }
}

/// <summary>What a statement holds of a claim.</summary>
public sealed record HoldingShape
{
    /// <summary>The number of the claim.</summary>
    public required long Claim { get; init; }

    /// <summary>The number of the variant.</summary>
    public required long Variant { get; init; }

    /// <summary>The stance on the variant: <c>+</c>, <c>-</c>, <c>?</c>.</summary>
    public required string Stance { get; init; }

    /// <summary>True where only another speaker's statement tells it.</summary>
    public required bool SecondHand { get; init; }
}
