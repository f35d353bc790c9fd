using Dixit.Text;

namespace Dixit.Resolution.Dates;

/// <summary>Days that come again each week or year, chosen by where the report stands and which way the clause looks.</summary>
internal static class RecurringDays
{
    /// <summary>Of a date without a year that no verb tells the direction of, how near ahead it must be to be meant: "la réunion du 10 décembre".</summary>
    private const int NearAhead = 31;

    /// <summary>Lifts what is true of one day to all the days that the report may be of. <paramref name="of"/> must not go back as its day goes on.</summary>
    public static Period Over(Period now, Func<DateOnly, Period> of) => of(now.First!.Value).Hull(of(now.Last!.Value));

    /// <summary>A day of the week: the last up to the report's, the next from it, or both.</summary>
    public static Period Weekday(Period now, int weekday, Outlook outlook) => outlook switch
    {
        Outlook.Future => Over(now, day => Period.Day(From(day, weekday))),
        Outlook.Either or Outlook.Open => Over(now, day => Period.Day(UpTo(day, weekday))).Hull(Over(now, day => Period.Day(From(day, weekday)))),
        Outlook.Near => Over(now, day => Period.Day(UpTo(day.AddDays(3), weekday))),
        _ => Over(now, day => Period.Day(UpTo(day, weekday))),
    };

    /// <summary>"Last Tuesday" (-1) is before the report's day, "next Tuesday" (1) after it, "this Tuesday" (0) either as the clause looks.</summary>
    public static Period Weekday(Period now, int weekday, int turn, Outlook outlook) => turn switch
    {
        < 0 => Over(now, day => Period.Day(UpTo(day.AddDays(-1), weekday))),
        > 0 => Over(now, day => Period.Day(From(day.AddDays(1), weekday))),
        _ => Weekday(now, weekday, outlook),
    };

    /// <summary>Of what comes once a year, the one that is meant. <paramref name="inYear"/> gives it in a year, or null where that year has none.</summary>
    public static Period? Yearly(Period now, Func<int, Period?> inYear, Outlook outlook)
    {
        var (first, last) = (now.First!.Value, now.Last!.Value);
        if (last.DayNumber - first.DayNumber <= NearAhead && Choose(last, first) is { } within) return within;
        return Pick(first) is { } a && Pick(last) is { } b ? a.Hull(b) : null;

        Period? Choose(DateOnly to, DateOnly from) => Candidates(to).Where(c => c.Overlaps(new(from, to))).Cast<Period?>().FirstOrDefault();

        IEnumerable<Period> Candidates(DateOnly day) =>
            Enumerable.Range(day.Year - 9, 19).Select(inYear).Where(p => p is not null).Select(p => p!.Value).OrderBy(p => p.First);

        Period? Pick(DateOnly day)
        {
            var before = Candidates(day).Where(c => c.First <= day).Cast<Period?>().LastOrDefault();
            var after = Candidates(day).Where(c => c.Last >= day).Cast<Period?>().FirstOrDefault();
            if (before is null || after is null) return before ?? after;
            var (back, ahead) = (day.DayNumber - before.Value.Last!.Value.DayNumber, after.Value.First!.Value.DayNumber - day.DayNumber);
            return outlook switch
            {
                Outlook.Future => after,
                Outlook.Either or Outlook.Open or Outlook.Near => ahead < back ? after : before,
                Outlook.Unknown when ahead <= NearAhead && ahead < back => after,
                _ => before,
            };
        }
    }

    private static DateOnly UpTo(DateOnly day, int weekday) => day.AddDays(-((day.Weekday() - weekday + 7) % 7));

    private static DateOnly From(DateOnly day, int weekday) => day.AddDays((weekday - day.Weekday() + 7) % 7);
}
