using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;
using Dixit.Provenance;

namespace Dixit.Ledger.Figures;

/// <summary>Draws who cites whom from what reports of a claim tell; the reports come in the order of adding.</summary>
internal sealed class OriginDrawing(List<(ReportName Name, ClaimReport Told)> reports)
{
    // More than this nobody can read in one picture.
    private const int MostNodes = 60;

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<(string From, string To, OriginEdgeKind Kind), List<string>> _edges = [];

    public OriginGraph Draw(long claim)
    {
        foreach (var (name, told) in reports)
        {
            if (told.Publisher is not { } publisher) continue;
            _names.TryAdd(publisher, Publishers.Listed(publisher)?.Name ?? name.Publisher ?? publisher);
            foreach (var chain in told.Chains) Cite(publisher, chain.Where(l => l.Kind == LinkKind.Outlet), told.Id);
            foreach (var credit in told.Credits) Edge(publisher, credit, OriginEdgeKind.Credits, told.Id, null);
        }
        foreach (var text in reports.Where(r => r.Told.CopyGroup is not null).GroupBy(r => r.Told.CopyGroup))
            foreach (var (_, told) in text.Skip(1))
                if (text.First().Told.Publisher is { } first && told.Publisher is { } publisher) Edge(publisher, first, OriginEdgeKind.Copies, told.Id, null);

        var origins = Origins.Of(reports.Select(r => r.Told)).Known.Select(o => o.Name).ToHashSet(StringComparer.Ordinal);
        var published = reports.Select(r => r.Told.Publisher).OfType<string>().CountBy(p => p).ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
        var cited = _edges.GroupBy(e => e.Key.To).ToDictionary(g => g.Key, g => g.Sum(e => e.Value.Count), StringComparer.Ordinal);
        var nodes = _names.Keys.OrderByDescending(k => published.GetValueOrDefault(k) + cited.GetValueOrDefault(k)).ThenBy(k => k, StringComparer.Ordinal).Take(MostNodes).ToList();
        var places = nodes.Index().ToDictionary(n => n.Item, n => n.Index, StringComparer.Ordinal);
        return new(claim,
            [.. nodes.Select(k => new OriginNode(k, _names[k], Kind(k), published.GetValueOrDefault(k), origins.Contains(k)))],
            [.. _edges.Where(e => places.ContainsKey(e.Key.From) && places.ContainsKey(e.Key.To)).OrderBy(e => places[e.Key.From]).ThenBy(e => places[e.Key.To]).ThenBy(e => e.Key.Kind)
                .Select(e => new OriginEdge(e.Key.From, e.Key.To, e.Key.Kind, [.. e.Value]))],
            _names.Count - nodes.Count);
    }

    /// <summary>The way of a statement, from outlet to outlet.</summary>
    private void Cite(string publisher, IEnumerable<Link> outlets, string report)
    {
        foreach (var link in outlets)
        {
            var key = link.Outlet ?? SearchWords.Fold(link.Name);
            Edge(publisher, key, OriginEdgeKind.Cites, report, link.Name);
            publisher = key;
        }
    }

    private void Edge(string from, string to, OriginEdgeKind kind, string report, string? name)
    {
        if (from == to || to.Length == 0) return;
        _names.TryAdd(to, Publishers.Listed(to)?.Name ?? name ?? to);
        if (!_edges.TryGetValue((from, to, kind), out var telling)) _edges[(from, to, kind)] = telling = [];
        if (!telling.Contains(report)) telling.Add(report);
    }

    private static OriginNodeKind Kind(string key)
        => Publishers.Listed(key) switch { null => OriginNodeKind.Unlisted, { IsAgency: true } => OriginNodeKind.Wire, _ => OriginNodeKind.Outlet };
}
