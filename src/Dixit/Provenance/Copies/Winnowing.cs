using System.Collections.Immutable;

namespace Dixit.Provenance;

/// <summary>
/// Chooses the shingles by which a text is looked up (winnowing: Schleimer, Wilkerson and Aiken, 2003): the least one of every window. Two texts
/// that share a stretch as long as a window and a shingle share a choice for certain, however little of the longer one that is; bands of a MinHash
/// signature lose a reprint that is cut to a third.
/// </summary>
internal static class Winnowing
{
    /// <summary>The window, in shingles, of a text of one page.</summary>
    public const int LeastWindow = 16;

    /// <summary>About how many choices a long text has at most: its window grows. What a wide window chooses a narrow one chooses too.</summary>
    public const int MostChoices = 128;

    /// <summary>The chosen shingles in ascending order, each once.</summary>
    public static ImmutableArray<ulong> Choose(ReadOnlySpan<ulong> shingles, int leastWindow = LeastWindow)
    {
        if (shingles.IsEmpty) return [];
        var window = Math.Min(shingles.Length, Math.Max(leastWindow, 2 * shingles.Length / MostChoices));
        var chosen = new List<ulong>();
        var (least, last) = (-1, -1);
        for (var end = window; end <= shingles.Length; end++)
        {
            if (least >= end - window)
            {
                if (shingles[end - 1] <= shingles[least]) least = end - 1;
            }
            else
            {
                least = end - window;
                for (var i = least + 1; i < end; i++)
                    if (shingles[i] <= shingles[least]) least = i;
            }
            if (least != last) chosen.Add(shingles[last = least]);
        }
        return [.. chosen.Distinct().Order()];
    }
}
