using System.Collections.Immutable;

namespace Dixit.Desk.Json;

/// <summary>A claim, as lists show it.</summary>
public sealed record ClaimSummaryShape
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>What it is about, in the words of its first statement.</summary>
    public required string Label { get; init; }

    /// <summary>How many statements bear on it.</summary>
    public required int Statements { get; init; }

    /// <summary>The first day that one of them was said or published, where known.</summary>
    public DateOnly? First { get; init; }

    /// <summary>The last such day.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>The day of the newest change of a position; not there where none changed.</summary>
    public DateOnly? Changed { get; init; }
}

/// <summary>A variant of a claim.</summary>
public sealed record VariantShape
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>In the words of its first statement.</summary>
    public required string Label { get; init; }

    /// <summary>How it stands to the claim's first variant: <c>same</c>, <c>wider</c>, <c>narrower</c>, <c>variant</c>.</summary>
    public required string Relation { get; init; }

    /// <summary>ISO 639-1 code of the language of its first statement, where known.</summary>
    public string? Lang { get; init; }
}

/// <summary>Where reports of a claim have it from in the end.</summary>
public sealed record OriginShape
{
    /// <summary>The key of the agency or outlet.</summary>
    public required string Origin { get; init; }

    /// <summary><c>wire</c> or <c>outlet</c>.</summary>
    public required string OriginKind { get; init; }

    /// <summary>The ids of the reports that have it from there.</summary>
    public required ImmutableArray<string> Reports { get; init; }

    /// <summary>The names of the outlets on the way.</summary>
    public required ImmutableArray<string> Outlets { get; init; }
}

/// <summary>How widely something is told: what is unknown adds nothing.</summary>
public sealed record SpreadShape
{
    /// <summary>How many reports tell it.</summary>
    public required int Reports { get; init; }

    /// <summary>How many when copies of one text count once.</summary>
    public required int Texts { get; init; }

    /// <summary>How many publishers are known.</summary>
    public required int Publishers { get; init; }

    /// <summary>How many origins are known; not there where that was not asked.</summary>
    public int? Origins { get; init; }
}

/// <summary>A claim with all positions on it. They are positions that reports tell of, not findings.</summary>
public sealed record ClaimShape
{
    /// <summary>Its number: that of the claim it was merged into, where it was.</summary>
    public required long Id { get; init; }

    /// <summary>What it is about, in the words of its first statement.</summary>
    public required string Label { get; init; }

    /// <summary>The day up to the end of which the view counts; not there where all does.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Which day of a statement counts for <c>as_of</c>: <c>published</c> or <c>said</c>.</summary>
    public string? By { get; init; }

    /// <summary>An address at this desk that keeps showing this state: that of <c>as_of</c>, or of the day of asking. Reports without a date count in no such state.</summary>
    public string? Permalink { get; init; }

    /// <summary>How widely it is told.</summary>
    public required SpreadShape Counts { get; init; }

    /// <summary>Its variants, the first one first.</summary>
    public required ImmutableArray<VariantShape> Variants { get; init; }

    /// <summary>Where the reports have it from in the end, as far as known.</summary>
    public required ImmutableArray<OriginShape> Origins { get; init; }

    /// <summary>Who holds what: actor by actor, in order of time.</summary>
    public required ImmutableArray<PositionShape> Positions { get; init; }

    /// <summary>How positions changed, in order of time.</summary>
    public required ImmutableArray<ChangeShape> Changes { get; init; }

    /// <summary>The reports that tell of it, in the order of adding.</summary>
    public required ImmutableArray<ReportSummaryShape> Reports { get; init; }
}
