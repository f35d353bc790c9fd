namespace Dixit.Parsing;

/// <summary>The best tree with exactly one root, after Chu and Liu (1965) and Edmonds (1967).</summary>
internal static class SpanningTree
{
    // Larger than any sum of scores, so that a second word under the root never pays.
    private const double RootPenalty = 1e7;

    /// <summary>The head of each word, -1 for the root.</summary>
    /// <param name="scores">For each word a row of <paramref name="length"/> + 1 scores: of the root, then of each word as its head.</param>
    /// <param name="length">Number of words.</param>
    public static int[] Best(ReadOnlySpan<float> scores, int length)
    {
        var heads = Greedy(scores, length);
        if (IsTree(heads)) return heads;

        // Node 0 is the root; weight[child * nodes + head].
        var nodes = length + 1;
        var weights = new double[nodes * nodes];
        for (var i = 0; i < length; i++)
            for (var head = 0; head < nodes; head++)
                weights[(i + 1) * nodes + head] = scores[i * nodes + head] - (head == 0 ? RootPenalty : 0);
        var parents = new ChuLiuEdmonds(weights, nodes).Solve();
        for (var i = 0; i < length; i++) heads[i] = parents[i + 1] - 1;
        return heads;
    }

    private static int[] Greedy(ReadOnlySpan<float> scores, int length)
    {
        var heads = new int[length];
        for (var i = 0; i < length; i++)
        {
            var best = i == 0 && length > 1 ? 1 : -1;
            var row = scores.Slice(i * (length + 1), length + 1);
            for (var head = -1; head < length; head++)
                if (head != i && row[head + 1] > row[best + 1]) best = head;
            heads[i] = best;
        }
        return heads;
    }

    private static bool IsTree(int[] heads)
    {
        if (heads.Count(head => head < 0) != 1) return false;
        var seen = new int[heads.Length];
        for (var i = 0; i < heads.Length; i++)
        {
            var at = i;
            for (; at >= 0 && seen[at] == 0; at = heads[at]) seen[at] = i + 1;
            if (at >= 0 && seen[at] == i + 1) return false;
        }
        return true;
    }
}
