using Dixit.Text;

namespace Dixit.Resolution.Dates;

/// <summary>The units that dates are counted in; the numbers stand in <c>date-words.tsv</c>.</summary>
internal enum CalendarUnit
{
    Hour, Day, Weekend, Week, Month, Quarter, Year, Decade, Century,
}

/// <summary>Counting in units: weeks begin on Monday (ISO 8601), decades and centuries with a 0.</summary>
internal static class CalendarUnits
{
    /// <summary>The day that is <paramref name="count"/> units after a day, or before it; a day that a month lacks becomes its last.</summary>
    public static DateOnly Step(this CalendarUnit unit, DateOnly day, int count) => unit switch
    {
        CalendarUnit.Hour => day.AddDays((int)Math.Floor(count / 24.0)),
        CalendarUnit.Day => day.AddDays(count),
        CalendarUnit.Weekend or CalendarUnit.Week => day.AddDays(7 * count),
        CalendarUnit.Month => day.AddMonths(count),
        CalendarUnit.Quarter => day.AddMonths(3 * count),
        CalendarUnit.Year => day.AddYears(count),
        CalendarUnit.Decade => day.AddYears(10 * count),
        _ => day.AddYears(100 * count),
    };

    /// <summary>The week, month, … that a day lies in; of a weekend, the one of its week.</summary>
    public static Period Around(this CalendarUnit unit, DateOnly day) => unit switch
    {
        CalendarUnit.Hour or CalendarUnit.Day => Period.Day(day),
        CalendarUnit.Weekend => new(Monday(day).AddDays(5), Monday(day).AddDays(6)),
        CalendarUnit.Week => new(Monday(day), Monday(day).AddDays(6)),
        CalendarUnit.Month => Period.Month(day.Year, day.Month),
        CalendarUnit.Quarter => Months(day.Year, (day.Month - 1) / 3 * 3 + 1, 3),
        CalendarUnit.Year => Period.Year(day.Year),
        CalendarUnit.Decade => Years(day.Year / 10 * 10, 10),
        _ => Years(day.Year / 100 * 100, 100),
    };

    /// <summary>How far "these last days", "in recent weeks", … may reach, where no number is told: about to the next larger unit.</summary>
    public static DateOnly Reach(this CalendarUnit unit, DateOnly day, int direction) => unit switch
    {
        CalendarUnit.Hour => day.AddDays(direction),
        CalendarUnit.Day => day.AddDays(14 * direction),
        CalendarUnit.Weekend or CalendarUnit.Week => day.AddMonths(2 * direction),
        CalendarUnit.Month or CalendarUnit.Quarter => day.AddYears(direction),
        CalendarUnit.Year => day.AddYears(10 * direction),
        CalendarUnit.Decade => day.AddYears(50 * direction),
        _ => day.AddYears(500 * direction),
    };

    /// <summary>How many years it lasts; 0 for what is shorter than one.</summary>
    public static int Years(this CalendarUnit unit) => unit switch
    {
        CalendarUnit.Year => 1,
        CalendarUnit.Decade => 10,
        CalendarUnit.Century => 100,
        _ => 0,
    };

    /// <summary>The ISO number of a day of the week, from 1 for Monday.</summary>
    public static int Weekday(this DateOnly day) => (int)day.DayOfWeek is 0 ? 7 : (int)day.DayOfWeek;

    private static DateOnly Monday(DateOnly day) => day.AddDays(1 - day.Weekday());

    private static Period Months(int year, int month, int count) => new(new(year, month, 1), new DateOnly(year, month, 1).AddMonths(count).AddDays(-1));

    private static Period Years(int first, int count) => new(new(first, 1, 1), new(first + count - 1, 12, 31));
}
