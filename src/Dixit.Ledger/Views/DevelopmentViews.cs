using System.Collections.Immutable;

namespace Dixit.Ledger.Views;

/// <summary>In what something is new.</summary>
public enum DevelopmentKind
{
    /// <summary>An actor's position on a claim changed.</summary>
    Change,

    /// <summary>An actor took its first position on a claim, or formed the claim by it.</summary>
    Actor,

    /// <summary>A claim that was there is told in a new variant: wider, narrower, or otherwise.</summary>
    Variant,

    /// <summary>A claim that was there has come from another origin.</summary>
    Origin,

    /// <summary>A denial or an attribution was altered between two versions of a report.</summary>
    Altered,
}

/// <summary>Something new.</summary>
public sealed record DevelopmentView
{
    /// <summary>Its number; later ones have higher numbers.</summary>
    public required long Number { get; init; }

    /// <summary>What it is of: the same thing has the same key, in every ledger with the same additions.</summary>
    public required string Key { get; init; }

    /// <summary>In what it is new.</summary>
    public required DevelopmentKind Kind { get; init; }

    /// <summary>The claim, the one it was merged into where it was; null where an altered statement bears on none.</summary>
    public ClaimSummary? Claim { get; init; }

    /// <summary>The variant of the claim that it is about, or null.</summary>
    public VariantView? Variant { get; init; }

    /// <summary>Whose position it is, or null (an origin, a variant nobody holds by name).</summary>
    public ActorName? Actor { get; init; }

    /// <summary>The statement that shows it; null where an alteration took it out.</summary>
    public StatementView? Statement { get; init; }

    /// <summary>The earlier statement: of a change, the one that shows the position before; of an alteration, the one in the version before.</summary>
    public StatementView? Before { get; init; }

    /// <summary>The report that brought it.</summary>
    public required ReportName Report { get; init; }

    /// <summary>The version of the report that brought it.</summary>
    public required int Version { get; init; }

    /// <summary>
    /// More of it, as a code: of a change its kind (<c>stance</c>, <c>firmer</c>, <c>weaker</c>, <c>narrower</c>, <c>wider</c>); of an actor <c>claim</c> where the
    /// claim was formed by the same report, else ''; of a variant its relation to the first one; of an origin the key of the agency or outlet; of an
    /// alteration what was altered.
    /// </summary>
    public required string Detail { get; init; }

    /// <summary>The day on which it was said, else published, where known.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>When the ledger came to know it.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>Which developments to list.</summary>
public sealed record DevelopmentFilter
{
    /// <summary>The number of a claim.</summary>
    public long? Claim { get; init; }

    /// <summary>The key of an actor whose position it is, or who spoke for the one whose it is.</summary>
    public string? Actor { get; init; }

    /// <summary>Words that the claim or the statement has, all of them, in any form of case and accents.</summary>
    public string? Text { get; init; }

    /// <summary>Only these kinds; empty for all.</summary>
    public ImmutableArray<DevelopmentKind> Kinds { get; init; } = [];

    /// <summary>Only those with a higher number.</summary>
    public long? After { get; init; }

    /// <summary>True to list the oldest first.</summary>
    public bool OldestFirst { get; init; }

    /// <summary>From which page on.</summary>
    public string? Cursor { get; init; }

    /// <summary>How many a page.</summary>
    public int Limit { get; init; } = 50;
}
