using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Provenance;
using Dixit.Text;

namespace Dixit.Ledger.Views;

/// <summary>A statement with all that it takes to show it: its words, where they stand, and who holds them. Spans are UTF-16.</summary>
public sealed record StatementView
{
    /// <summary>Its number in the ledger.</summary>
    public required long Id { get; init; }

    /// <summary>Its number in its report, from 1 over all versions; <c>report#3</c> names it for good.</summary>
    public required int Number { get; init; }

    /// <summary>The report.</summary>
    public required ReportName Report { get; init; }

    /// <summary>The version of the report in which it stands.</summary>
    public required int Version { get; init; }

    /// <summary>Whether it counts, and if not, why.</summary>
    public StatementState State { get; init; }

    /// <summary>The number of the statement of the version before that this one carries on, or null.</summary>
    public int? Predecessor { get; init; }

    /// <summary>The version of the engine that read it.</summary>
    public required string Engine { get; init; }

    /// <summary>The statement as read and corrected; its id and parent are numbers as in <see cref="Number"/>.</summary>
    public required Statement Statement { get; init; }

    /// <summary>The words of its content; stretches are joined by " … ".</summary>
    public required string Words { get; init; }

    /// <summary>When it was said, where the report tells it.</summary>
    public Period? Said { get; init; }

    /// <summary>Who holds it, each with those in whose name they speak.</summary>
    public ImmutableArray<SpeakerChain> Speakers { get; init; } = [];

    /// <summary>What it holds of which claims.</summary>
    public ImmutableArray<HoldingView> Holdings { get; init; } = [];

    /// <summary>The way from the nearest outlet to the source, where the report tells one.</summary>
    public ImmutableArray<Link> Chain { get; init; } = [];

    /// <summary>What people have said of it.</summary>
    public Review Review { get; init; }

    /// <summary>The name that commands and addresses take.</summary>
    public string Name => $"{Report.Id}#{Number}";
}

/// <summary>Who spoke, and in whose name.</summary>
/// <param name="Actor">The end of the chain: whose position it is.</param>
/// <param name="Institution">The institution on the way there, or null.</param>
/// <param name="Speaker">Who spoke, or null where the report names the actor itself.</param>
public sealed record SpeakerChain(ActorName Actor, ActorName? Institution, ActorName? Speaker);

/// <summary>What a statement holds of a claim.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Variant">The variant of it.</param>
/// <param name="Stance">The stance on the variant.</param>
/// <param name="SecondHand">True where only another speaker's statement tells it.</param>
public sealed record HoldingView(long Claim, long Variant, Stance Stance, bool SecondHand);

/// <summary>Whether a statement counts.</summary>
public enum StatementState
{
    /// <summary>It stands in the newest version of its report.</summary>
    Current,

    /// <summary>It stands in an earlier version.</summary>
    Superseded,

    /// <summary>A newer engine no longer reads it there.</summary>
    Retired,
}

/// <summary>What people have said of a statement.</summary>
public enum Review
{
    /// <summary>Nothing: it is as the engine suggests it.</summary>
    Suggested,

    /// <summary>It is right.</summary>
    Confirmed,

    /// <summary>It is right as it was edited.</summary>
    Edited,

    /// <summary>It is no statement, or a wrong one, and does not count.</summary>
    Rejected,
}
