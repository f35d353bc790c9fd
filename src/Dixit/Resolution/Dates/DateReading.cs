using System.Collections.Immutable;
using Dixit.Text;

namespace Dixit.Resolution.Dates;

/// <summary>What an expression is read against.</summary>
/// <param name="Now">The days that the report may be of, both ends closed; null where nothing is known.</param>
/// <param name="Outlook">Which way its clause looks.</param>
/// <param name="Earlier">The dated events before it in the text, the nearest first; all closed at both ends.</param>
/// <param name="Here">The nearest of them in its own sentence, or null.</param>
/// <param name="Story">The nearest of them that is told from the report's day ("mardi", "yesterday"), or null.</param>
internal readonly record struct DateReading(Period? Now, Outlook Outlook, ImmutableStack<Period> Earlier, Period? Here, Period? Story)
{
    private const int LongestAnchor = 7;
    private const int MostYears = 900;

    /// <summary>What may be counted from: days that are left within the calendar by any count of at most <see cref="MostYears"/> years.</summary>
    public static Period Countable { get; } = new(new(1000, 1, 1), new(2999, 12, 31));

    /// <summary>The days of an expression; null where they cannot be told.</summary>
    public Period? Of(DateMatch match) => match.Rule.Meaning switch
    {
        _ when match["COUNT"] is { } count && count * ((CalendarUnit)(match["UNIT"] ?? 0)).Years() > MostYears => null,
        Meaning.Calendar => Calendar(match),
        Meaning.Feast => match["FEAST"] is { } day ? Yearly(match["YEAR"], year => OnDay(year, day / 100, day % 100)) : null,
        Meaning.Decade => match["DECADE"] is { } first ? new Period(new(first, 1, 1), new(first + 9, 12, 31)) : null,
        Meaning.Part => PartOfYear(match),
        Meaning.Season => Season(match),
        Meaning.Later or Meaning.Same => Later(match, Anchor(match)),
        Meaning.SameOrNow => Story ?? Now,
        Meaning.Beside => Later(match, Here),
        Meaning.LaterThan => Later(match, Of(match.Dates()[0])),
        Meaning.Since or Meaning.Until or Meaning.Before or Meaning.After or Meaning.From => Bounded(match),
        Meaning.Within => Of(match.Dates()[0]),
        Meaning.Range => Range(match),
        Meaning.Edge => Of(match.Dates()[0]) is { } whole ? PeriodParts.Third(whole, match["EDGE"] ?? 0) : null,
        Meaning.WeekdayOf => DayOfWeek(match),
        _ => Now is { } now ? Relative(match, now) : null,
    };

    private Period? Relative(DateMatch match, Period now)
    {
        var (turn, outlook) = (match["TURN"] ?? match.Rule.Argument, Outlook);
        var unit = (CalendarUnit)(match["UNIT"] ?? match["WEEKEND"] ?? (int)CalendarUnit.Day);
        var count = match["COUNT"];
        switch (match.Rule.Meaning)
        {
            case Meaning.Weekday:
                return RecurringDays.Weekday(now, match["WEEKDAY"]!.Value, turn, outlook);
            case Meaning.Day:
                var days = match["RELATIVEDAY"] ?? match.Rule.Argument;
                return RecurringDays.Over(now, day => Period.Day(day.AddDays(days)));
            case Meaning.Night:
                var from = turn < 0 || outlook != Outlook.Future ? -1 : 0;
                var to = turn < 0 || outlook is Outlook.Past or Outlook.Unknown ? 0 : 1;
                return RecurringDays.Over(now, day => new(day.AddDays(from), day.AddDays(to)));
            case Meaning.Unit when unit == CalendarUnit.Weekend:
                return Weekend(now, turn);
            case Meaning.Unit:
                return RecurringDays.Over(now, day => unit.Around(unit.Step(day, turn)));
            case Meaning.Ahead when match.Rule.Argument > 0 && outlook != Outlook.Future:
                return null;
            case Meaning.Ago or Meaning.Ahead:
                var sign = match.Rule.Meaning == Meaning.Ago ? -1 : 1;
                return RecurringDays.Over(now, day => Away(day, unit, count, sign));
            case Meaning.AgoOrMore:
                return new(null, unit.Around(unit.Step(now.Last!.Value, -count!.Value)).Last);
            case Meaning.Past:
                if (match.Rule.Argument > 0) count = match.Rule.Argument;
                return new(RecurringDays.Over(now, day => Period.Day(count is { } back ? unit.Step(day, -back) : unit.Reach(day, -1))).First, now.Last);
            case Meaning.Coming:
                return new(now.First, count is { } ahead ? unit.Step(now.Last!.Value, ahead) : unit.Reach(now.Last!.Value, 1));
            default:
                return null;
        }
    }

    // Days and weeks are counted exactly; "three months ago" is the month that was then; "a few days ago" is two days at least.
    private static Period Away(DateOnly day, CalendarUnit unit, int? count, int sign)
    {
        if (unit == CalendarUnit.Hour && count is { } hours) return Period.Day(unit.Step(day, sign * hours)).Hull(Period.Day(day.AddDays(sign * (hours / 24))));
        if (count is { } told) return Counted(day, unit, sign * told);
        return Period.Day(unit.Step(day, 2 * sign)).Hull(Period.Day(unit.Reach(day, sign)));
    }

    private static Period Counted(DateOnly day, CalendarUnit unit, int count) =>
        unit <= CalendarUnit.Week ? Period.Day(unit.Step(day, count)) : unit.Around(unit.Step(day, count));

    private Period? Calendar(DateMatch match)
    {
        var (day, month, weekday) = (match["DAY"], match["MONTH"] ?? match["MONTHNUMBER"], match["WEEKDAY"]);
        if (month is null) return match["YEAR"] is { } alone ? Period.Year(alone) : null;
        if (match["TURN"] is { } years && match["UNIT"] == (int)CalendarUnit.Year)
            return Now is { } known ? RecurringDays.Over(known, today => OnDay(today.Year + years, month.Value, day ?? 0) ?? Period.Month(today.Year + years, month.Value)) : null;
        if (match["TURN"] is { } turn && Now is { } now) return Turned(now, turn, year => OnDay(year, month.Value, day ?? 0), Outlook);
        if (match["YEAR"] is not null || weekday is null) return Yearly(match["YEAR"], year => OnDay(year, month.Value, day ?? 0));
        // A day of the week tells the year: of those around, the one in which the two agree.
        return (this with { Outlook = Outlook.Near }).Yearly(null, year => OnDay(year, month.Value, day ?? 0) is { } found && found.First!.Value.Weekday() == weekday ? found : null)
            ?? Yearly(null, year => OnDay(year, month.Value, day ?? 0));
    }

    private Period? Yearly(int? year, Func<int, Period?> inYear)
    {
        if (year is { } told) return inYear(told);
        return Now is { } now ? RecurringDays.Yearly(now, inYear, Outlook) : null;
    }

    private static Period? OnDay(int year, int month, int day)
    {
        if (day == 0) return Period.Month(year, month);
        return day <= DateTime.DaysInMonth(year, month) ? Period.Day(new(year, month, day)) : null;
    }

    private Period? Season(DateMatch match)
    {
        var number = match["SEASON"]!.Value;
        Period? InYear(int year) => Period.Parse($"{year:0000}-{number}");
        if (match["YEAR"] is { } told) return InYear(told);
        if (Now is not { } now) return null;
        return Turned(now, match["TURN"] ?? match.Rule.Argument, InYear, Outlook);
    }

    // The last one is over, the next one has not begun.
    private static Period? Turned(Period now, int turn, Func<int, Period?> inYear, Outlook outlook) => turn switch
    {
        < 0 => RecurringDays.Yearly(now, year => inYear(year) is { } found && found.Last < now.First ? found : null, Outlook.Past),
        > 0 => RecurringDays.Yearly(now, year => inYear(year) is { } found && found.First > now.Last ? found : null, Outlook.Future),
        _ => RecurringDays.Yearly(now, inYear, outlook),
    };

    private static Period? PartOfYear(DateMatch match)
    {
        if (match["YEAR"] is not { } year || match["NTH"] is not { } nth || match["PARTS"] is not { } parts || nth > parts) return null;
        var first = new DateOnly(year, ((nth - 1) * (12 / parts)) + 1, 1);
        return new(first, first.AddMonths(12 / parts).AddDays(-1));
    }

    // The weekend of this week is ahead until Sunday; told in the past before it comes, it is the one before.
    private Period Weekend(Period now, int turn)
    {
        if (turn != 0) return RecurringDays.Over(now, day => CalendarUnit.Weekend.Around(day.AddDays(7 * turn)));
        var past = RecurringDays.Over(now, day => CalendarUnit.Weekend.Around(day.Weekday() >= 6 ? day : day.AddDays(-7)));
        var ahead = RecurringDays.Over(now, day => CalendarUnit.Weekend.Around(day));
        return Outlook switch { Outlook.Future => ahead, Outlook.Either or Outlook.Open or Outlook.Near => past.Hull(ahead), _ => past };
    }

    private Period? DayOfWeek(DateMatch match)
    {
        if (Of(match.Dates()[0]) is not { First: { } first, Last: { } last } || match["WEEKDAY"] is not { } weekday) return null;
        var (from, to) = (first.AddDays((weekday - first.Weekday() + 7) % 7), last.AddDays(-((last.Weekday() - weekday + 7) % 7)));
        return from <= to ? new(from, to) : null;
    }

    // The nearest that is told as closely as what counts from it: of days and weeks no month.
    private Period? Anchor(DateMatch match)
    {
        var unit = (CalendarUnit)(match["UNIT"] ?? (int)CalendarUnit.Day);
        var longest = Math.Max(LongestAnchor, Now is { First: { } from, Last: { } to } ? to.DayNumber - from.DayNumber : 0);
        foreach (var before in Earlier)
            if (unit >= CalendarUnit.Month || before.Last!.Value.DayNumber - before.First!.Value.DayNumber <= longest) return before;
        return null;
    }

    private static Period? Later(DateMatch match, Period? anchor)
    {
        if (anchor is not { } from || !Countable.Contains(from)) return null;
        var sign = match["ORDER"] ?? match.Rule.Argument;
        if (match["WEEKDAY"] is { } weekday) return RecurringDays.Weekday(from, weekday, sign, Outlook.Past);
        var unit = (CalendarUnit)(match["UNIT"] ?? (int)CalendarUnit.Day);
        if (match.Find("VAGUE") is not null) return RecurringDays.Over(from, day => Away(day, unit, null, sign));
        if (match.Rule.Meaning == Meaning.Same) return RecurringDays.Over(from, day => unit.Around(day));
        return RecurringDays.Over(from, day => match["COUNT"] is { } count ? Counted(day, unit, sign * count) : unit.Around(unit.Step(day, sign)));
    }

    private Period? Bounded(DateMatch match)
    {
        var reading = match.Rule.Meaning == Meaning.Since ? this with { Outlook = Outlook.Past } : this;
        if (reading.Of(match.Dates()[0]) is not { } told) return null;
        return match.Rule.Meaning switch
        {
            Meaning.Since or Meaning.From => new(told.First, null),
            Meaning.Until => new(null, told.Last),
            // "Before the end of the month" still lies in its end.
            Meaning.Before => new(null, match.Dates()[0].Rule.Meaning == Meaning.Edge ? told.Last : told.First?.AddDays(-1)),
            _ => new(told.Last?.AddDays(1), null),
        };
    }

    // The second end tells the month and year of the first, where that has none of its own.
    private Period? Range(DateMatch match)
    {
        var dates = match.Dates();
        if (Of(dates[^1]) is not { First: { } from, Last: { } to } second || !Countable.Contains(second)) return null;
        if (match["DAY"] is { } day)
        {
            if (match.Find("DAY")!.Inner is null && day <= from.Day) return new(new(from.Year, from.Month, day), to);
            var earlier = from.AddMonths(-1);
            return day <= DateTime.DaysInMonth(earlier.Year, earlier.Month) ? new(new(earlier.Year, earlier.Month, day), to) : null;
        }
        var first = (this with { Now = second, Outlook = Outlook.Past }).Of(dates[0]);
        return first?.First <= to ? new(first?.First, to) : null;
    }
}
