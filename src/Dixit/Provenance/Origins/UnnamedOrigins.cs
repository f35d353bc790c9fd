namespace Dixit.Provenance;

/// <summary>
/// The origins that are outlets: what they have from sources without a name, or from documents. What one outlet has in this way is one origin. A report
/// that credits an agency may have it from there: it adds nothing to what that agency has, and counts as shown to come from it only where
/// other reports that credit it give the same words of the same source.
/// </summary>
internal static class UnnamedOrigins
{
    /// <summary>The origins of traces without actors, each with the traces that are shown to belong to it and every outlet that may have it.</summary>
    public static IEnumerable<(string Outlet, List<Trace> Traces, IEnumerable<string> Reach)> Of(IReadOnlyCollection<Trace> traces)
    {
        var located = traces.GroupBy(trace => trace.Unit)
            .SelectMany(unit => Located([.. unit])).ToList();
        var outlets = new DisjointSets();
        foreach (var place in located) outlets.Join(place.Outlets);
        return from place in located
               group place by outlets.Find(place.Outlets[0]) into origin
               let shown = Shown([.. origin])
               select (shown.Outlet, shown.Traces, origin.SelectMany(place => place.Outlets.Concat(place.Trace.Outlets)));
    }

    // What names no outlet may come from the publisher of any copy or from whom any of them credits: these cannot be told apart.
    private static IEnumerable<Place> Located(List<Trace> unit)
    {
        var credited = unit.SelectMany(trace => trace.Report.Credits).Distinct().Order(StringComparer.Ordinal).ToList();
        var possible = unit.Select(trace => trace.Report.Publisher).OfType<string>().Distinct().Order(StringComparer.Ordinal).Concat(credited).Distinct().ToList();
        foreach (var trace in unit)
        {
            if (trace.Channel is { } channel) yield return new(trace, [channel], channel, null);
            else if (credited.Count > 0) yield return new(trace, possible, credited[0], AccountOf(trace));
            else if (possible.Count > 0) yield return new(trace, possible, possible[0], null);
        }
    }

    // Reports by their own account and those that name the outlet belong together. Of those that credit an agency for different words nothing shows
    // that they are the same, nor that they are not: the account that most give is the origin's.
    private static (string Outlet, List<Trace> Traces) Shown(List<Place> origin)
    {
        var shown = origin.Where(place => place.Account is null).ToList();
        if (shown.Count == 0)
        {
            var accounts = new DisjointSets();
            foreach (var place in origin) accounts.Join([place.Account!, place.Trace.Unit]);
            shown = [.. origin.GroupBy(place => accounts.Find(place.Account!)).OrderByDescending(account => account.Count()).ThenBy(account => account.Key, StringComparer.Ordinal).First()];
        }
        return (shown.Select(place => place.Outlet).Min(StringComparer.Ordinal)!, shown.ConvertAll(place => place.Trace));
    }

    private static string AccountOf(Trace trace) => trace.Statement.Words is { } words ? $"{trace.Statement.Source}: {words}" : trace.Unit;

    /// <param name="Trace">A statement.</param>
    /// <param name="Outlets">The outlets that it may come from.</param>
    /// <param name="Outlet">The one that it names, credits or stands in.</param>
    /// <param name="Account">Where that is a credit: source and words, by which others share it.</param>
    private sealed record Place(Trace Trace, IReadOnlyList<string> Outlets, string Outlet, string? Account);
}
