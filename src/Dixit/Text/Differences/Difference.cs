namespace Dixit.Text;

/// <summary>A stretch that two texts share, or that one of them has alone.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Before">Where it stands in the earlier text, in UTF-16; empty, at its place, for what was added.</param>
/// <param name="After">Where it stands in the later text, in UTF-16; empty, at its place, for what was removed.</param>
public readonly record struct Difference(DifferenceKind Kind, TextSpan Before, TextSpan After);

/// <summary>Which of two texts has a stretch.</summary>
public enum DifferenceKind
{
    /// <summary>Both; white space between the words may differ.</summary>
    Kept,

    /// <summary>The earlier one alone.</summary>
    Removed,

    /// <summary>The later one alone.</summary>
    Added,
}
