using System.Collections.Immutable;

namespace Dixit.Provenance;

/// <summary>
/// Counts where the reports of a claim have it from. What is unknown never adds an origin; copies know what one of them knows. The rules, each with an
/// example: docs/decisions/0081-origins.md.
/// </summary>
public static class Origins
{
    /// <summary>The origins of a claim. The order of its reports does not matter; their ids must differ.</summary>
    public static ClaimOrigins Of(IEnumerable<ClaimReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var all = reports.OrderBy(report => report.Id, StringComparer.Ordinal).ToList();
        var told = Shared(all);
        var passedOn = all.Where(report => report.Publisher is not null).SelectMany(report => told[report.Id].Where(outlet => outlet != report.Publisher).Select(outlet => (report.Publisher, outlet)))
            .Distinct().ToLookup(pair => pair.Publisher!, pair => pair.outlet, StringComparer.Ordinal);
        var roots = all.ToDictionary(report => report.Id, report => Followed(told[report.Id], passedOn));
        var alone = roots.Values.Where(r => r.Count == 1).SelectMany(r => r).ToHashSet(StringComparer.Ordinal);
        var known = all.Select(report => (Report: report, Root: One(roots[report.Id], alone))).Where(r => r.Root is not null)
            .GroupBy(r => r.Root!, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new Origin(IsAgency(g.Key) ? OriginKind.Wire : OriginKind.Outlet, g.Key, [.. g.Select(r => r.Report.Id)], Outlets(g.Key, g.Select(r => r.Report))));
        return new([.. known], [.. all.Where(report => roots[report.Id].Count == 0).Select(report => report.Id)]);
    }

    /// <summary>Where each report says it has the claim from; copies say together what one of them says.</summary>
    private static Dictionary<string, SortedSet<string>> Shared(List<ClaimReport> reports)
    {
        var told = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var text in reports.GroupBy(report => report.CopyGroup ?? $"\n{report.Id}", StringComparer.Ordinal))
        {
            var named = text.SelectMany(Named).ToList();
            if (named.Count == 0) named = [.. text.Select(report => report.Publisher).OfType<string>().Where(IsAgency)];
            foreach (var report in text) told[report.Id] = new(named, StringComparer.Ordinal);
        }
        return told;
    }

    /// <summary>The last outlet of each chain of a report's statements, beyond which nothing is told; without any, those that the whole report credits.</summary>
    private static IEnumerable<string> Named(ClaimReport report)
        => report.Chains.Select(chain => chain.LastOrDefault(l => l is { Kind: LinkKind.Outlet, Outlet: not null })?.Outlet).OfType<string>().ToList() is { Count: > 0 } cited ? cited : report.Credits;

    /// <summary>An outlet whose own report of the claim says where it has it from has passed it on.</summary>
    private static SortedSet<string> Followed(SortedSet<string> roots, ILookup<string, string> passedOn)
    {
        var (found, seen, open) = (new SortedSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), new Queue<string>(roots));
        while (open.TryDequeue(out var outlet))
        {
            if (!seen.Add(outlet)) continue;
            if (!passedOn.Contains(outlet)) found.Add(outlet);
            foreach (var next in passedOn[outlet]) open.Enqueue(next);
        }
        return found.Count > 0 ? found : roots;
    }

    // Of several that a report names ("avec AFP et Reuters") one is enough, and rather one that others have too: the smaller number is the safer one.
    private static string? One(SortedSet<string> roots, HashSet<string> alone) => roots.FirstOrDefault(alone.Contains) ?? roots.FirstOrDefault();

    private static bool IsAgency(string outlet) => OutletTable.World.Find(outlet) is { IsAgency: true };

    private static ImmutableArray<string> Outlets(string root, IEnumerable<ClaimReport> reports)
        => [.. reports.SelectMany(report => report.Chains.SelectMany(chain => chain).Select(l => l.Outlet).Append(report.Publisher)).OfType<string>().Append(root).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
