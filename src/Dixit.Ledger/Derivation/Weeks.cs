using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Derivation;

/// <summary>Weeks, each named by its Monday as the days of the ledger are written; '' for no day.</summary>
internal static class Weeks
{
    /// <summary>The week of a day.</summary>
    public static string Of(string day)
    {
        if (Codes.Day(day) is not { } date) return "";
        return Codes.Day(date.AddDays(-(((int)date.DayOfWeek + 6) % 7)))!;
    }

    /// <summary>Counts by week as charts take them.</summary>
    public static WeeklyCounts View(IEnumerable<(string Week, long Statements)> weeks)
    {
        var all = weeks.Where(w => w.Statements > 0).ToList();
        return new(
            [.. all.Where(w => w.Week.Length > 0).OrderBy(w => w.Week, StringComparer.Ordinal).Select(w => new WeekCount(Codes.Day(w.Week)!.Value, (int)w.Statements))],
            (int)all.Where(w => w.Week.Length == 0).Sum(w => w.Statements));
    }
}
