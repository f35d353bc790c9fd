using System.Collections.Immutable;

namespace Dixit.Desk.Json;

/// <summary>What a ledger has on a question: who holds what, as reports tell it. Whether they are right it does not tell.</summary>
public sealed record AnswerShape
{
    /// <summary>The question as it was put.</summary>
    public required string Question { get; init; }

    /// <summary>ISO 639-1 code of the language that it was read in; not there where it could not be laid out.</summary>
    public string? Lang { get; init; }

    /// <summary>The day up to the end of which reports count; not there where all do.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Which day of a statement counts for <c>as_of</c>: <c>published</c> or <c>said</c>.</summary>
    public string? By { get; init; }

    /// <summary>An address at this desk that keeps showing this state: that of <c>as_of</c>, or of the day of asking. Reports without a date count in no such state.</summary>
    public string? Permalink { get; init; }

    /// <summary><c>claims</c>, <c>words</c> for the fallback, or <c>nothing</c>.</summary>
    public required string FoundBy { get; init; }

    /// <summary>The name of the actor whose words alone were asked for.</summary>
    public string? Asked { get; init; }

    /// <summary>The claims that it is about, the closest first.</summary>
    public required ImmutableArray<AnsweringClaimShape> Claims { get; init; }

    /// <summary>How widely the answer is told.</summary>
    public required SpreadShape Spread { get; init; }

    /// <summary>Positions that bear on the question itself.</summary>
    public required ImmutableArray<StandShape> Positions { get; init; }

    /// <summary>Positions on what is near it: something wider, another thing of the kind, the same planned and not done.</summary>
    public required ImmutableArray<StandShape> Neighbours { get; init; }

    /// <summary>Statements that merely share words with the question, where no claim answers it.</summary>
    public ImmutableArray<StatementShape>? ByWords { get; init; }
}

/// <summary>A claim that a question is about.</summary>
public sealed record AnsweringClaimShape
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>What it is about.</summary>
    public required string Label { get; init; }

    /// <summary>How widely it is told.</summary>
    public required SpreadShape Counts { get; init; }

    /// <summary>Its variants.</summary>
    public required ImmutableArray<VariantShape> Variants { get; init; }
}

/// <summary>A position seen from a question.</summary>
public sealed record StandShape
{
    /// <summary>How the variant stands to what is asked: <c>same</c>, <c>narrower</c>, <c>wider</c>, <c>variant</c>.</summary>
    public required string Relation { get; init; }

    /// <summary>The variant in words.</summary>
    public required string Label { get; init; }

    /// <summary>Until when the position was held, as EDTF; not there where it still is.</summary>
    public string? Until { get; init; }

    /// <summary>The attitude that came after it.</summary>
    public string? Then { get; init; }

    /// <summary>The attitude that came before it.</summary>
    public string? Before { get; init; }

    /// <summary>The position.</summary>
    public required PositionShape Position { get; init; }
}
