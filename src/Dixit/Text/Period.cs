using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Dixit.Text;

/// <summary>
/// A stretch of days, both ends included; an end that is null is open. It holds all the days that may be meant: "November 2022" is the whole
/// month, whether something took a month or happened on one day of it. The default value is open at both ends and says nothing.
/// </summary>
public readonly record struct Period
{
    /// <summary>The days from <paramref name="first"/> to <paramref name="last"/>.</summary>
    /// <exception cref="ArgumentException">The last day is before the first.</exception>
    public Period(DateOnly? first, DateOnly? last)
    {
        if (last < first) throw new ArgumentException($"a period ends on {last:o} that begins on {first:o}", nameof(last));
        (First, Last) = (first, last);
    }

    /// <summary>The first day, or null where it is open.</summary>
    public DateOnly? First { get; }

    /// <summary>The last day, or null where it is open.</summary>
    public DateOnly? Last { get; }

    /// <summary>One day.</summary>
    public static Period Day(DateOnly day) => new(day, day);

    /// <summary>A month of a year, both counted from 1.</summary>
    public static Period Month(int year, int month) => new(new(year, month, 1), new(year, month, DateTime.DaysInMonth(year, month)));

    /// <summary>A year, from 1 to 9999.</summary>
    public static Period Year(int year) => new(new(year, 1, 1), new(year, 12, 31));

    /// <summary>True when it is one day.</summary>
    public bool IsDay => First is not null && First == Last;

    /// <summary>True when <paramref name="day"/> lies in it.</summary>
    public bool Contains(DateOnly day) => !(day < First) && !(day > Last);

    /// <summary>True when every day of <paramref name="other"/> lies in it.</summary>
    public bool Contains(Period other) =>
        (First is null || other.First >= First) && (Last is null || other.Last <= Last);

    /// <summary>True when the two share a day.</summary>
    public bool Overlaps(Period other) => !(Last < other.First) && !(other.Last < First);

    /// <summary>True when it is over before <paramref name="other"/> begins.</summary>
    public bool IsBefore(Period other) => Last < other.First;

    /// <summary>The shortest period that holds both.</summary>
    public Period Hull(Period other) => new(
        First is { } first && other.First is { } otherFirst ? (first < otherFirst ? first : otherFirst) : null,
        Last is { } last && other.Last is { } otherLast ? (last > otherLast ? last : otherLast) : null);

    /// <summary>The days that both hold, or null where there are none.</summary>
    public Period? Intersection(Period other)
    {
        if (!Overlaps(other)) return null;
        var first = First is { } a && !(other.First > a) ? a : other.First;
        var last = Last is { } b && !(other.Last < b) ? b : other.Last;
        return new(first, last);
    }

    /// <summary>
    /// Reads a date or an interval in EDTF (ISO 8601-2:2019): <c>2022</c>, <c>2022-11</c>, <c>2022-11-08</c>, <c>2022-11-08T14:30:00+01:00</c> (the
    /// day as it is written), <c>a/b</c>, <c>../b</c>, <c>a/..</c>, unspecified digits (<c>202X</c>, <c>2022-XX</c>), seasons (<c>2022-21</c>, spring, to
    /// <c>2022-24</c>, winter, which ends in the next year). The marks of doubt <c>~</c>, <c>?</c> and <c>%</c> behind a date are passed over.
    /// </summary>
    /// <exception cref="FormatException">It is none of these.</exception>
    public static Period Parse(string edtf) => TryParse(edtf, out var period) ? period : throw new FormatException($"no EDTF date or interval: {edtf}");

    /// <summary>Reads what <see cref="Parse"/> reads; false where it is nothing of that kind or ends before it begins.</summary>
    public static bool TryParse([NotNullWhen(true)] string? edtf, out Period period)
    {
        period = default;
        if (EdtfReader.Read(edtf) is not { } read) return false;
        period = read;
        return true;
    }

    /// <summary>The same in its shortest EDTF, both ends told as coarsely as is exact: <c>2022-11</c>, <c>2022-10-24/2022-11-27</c>, <c>2014/2016</c>, <c>../2022</c>.</summary>
    public override string ToString()
    {
        if ((First is not { Day: > 1 }) && (Last is not { } end || end.Day == DateTime.DaysInMonth(end.Year, end.Month)))
            return (First is not { Month: > 1 }) && (Last is not { Month: < 12 }) ? Written("yyyy") : Written("yyyy-MM");
        return Written("yyyy-MM-dd");
    }

    private string Written(string format)
    {
        var first = First?.ToString(format, CultureInfo.InvariantCulture) ?? "..";
        var last = Last?.ToString(format, CultureInfo.InvariantCulture) ?? "..";
        return first == last && First is not null ? first : $"{first}/{last}";
    }
}
