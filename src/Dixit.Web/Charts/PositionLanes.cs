using System.Collections.Immutable;

namespace Dixit.Web.Charts;

/// <summary>The positions on a claim as lanes along time: an actor has one for each matter that it holds something on, and a change goes on in its lane.</summary>
/// <param name="Lanes">The lanes, actors in the order of the claim.</param>
/// <param name="Axis">Where days stand.</param>
/// <param name="LeftOut">How many lanes were left out.</param>
public sealed record PositionLanes(ImmutableArray<Lane> Lanes, TimeAxis Axis, int LeftOut)
{
    private const int MostLanes = 24;

    /// <summary>The lanes of a claim, those with changes kept first where there are too many; null where nothing is dated.</summary>
    public static PositionLanes? Of(ClaimView claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var days = claim.Rows.SelectMany(r => r.Positions).Select(Day).OfType<DateOnly>().ToList();
        if (days.Count == 0) return null;
        var axis = TimeAxis.Over(days.Min(), days.Max());
        var next = claim.Changes.ToDictionary(c => c.From, c => c.To, (IEqualityComparer<PositionView>)ReferenceEqualityComparer.Instance);
        var later = claim.Changes.Select(c => c.To).ToHashSet<PositionView>(ReferenceEqualityComparer.Instance);
        var threads = claim.Rows.SelectMany(row => row.Positions.Where(p => Day(p) is not null && !later.Contains(p)).Select(p => (row.Actor, Thread: Thread(p, next).ToList()))).ToList();
        var kept = threads.Index().OrderByDescending(t => t.Item.Thread.Count).ThenBy(t => t.Index).Take(MostLanes).OrderBy(t => t.Index).Select(t => t.Item).ToList();
        return new([.. kept.Select((t, i) => new Lane(t.Actor, i == 0 || kept[i - 1].Actor.Id != t.Actor.Id, Stretches(t.Thread, axis)))], axis, threads.Count - kept.Count);
    }

    private static DateOnly? Day(PositionView position) => position.From is { } from ? from.Last ?? from.First : null;

    private static IEnumerable<PositionView> Thread(PositionView first, Dictionary<PositionView, PositionView> next)
    {
        for (var position = first; position is not null; position = next.GetValueOrDefault(position))
            if (Day(position) is not null) yield return position;
    }

    private static ImmutableArray<Stretch> Stretches(List<PositionView> thread, TimeAxis axis)
        => [.. thread.Select((p, i) => new Stretch(p, axis.At(Day(p)!.Value), i + 1 < thread.Count ? axis.At(Day(thread[i + 1])!.Value) : axis.End))];
}
