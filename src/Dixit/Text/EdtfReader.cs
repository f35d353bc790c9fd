using System.Globalization;
using System.Text.RegularExpressions;

namespace Dixit.Text;

/// <summary>EDTF dates and intervals as the days they hold.</summary>
internal static partial class EdtfReader
{
    private const int Spring = 21;
    private const int Winter = 24;

    /// <summary>The days of a date or an interval; null where <paramref name="edtf"/> is neither.</summary>
    internal static Period? Read(string? edtf)
    {
        if (edtf is null) return null;
        var slash = edtf.IndexOf('/');
        if (slash < 0) return Date(edtf);
        var (first, last) = (End(edtf[..slash]), End(edtf[(slash + 1)..]));
        if (first is null || last is null || last.Value.Last < first.Value.First) return null;
        return new(first.Value.First, last.Value.Last);
    }

    private static Period? End(string date) => date == ".." ? default(Period) : Date(date);

    private static Period? Date(string date)
    {
        if (Form().Match(date) is not { Success: true } match) return null;
        var years = match.Groups["year"].Value;
        var (from, to) = (Number(years.Replace('X', '0')), Number(years.Replace('X', '9')));
        if (from == 0 && to > 0) from = 1;
        if (to == 0) return null;
        var month = Part(match, "month");
        if (month == 0) return new(new(from, 1, 1), new(to, 12, 31));
        if (from != to) return null;
        if (month is >= Spring and <= Winter) return match.Groups["day"].Success ? null : Season(from, month);
        if (month > 12) return null;
        var day = Part(match, "day");
        if (day == 0) return Period.Month(from, month);
        return day <= DateTime.DaysInMonth(from, month) ? Period.Day(new(from, month, day)) : null;
    }

    // From the first day of the month of its solstice or equinox to the last day of the month of the next, for want of an agreed day.
    private static Period? Season(int year, int season)
    {
        var first = new DateOnly(year, 3 * (season - Spring + 1), 1);
        return season == Winter && year == DateOnly.MaxValue.Year ? null : new(first, first.AddMonths(4).AddDays(-1));
    }

    // What is not told is 0, and so is what is told as unknown.
    private static int Part(Match match, string name) =>
        match.Groups[name] is { Success: true } part ? part.Value == "XX" ? 0 : Number(part.Value) is > 0 and var number ? number : int.MaxValue : 0;

    private static int Number(string figures) => int.Parse(figures, CultureInfo.InvariantCulture);

    [GeneratedRegex("""
        ^(?<year> [0-9]{4} | [0-9]{3}X | [0-9]{2}XX ) (?: - (?<month> [0-9]{2} | XX )
        (?: - (?<day> [0-9]{2} | XX ) (?: T [0-9]{2} : [0-9]{2} (?: : [0-9]{2} (?: [.][0-9]+ )? )? (?: Z | [+-][0-9]{2} (?: :?[0-9]{2} )? )? )? )? )?
        [~?%]?\z
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
