using System.Collections.Immutable;

namespace Dixit.Web.Charts;

/// <summary>Days along a line of a drawing.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
/// <param name="Start">Where the first day stands.</param>
/// <param name="End">Where the line ends.</param>
public sealed record TimeAxis(DateOnly First, DateOnly Last, int Start, int End)
{
    private const int Left = 200, Right = 930, Tail = 26, MostMarks = 9;
    private static readonly int[] Steps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200];

    /// <summary>The axis of two days and all between.</summary>
    public static TimeAxis Over(DateOnly first, DateOnly last) => new(first, last, Left, Right);

    /// <summary>Where a day stands; the last one a little before the end, so that what begins on it is seen.</summary>
    public int At(DateOnly day) => Last == First ? Start : Start + (int)Math.Round((double)(day.DayNumber - First.DayNumber) / (Last.DayNumber - First.DayNumber) * (End - Tail - Start));

    /// <summary>First days of months to mark, at most a handful; none on an axis shorter than a month.</summary>
    public ImmutableArray<DateOnly> Marks
    {
        get
        {
            var months = ((Last.Year - First.Year) * 12) + Last.Month - First.Month;
            var step = Steps.First(s => months / s <= MostMarks || s == Steps[^1]);
            var begin = new DateOnly(First.Year, First.Month, 1);
            return [.. Enumerable.Range(1, months).Select(begin.AddMonths).Where(m => ((m.Year * 12) + m.Month - 1) % step == 0)];
        }
    }
}
