namespace Dixit.Evaluation;

/// <summary>Pairs found items with gold ones.</summary>
internal static class Matching
{
    /// <summary>Greedy one-to-one pairs, best score first, ties in order; none below <paramref name="threshold"/> and none at 0.</summary>
    public static List<(int Found, int Gold)> Greedy(int found, int gold, Func<int, int, double> score, double threshold)
    {
        var scores = new List<(double Score, int Found, int Gold)>();
        for (var i = 0; i < found; i++)
            for (var j = 0; j < gold; j++)
                if (score(i, j) is var s && s > 0 && s >= threshold) scores.Add((s, i, j));
        var (takenFound, takenGold, pairs) = (new HashSet<int>(), new HashSet<int>(), new List<(int, int)>());
        foreach (var (_, i, j) in scores.OrderByDescending(pair => pair.Score))
        {
            if (takenFound.Contains(i) || takenGold.Contains(j)) continue;
            takenFound.Add(i);
            takenGold.Add(j);
            pairs.Add((i, j));
        }
        return pairs;
    }
}
