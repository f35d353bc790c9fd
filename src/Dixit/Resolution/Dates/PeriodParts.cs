using Dixit.Text;

namespace Dixit.Resolution.Dates;

/// <summary>The beginning, middle and end of a period, a third each: of a month ten days and what is left, of a year four months.</summary>
internal static class PeriodParts
{
    /// <summary>One of the thirds, from 1; null where the period is open.</summary>
    public static Period? Third(Period whole, int number)
    {
        if (whole is not { First: { } first, Last: { } last }) return null;
        if (first.Day == 1 && last.AddDays(1).Day == 1)
        {
            var months = ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;
            if (months == 1) return new(first.AddDays(10 * (number - 1)), number == 3 ? last : first.AddDays((10 * number) - 1));
            if (months % 3 == 0) return new(first.AddMonths(months / 3 * (number - 1)), first.AddMonths(months / 3 * number).AddDays(-1));
        }
        var days = last.DayNumber - first.DayNumber + 1;
        return days < 3 ? whole : new(first.AddDays(days * (number - 1) / 3), first.AddDays((days * number / 3) - 1));
    }
}
