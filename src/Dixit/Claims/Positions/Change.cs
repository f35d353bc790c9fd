namespace Dixit.Claims.Positions;

/// <summary>A position that differs from the same actor's earlier one on the same claim.</summary>
/// <param name="From">The earlier position.</param>
/// <param name="To">The later one.</param>
/// <param name="Kind">In what they differ.</param>
/// <param name="OtherSpokesman">True where somebody else spoke for the actor.</param>
public sealed record Change(Position From, Position To, ChangeKind Kind, bool OtherSpokesman);

/// <summary>In what two positions of one actor differ.</summary>
public enum ChangeKind
{
    /// <summary>Another stance: what was denied is now admitted, what was open is now asserted.</summary>
    Stance,

    /// <summary>The same stance, held more firmly.</summary>
    Firmer,

    /// <summary>The same stance, held less firmly.</summary>
    Weaker,

    /// <summary>The same stance on less than before.</summary>
    Narrower,

    /// <summary>The same stance on more than before.</summary>
    Wider,
}
