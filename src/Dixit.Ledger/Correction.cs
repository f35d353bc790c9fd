using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Text;

namespace Dixit.Ledger;

/// <summary>Something that a person corrects. Statements go by their names, <c>report#3</c>.</summary>
public abstract record Correction
{
    private protected Correction() { }
}

/// <summary>The statement is right as it is.</summary>
public sealed record Confirm(string Statement) : Correction;

/// <summary>It is no statement, or a wrong one, and is not to count.</summary>
public sealed record Reject(string Statement) : Correction;

/// <summary>The statement is to be otherwise; what is null stays.</summary>
/// <param name="Statement">The statement.</param>
public sealed record Edit(string Statement) : Correction
{
    /// <summary>The stretches of the source, in UTF-16.</summary>
    public ImmutableArray<TextSpan>? Source { get; init; }

    /// <summary>The stretch of the cue, in UTF-16.</summary>
    public TextSpan? Cue { get; init; }

    /// <summary>The stretches of the content, in UTF-16.</summary>
    public ImmutableArray<TextSpan>? Content { get; init; }

    /// <summary>What the speaker does.</summary>
    public Act? Act { get; init; }

    /// <summary>The stance; that on what the statement holds turns with it.</summary>
    public Stance? Stance { get; init; }

    /// <summary>When it was said.</summary>
    public Period? Said { get; init; }

    /// <summary>The key of the actor who speaks, one that the ledger knows.</summary>
    public string? Actor { get; init; }
}

/// <summary>What the statement holds is about another claim.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="To">The claim, or null for a new one.</param>
/// <param name="From">Which of its claims it leaves; null where it has only one.</param>
public sealed record Move(string Statement, long? To, long? From = null) : Correction;

/// <summary>Two claims are one: the variants of the first go over to the second.</summary>
public sealed record MergeClaims(long From, long Into) : Correction;

/// <summary>Some variants of a claim are a claim of their own.</summary>
public sealed record SplitClaim(long Claim, ImmutableArray<long> Variants) : Correction;

/// <summary>Two actors, by their keys, are one: what the first holds, the second does.</summary>
public sealed record MergeActors(string From, string Into) : Correction;

/// <summary>Some statements of an actor, by its key, are those of another who goes by the same name; that one becomes an actor of its own.</summary>
public sealed record SplitActor(string Actor, ImmutableArray<string> Statements, string Name) : Correction;
