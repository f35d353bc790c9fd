using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Text;

namespace Dixit.Claims.Positions;

/// <summary>What one actor holds on one variant of a claim from one day on.</summary>
public sealed record Position
{
    /// <summary>The claim.</summary>
    public required long Claim { get; init; }

    /// <summary>The variant of the claim.</summary>
    public required long Variant { get; init; }

    /// <summary>The key of the actor.</summary>
    public required string Actor { get; init; }

    /// <summary>The stance on the variant, worded positively.</summary>
    public required Stance Stance { get; init; }

    /// <summary>Whether it is held firmly.</summary>
    public required Firmness Firmness { get; init; }

    /// <summary>True where it is known from others' words alone; such a position is shown, and makes no change.</summary>
    public bool SecondHand { get; init; }

    /// <summary>The statements that show it, in order of time; never empty.</summary>
    public required ImmutableArray<Evidence> Evidence { get; init; }

    /// <summary>The day or days from which it is held, as the first statement tells; null where that statement is undated.</summary>
    public Period? From => Evidence[0].When;

    /// <summary>What the actor did when first taking it.</summary>
    public Act Act => Evidence[0].Act;

    /// <summary>The institution through which it was first taken, or null.</summary>
    public string? Institution => Evidence[0].Institution;

    /// <summary>Who first took it in the actor's name, or null.</summary>
    public string? Speaker => Evidence[0].Speaker;
}

/// <summary>How firmly a stance is held.</summary>
public enum Firmness
{
    /// <summary>As a fact.</summary>
    Firm,

    /// <summary>As a belief, a likelihood or a fear.</summary>
    Tentative,
}
