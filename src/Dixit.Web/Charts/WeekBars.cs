using System.Collections.Immutable;

namespace Dixit.Web.Charts;

/// <summary>Statements by weeks as bars; over a long time several weeks share one.</summary>
/// <param name="Bars">The bars in order, those without statements among them.</param>
/// <param name="WeeksEach">How many weeks a bar has.</param>
/// <param name="Most">How many statements the highest has.</param>
/// <param name="Undated">How many statements have no day.</param>
public sealed record WeekBars(ImmutableArray<WeekCount> Bars, int WeeksEach, int Most, int Undated)
{
    private const int MostBars = 104;

    /// <summary>The bars of some weeks; null where no week has a statement.</summary>
    public static WeekBars? Of(WeeklyCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        if (counts.Weeks.IsEmpty) return null;
        var first = counts.Weeks[0].Monday;
        var weeks = Week(counts.Weeks[^1].Monday, first) + 1;
        var each = (weeks + MostBars - 1) / MostBars;
        var sums = new int[(weeks + each - 1) / each];
        foreach (var week in counts.Weeks) sums[Week(week.Monday, first) / each] += week.Statements;
        return new([.. sums.Select((sum, i) => new WeekCount(first.AddDays(i * each * 7), sum))], each, sums.Max(), counts.Undated);
    }

    private static int Week(DateOnly monday, DateOnly first) => (monday.DayNumber - first.DayNumber) / 7;
}
