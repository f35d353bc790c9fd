using System.Collections.Immutable;

namespace Dixit.Web.Charts;

/// <summary>Who cites whom, laid out from left to right: who cites stands left of whom it cites, origins rightmost.</summary>
/// <param name="Boxes">The nodes in their places.</param>
/// <param name="Arrows">The edges between them.</param>
/// <param name="Height">How high the drawing is.</param>
public sealed record OriginLayout(ImmutableArray<OriginBox> Boxes, ImmutableArray<OriginArrow> Arrows, int Height)
{
    /// <summary>The size of a box, and of the whole drawing from left to right.</summary>
    public const int BoxWidth = 190, BoxHeight = 34, Width = 960;

    private const int Row = 50, Margin = 6, MostLayers = 4;

    /// <summary>The layout of a graph; null where nobody cites anybody.</summary>
    public static OriginLayout? Of(OriginGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (graph.Edges.IsEmpty) return null;
        var linked = graph.Edges.SelectMany(e => new[] { e.From, e.To }).ToHashSet(StringComparer.Ordinal);
        var layers = Layers(graph.Edges, linked);
        var columns = graph.Nodes.Where(n => linked.Contains(n.Key)).GroupBy(n => layers[n.Key]).OrderByDescending(g => g.Key).ToList();
        var rows = columns.Max(c => c.Count());
        var boxes = columns.SelectMany((column, x) => column.Select((node, y) => new OriginBox(node, Left(x, columns.Count), Margin + (((rows - column.Count()) * Row) / 2) + (y * Row)))).ToImmutableArray();
        var places = boxes.ToDictionary(b => b.Node.Key, StringComparer.Ordinal);
        return new(boxes, [.. graph.Edges.Where(e => places.ContainsKey(e.From) && places.ContainsKey(e.To)).Select(e => new OriginArrow(e, places[e.From], places[e.To]))], (rows * Row) + (2 * Margin));
    }

    // How many steps a node is from an end; those that cite each other in a ring stay where the bound leaves them.
    private static Dictionary<string, int> Layers(ImmutableArray<OriginEdge> edges, HashSet<string> nodes)
    {
        var layers = nodes.ToDictionary(n => n, _ => 0, StringComparer.Ordinal);
        for (var moved = true; moved;)
        {
            moved = false;
            foreach (var edge in edges.Where(e => e.From != e.To && layers[e.From] <= layers[e.To] && layers[e.To] < MostLayers - 1))
                (layers[edge.From], moved) = (layers[edge.To] + 1, true);
        }
        return layers;
    }

    private static int Left(int column, int columns) => columns == 1 ? Margin : Margin + (column * (Width - BoxWidth - (2 * Margin)) / (columns - 1));
}

/// <summary>A node in its place.</summary>
/// <param name="Node">The node.</param>
/// <param name="X">Its left side.</param>
/// <param name="Y">Its top.</param>
public sealed record OriginBox(OriginNode Node, int X, int Y);

/// <summary>An edge between two boxes.</summary>
/// <param name="Edge">The edge.</param>
/// <param name="From">Who cites.</param>
/// <param name="To">Who is cited.</param>
public sealed record OriginArrow(OriginEdge Edge, OriginBox From, OriginBox To)
{
    /// <summary>The way of the arrow as SVG writes paths: out of the right side into the left one; beside the boxes where both stand in one column.</summary>
    public string Path
    {
        get
        {
            var (x1, y1) = (From.X + OriginLayout.BoxWidth, From.Y + (OriginLayout.BoxHeight / 2));
            var (x2, y2) = (To.X, To.Y + (OriginLayout.BoxHeight / 2));
            if (To.X <= From.X) return FormattableString.Invariant($"M{x1} {y1} C{x1 + 40} {y1} {To.X + OriginLayout.BoxWidth + 40} {y2} {To.X + OriginLayout.BoxWidth + 2} {y2}");
            var middle = (x1 + x2) / 2;
            return FormattableString.Invariant($"M{x1} {y1} C{middle} {y1} {middle} {y2} {x2 - 2} {y2}");
        }
    }
}
