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
        var traces = all.SelectMany(Trace.Of).Where(trace => trace.IsTold).ToList();
        var (named, rest) = (traces.FindAll(trace => trace.Actors.Length > 0), traces.FindAll(trace => trace.Actors.Length == 0));
        var known = NamedOrigins.Of(named).Select(origin => Found.Said(origin.Actor, origin.Voice))
            .Concat(UnnamedOrigins.Of(rest.FindAll(trace => !trace.IsBare)).Select(origin => Found.Had(origin.Outlet, origin.Traces, origin.Reach)))
            .OrderBy(origin => origin.Key, StringComparer.Ordinal).ToList();
        Place(rest.FindAll(trace => trace.IsBare), known);
        return new([.. known.Select(origin => origin.Told()).OrderBy(origin => origin.Key, StringComparer.Ordinal)],
            [.. all.Select(report => report.Id).Except(known.SelectMany(origin => origin.Traces).Select(trace => trace.Report.Id))]);
    }

    // An outlet that is cited without its source is an origin only where nothing tells what it had the claim from. Those that others cite come first:
    // who cites an outlet has it from there.
    private static void Place(List<Trace> bare, List<Found> known)
    {
        var waiting = bare.GroupBy(trace => trace.Channel!).OrderBy(outlet => outlet.Key, StringComparer.Ordinal).ToList();
        while (waiting.Count > 0)
        {
            var next = waiting.Find(outlet => Source(outlet.Key) is not null)
                ?? waiting.Find(outlet => !waiting.Any(other => other != outlet && other.Any(trace => trace.Outlets.Contains(outlet.Key)))) ?? waiting[0];
            waiting.Remove(next);
            if (Source(next.Key) is { } origin) origin.Traces.AddRange(next);
            else known.Add(Found.Had(next.Key, [.. next], []));
        }

        Found? Source(string outlet) => known.Find(origin => origin.Reach.Contains(outlet) || origin.Outlets.Contains(outlet));
    }

    private sealed record Found(OriginKind Kind, string Key, string Name, List<Trace> Traces, HashSet<string> Reach)
    {
        public static Found Said(string actor, Voice voice) => voice.Channels.IsEmpty
            ? new(OriginKind.Statement, Joined("actor", actor, voice), actor, [.. voice.Traces], [])
            : new(OriginKind.Interview, Joined("actor", actor, voice), actor, [.. voice.Traces], []);

        public static Found Had(string outlet, List<Trace> traces, IEnumerable<string> reach) => new(OriginKind.Outlet, $"outlet {outlet}", outlet, traces, [.. reach]);

        public IEnumerable<string> Outlets => Traces.SelectMany(trace => trace.Outlets).Concat(Kind == OriginKind.Outlet ? [Name] : []);

        public Origin Told() => new(Kind, Key, Name, Sorted(Traces.Select(trace => trace.Report.Id)), Sorted(Outlets));

        private static string Joined(string kind, string actor, Voice voice) =>
            string.Join(' ', [kind, actor, .. Sorted(voice.Days.Select(day => day.ToString())), .. Sorted(voice.Channels), .. Sorted(voice.Words)]);

        private static ImmutableArray<string> Sorted(IEnumerable<string> keys) => [.. keys.Distinct().Order(StringComparer.Ordinal)];
    }
}
