using System.Globalization;
using System.Text.RegularExpressions;

namespace Dixit.Reading.Dates;

/// <summary>
/// Dates as EDTF (ISO 8601-2:2019, level 0): <c>2022</c>, <c>2022-11</c>, <c>2022-11-08</c>, <c>2022-11-08T14:30:00Z</c>.
/// A date says no more than its source does: a month stays a month.
/// </summary>
public static partial class Edtf
{
    /// <summary>
    /// The EDTF form of a date as pages, feeds and people write it: ISO 8601 in its usual variants, RFC 1123, or words in French or
    /// English (<c>8 novembre 2022</c>, <c>Nov. 8, 2022</c>). Null where it is no date, has no year, or could be read in two ways.
    /// </summary>
    public static string? Normalize(string? date)
    {
        if (string.IsNullOrWhiteSpace(date) || date.Length > 100) return null;
        var trimmed = date.Trim();
        return FromIso(trimmed) ?? FromRfc1123(trimmed) ?? FromFigures(trimmed) ?? DateInWords.Read(trimmed);
    }

    /// <summary>The EDTF form of a year, month and day, where a month or day of 0 is not told; null where there is no such day.</summary>
    internal static string? Of(int year, int month = 0, int day = 0)
    {
        if (year is < 1000 or > 2999 || month is < 0 or > 12 || day < 0) return null;
        if (month == 0) return $"{year:0000}";
        if (day == 0) return $"{year:0000}-{month:00}";
        return day <= DateTime.DaysInMonth(year, month) ? $"{year:0000}-{month:00}-{day:00}" : null;
    }

    private static string? FromIso(string date)
    {
        if (Iso().Match(date) is not { Success: true } match) return null;
        var day = Of(Number(match, "year"), Number(match, "month"), Number(match, "day"));
        if (day is null || !match.Groups["hour"].Success) return day;
        var (hour, minute, second) = (Number(match, "hour"), Number(match, "minute"), Number(match, "second"));
        if (hour > 23 || minute > 59 || second > 59) return day;
        var zone = match.Groups["zone"].Value.ToUpperInvariant();
        if (zone is "GMT" or "UTC" || zone.Trim('+', '-', ':', '0').Length == 0 && zone.Length > 0) zone = "Z";
        else if (zone.Length == 3) zone += ":00";
        else if (zone.Length == 5) zone = zone.Insert(3, ":");
        return $"{day}T{hour:00}:{minute:00}:{second:00}{zone}";
    }

    private static string? FromRfc1123(string date) =>
        DateTime.TryParseExact(date, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            : null;

    // 8/11/2022 is a day in November in Paris and in August in New York; 18/11/2022 is the same day everywhere.
    private static string? FromFigures(string date)
    {
        if (Figures().Match(date) is not { Success: true } match) return null;
        var (first, second, year) = (Number(match, "first"), Number(match, "second"), Number(match, "year"));
        return first > 12 || first == second ? Of(year, second, first) : second > 12 ? Of(year, first, second) : null;
    }

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex("""
        ^(?<year>[0-9]{4})
        (?: [-/] (?<month>[0-9]{1,2}) (?: [-/] (?<day>[0-9]{1,2}) )? | (?<month>[0-9]{2}) (?<day>[0-9]{2}) )?
        (?: (?:T|\ +) (?<hour>[0-9]{1,2}) :? (?<minute>[0-9]{2}) (?: :? (?<second>[0-9]{2}) (?: [.,][0-9]+ )? )?
            \ * (?<zone> Z | GMT | UTC | [+-][0-9]{2} (?: :?[0-9]{2} )? )? )?$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex("^(?<first>[0-9]{1,2})[/.](?<second>[0-9]{1,2})[/.](?<year>[0-9]{4})$")]
    private static partial Regex Figures();
}
