using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Text;

namespace Dixit.Ledger.Corrections;

/// <summary>What an edit changes, with the words at its spans, by which they are found again in another version of the report.</summary>
internal sealed record EditPayload
{
    public ImmutableArray<Anchor>? Source { get; init; }
    public Anchor? Cue { get; init; }
    public ImmutableArray<Anchor>? Content { get; init; }
    public Act? Act { get; init; }
    public Stance? Stance { get; init; }
    public Period? Said { get; init; }
    public Speaking? Speaker { get; init; }
    public string? Actor { get; init; }
}

/// <summary>A stretch of a text and its words.</summary>
internal sealed record Anchor(TextSpan Span, string Words)
{
    public static Anchor Of(TextSpan span, string text) => new(span, span.In(text));

    /// <summary>The stretch in a text: where it was if the words are still there, else where they are nearest; null where they are nowhere.</summary>
    public TextSpan? In(string text)
    {
        if (Span.End <= text.Length && Span.In(text) == Words) return Span;
        int? best = null;
        for (var at = text.IndexOf(Words, StringComparison.Ordinal); at >= 0 && Words.Length > 0; at = text.IndexOf(Words, at + 1, StringComparison.Ordinal))
            if (best is not { } known || Math.Abs(at - Span.Start) < Math.Abs(known - Span.Start)) best = at;
        return best is { } found ? new(found, found + Words.Length) : null;
    }
}

/// <summary>What is held leaves a claim for a variant.</summary>
internal sealed record MovePayload(long From, long To, long Variant);

/// <summary>Variants go from one claim to another; the claims that were merged into the first go with it.</summary>
internal sealed record MergeClaimsPayload(long From, long Into, ImmutableArray<long> Variants, ImmutableArray<long> Claims);

/// <summary>Variants become a claim of their own.</summary>
internal sealed record SplitClaimPayload(long Claim, long Into, ImmutableArray<long> Variants);

/// <summary>Actors, the one and those merged into it before, are now another.</summary>
internal sealed record MergeActorsPayload(long From, long Into, ImmutableArray<long> Actors);

/// <summary>Some statements of an actor are another's.</summary>
internal sealed record SplitActorPayload(long Actor, long Into, ImmutableArray<string> Statements);

/// <summary>A correction is undone.</summary>
internal sealed record UndoPayload(long Undoes);
