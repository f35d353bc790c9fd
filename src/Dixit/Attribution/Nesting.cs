using Dixit.Attribution.Grammar;

namespace Dixit.Attribution;

/// <summary>Finds for each candidate the narrowest other one whose content holds its cue.</summary>
internal static class Nesting
{
    /// <summary>The index of the parent of each candidate, or -1.</summary>
    public static int[] Parents(IReadOnlyList<Candidate> candidates)
    {
        var sizes = candidates.Select(c => c.Content.Sum(s => s.Length)).ToArray();
        var parents = new int[candidates.Count];
        for (var i = 0; i < parents.Length; i++)
        {
            parents[i] = -1;
            for (var j = 0; j < parents.Length; j++)
                if (j != i && Holds(candidates[j], candidates[i]) && !Holds(candidates[i], candidates[j])
                    && (parents[i] < 0 || sizes[j] < sizes[parents[i]])) parents[i] = j;
        }
        return parents;
    }

    /// <summary>The number of steps from a candidate to one without a parent.</summary>
    public static int Level(int[] parents, int i)
    {
        var level = 0;
        for (var at = parents[i]; at >= 0 && level < parents.Length; at = parents[at]) level++;
        return level;
    }

    private static bool Holds(Candidate outer, Candidate inner) => outer.Content.Any(s => s.Contains(inner.Cue));
}
