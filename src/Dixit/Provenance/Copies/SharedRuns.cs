namespace Dixit.Provenance;

/// <summary>The runs of words that two texts share.</summary>
internal static class SharedRuns
{
    /// <summary>The shortest run that counts; shorter ones are phrases of the language.</summary>
    public const int ShortestRun = 6;

    /// <summary>For each word of <paramref name="text"/>, whether it stands in a run that <paramref name="other"/> has too.</summary>
    public static bool[] Covered(WordRun text, WordRun other)
    {
        var known = other.Shingles(ShortestRun).ToHashSet();
        var covered = new bool[text.Length];
        var shingles = text.Shingles(ShortestRun);
        for (var i = 0; i < shingles.Length; i++)
            if (known.Contains(shingles[i])) covered.AsSpan(i, ShortestRun).Fill(true);
        return covered;
    }

    /// <summary>
    /// The length of the longest shared run, no longer than the longest stretch of <paramref name="coveredA"/>, what <see cref="Covered"/> gave for
    /// <paramref name="a"/>. A run of n words holds one of n - 1, so it is found by halving: O(n log n).
    /// </summary>
    public static int Longest(WordRun a, bool[] coveredA, WordRun b)
    {
        var (least, most) = (0, Math.Min(Math.Max(ShortestRun - 1, LongestStretch(coveredA)), b.Length));
        while (least < most)
        {
            var middle = (least + most + 1) / 2;
            if (a.Shingles(middle).ToHashSet().Overlaps(b.Shingles(middle))) least = middle; else most = middle - 1;
        }
        return least;
    }

    private static int LongestStretch(bool[] covered)
    {
        var (longest, length) = (0, 0);
        foreach (var word in covered) longest = Math.Max(longest, length = word ? length + 1 : 0);
        return longest;
    }
}
