using Dixit.Attribution.Grammar;

namespace Dixit.Attribution;

/// <summary>Finds for each candidate the narrowest other one whose content holds its cue.</summary>
internal static class Nesting
{
    /// <summary>The index of the parent of each candidate, or -1.</summary>
    /// <param name="candidates">In order of their cues.</param>
    public static int[] Parents(IReadOnlyList<Candidate> candidates)
    {
        var sizes = candidates.Select(c => c.Content.Sum(s => s.Length)).ToArray();
        var parents = new int[candidates.Count];
        Array.Fill(parents, -1);
        for (var outer = 0; outer < parents.Length; outer++)
            foreach (var span in candidates[outer].Content)
                for (var i = FirstFrom(candidates, span.Start); i < parents.Length && candidates[i].Cue.Start < span.End; i++)
                    if (i != outer && span.Contains(candidates[i].Cue) && !Holds(candidates[i], candidates[outer])
                        && (parents[i] < 0 || sizes[outer] < sizes[parents[i]])) parents[i] = outer;
        return parents;
    }

    /// <summary>The number of steps from a candidate to one without a parent.</summary>
    public static int Level(int[] parents, int i)
    {
        var level = 0;
        for (var at = parents[i]; at >= 0 && level < parents.Length; at = parents[at]) level++;
        return level;
    }

    private static int FirstFrom(IReadOnlyList<Candidate> candidates, int offset)
    {
        var (low, high) = (0, candidates.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (candidates[middle].Cue.Start < offset) low = middle + 1; else high = middle;
        }
        return low;
    }

    private static bool Holds(Candidate outer, Candidate inner) => outer.Content.Any(s => s.Contains(inner.Cue));
}
