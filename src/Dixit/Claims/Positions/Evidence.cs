using Dixit.Attribution;
using Dixit.Text;

namespace Dixit.Claims.Positions;

/// <summary>One statement's word on one variant of a claim: what positions rest on.</summary>
public sealed record Evidence
{
    /// <summary>The statement, by its number in the ledger.</summary>
    public required long Statement { get; init; }

    /// <summary>The report that has it.</summary>
    public required string Report { get; init; }

    /// <summary>The claim that it bears on.</summary>
    public required long Claim { get; init; }

    /// <summary>The variant of the claim.</summary>
    public required long Variant { get; init; }

    /// <summary>The key of the actor in whose name it is said: the end of the chain spokesman → institution → state.</summary>
    public required string Actor { get; init; }

    /// <summary>The key of the institution on the way there, or null.</summary>
    public string? Institution { get; init; }

    /// <summary>The key of the person or described source that spoke, or null where the report names the actor itself.</summary>
    public string? Speaker { get; init; }

    /// <summary>The stance on the variant, worded positively.</summary>
    public Stance Stance { get; init; }

    /// <summary>What the speaker does.</summary>
    public Act Act { get; init; }

    /// <summary>How the content is hedged.</summary>
    public Modality Modality { get; init; }

    /// <summary>When it was said, where the report tells it.</summary>
    public Period? Said { get; init; }

    /// <summary>When the report was published, where that is known.</summary>
    public Period? Published { get; init; }

    /// <summary>True where the report has it from another speaker than the actor.</summary>
    public bool SecondHand { get; init; }

    /// <summary>The day or days from which it counts: when it was said, else when it was published; null where neither is known.</summary>
    public Period? When => Said ?? Published;
}
