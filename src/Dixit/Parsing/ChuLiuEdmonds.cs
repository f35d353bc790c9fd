namespace Dixit.Parsing;

/// <summary>The maximum arborescence from node 0 of a dense graph, by contracting one cycle after another.</summary>
internal sealed class ChuLiuEdmonds(double[] weights, int nodes)
{
    /// <summary>The parent of each node; of node 0 it is 0.</summary>
    public int[] Solve()
    {
        var parents = BestParents();
        if (Cycle(parents) is not { } cycle) return parents;

        // The cycle becomes the last node of a smaller graph.
        int[] outside = [.. Enumerable.Range(0, nodes).Except(cycle)];
        var small = outside.Length + 1;
        var merged = outside.Length;
        var smaller = new double[small * small];
        var entries = new int[outside.Length];
        var exits = new int[outside.Length];
        for (var o = 0; o < outside.Length; o++)
        {
            for (var p = 0; p < outside.Length; p++) smaller[o * small + p] = weights[outside[o] * nodes + outside[p]];
            exits[o] = cycle.MaxBy(node => weights[outside[o] * nodes + node]);
            smaller[o * small + merged] = weights[outside[o] * nodes + exits[o]];
            entries[o] = cycle.MaxBy(node => Gain(node, outside[o], parents));
            smaller[merged * small + o] = Gain(entries[o], outside[o], parents);
        }

        var solved = new ChuLiuEdmonds(smaller, small).Solve();
        for (var o = 1; o < outside.Length; o++)
            parents[outside[o]] = solved[o] == merged ? exits[o] : outside[solved[o]];
        parents[entries[solved[merged]]] = outside[solved[merged]];
        return parents;
    }

    private double Gain(int node, int parent, int[] parents) => weights[node * nodes + parent] - weights[node * nodes + parents[node]];

    private int[] BestParents()
    {
        var parents = new int[nodes];
        for (var node = 1; node < nodes; node++)
        {
            for (var parent = 1; parent < nodes; parent++)
                if (parent != node && weights[node * nodes + parent] > weights[node * nodes + parents[node]]) parents[node] = parent;
        }
        return parents;
    }

    private List<int>? Cycle(int[] parents)
    {
        var colour = new int[nodes];
        for (var start = 1; start < nodes; start++)
        {
            var at = start;
            while (at != 0 && colour[at] == 0) (colour[at], at) = (start, parents[at]);
            if (at == 0 || colour[at] != start) continue;
            var cycle = new List<int> { at };
            for (var node = parents[at]; node != at; node = parents[node]) cycle.Add(node);
            return cycle;
        }
        return null;
    }
}
