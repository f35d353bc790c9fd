using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Claims;
using Dixit.Claims.Positions;
using Dixit.Provenance;
using Dixit.Text;

namespace Dixit.Ledger.Views;

/// <summary>A claim, as lists show it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Label">What it is about, in the words of its first statement.</param>
/// <param name="Statements">How many statements bear on it.</param>
/// <param name="First">The first day that one of them was said or published, where known.</param>
/// <param name="Last">The last such day.</param>
/// <param name="Changed">The day of the newest change of a position, or null where none changed.</param>
public sealed record ClaimSummary(long Id, string Label, int Statements, DateOnly? First, DateOnly? Last, DateOnly? Changed)
{
    /// <summary>How many reports tell of it.</summary>
    public int Reports { get; init; }
}

/// <summary>A claim with all its positions: what a grid of actors by time is drawn from.</summary>
public sealed record ClaimView
{
    /// <summary>Its number: that of the claim it was merged into, where it was.</summary>
    public required long Id { get; init; }

    /// <summary>What it is about, in the words of its first statement.</summary>
    public required string Label { get; init; }

    /// <summary>Up to when the view counts, or null for all.</summary>
    public AsOf? AsOf { get; init; }

    /// <summary>Its variants, the first one first.</summary>
    public required ImmutableArray<VariantView> Variants { get; init; }

    /// <summary>Who holds what, the actors in order of their first position.</summary>
    public required ImmutableArray<ClaimRow> Rows { get; init; }

    /// <summary>The changes of all actors, in order of time.</summary>
    public required ImmutableArray<ChangeView> Changes { get; init; }

    /// <summary>Where it is told: each report once, in the order of adding.</summary>
    public required ImmutableArray<ReportName> Reports { get; init; }

    /// <summary>Where the reports have it from in the end, and which of them do not tell.</summary>
    public required ClaimOrigins Origins { get; init; }

    /// <summary>How many reports, publishers and origins there are.</summary>
    public required ClaimCounts Counts { get; init; }
}

/// <summary>How widely a claim is told. What is unknown adds nothing.</summary>
/// <param name="Reports">How many reports bear on it.</param>
/// <param name="Texts">How many there are when copies of one text count once.</param>
/// <param name="Publishers">How many publishers, as far as known.</param>
/// <param name="Origins">How many origins, as far as known.</param>
public sealed record ClaimCounts(int Reports, int Texts, int Publishers, int Origins);

/// <summary>A variant of a claim.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Label">In the words of its first statement.</param>
/// <param name="Relation">How it stands to the claim's first variant.</param>
/// <param name="Language">The language of its first statement, where known.</param>
/// <param name="Proposition">What it says; its spans are those of its first statement.</param>
public sealed record VariantView(long Id, string Label, Relation Relation, string? Language, Proposition Proposition);

/// <summary>One actor's positions on one claim.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Positions">In order of time; undated ones first.</param>
public sealed record ClaimRow(ActorName Actor, ImmutableArray<PositionView> Positions);

/// <summary>What one actor holds on one variant of a claim from one day on.</summary>
public sealed record PositionView
{
    /// <summary>The claim.</summary>
    public required long Claim { get; init; }

    /// <summary>The variant.</summary>
    public required long Variant { get; init; }

    /// <summary>Whose position it is.</summary>
    public required ActorName Actor { get; init; }

    /// <summary>The institution through which it was first taken, or null.</summary>
    public ActorName? Institution { get; init; }

    /// <summary>Who first took it in the actor's name, or null.</summary>
    public ActorName? Speaker { get; init; }

    /// <summary>The stance on the variant.</summary>
    public required Stance Stance { get; init; }

    /// <summary>Whether it is held firmly.</summary>
    public required Firmness Firmness { get; init; }

    /// <summary>What the actor did when first taking it.</summary>
    public required Act Act { get; init; }

    /// <summary>True where it is known from others' words alone.</summary>
    public bool SecondHand { get; init; }

    /// <summary>The day or days from which it is held, or null where undated.</summary>
    public Period? From { get; init; }

    /// <summary>How many statements show it.</summary>
    public required int Count { get; init; }

    /// <summary>The statements that show it, in order of time: the first and the newest where there are many; lists show the first alone.</summary>
    public required ImmutableArray<StatementView> Statements { get; init; }
}

/// <summary>A position that differs from the same actor's earlier one.</summary>
/// <param name="Claim">The claim, as lists show it.</param>
/// <param name="From">The earlier position.</param>
/// <param name="To">The later one.</param>
/// <param name="Kind">In what they differ.</param>
/// <param name="OtherSpokesman">True where somebody else spoke for the actor.</param>
public sealed record ChangeView(ClaimSummary Claim, PositionView From, PositionView To, ChangeKind Kind, bool OtherSpokesman);

/// <summary>A claim that a question is about.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Variant">The variant that answers best.</param>
/// <param name="Relation">How what is asked stands to that variant: the same, wider, narrower, a neighbour.</param>
public sealed record ClaimMatch(ClaimSummary Claim, VariantView Variant, Relation Relation);
