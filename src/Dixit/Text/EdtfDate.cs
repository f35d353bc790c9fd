using System.Globalization;
using System.Text.RegularExpressions;

namespace Dixit.Text;

/// <summary>
/// Dates as EDTF (ISO 8601-2) writes them: <c>2022</c>, <c>2022-11</c>, <c>2022-11-08</c>, <c>2022-11-08T14:30:00Z</c>, with the unknown
/// parts of level 1 (<c>202X</c>, <c>2022-XX</c>, <c>2022-11-XX</c>), its seasons (<c>2022-21</c>) and its marks of doubt (<c>2022-11~</c>).
/// </summary>
public static partial class EdtfDate
{
    /// <summary>Whether <paramref name="text"/> is such a date and stands in the calendar.</summary>
    public static bool IsValid(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var match = Shape().Match(text);
        if (!match.Success) return false;
        var (year, month, day) = (match.Groups["year"].Value, match.Groups["month"].Value, match.Groups["day"].Value);
        if (match.Groups["time"].Success && (year + month + day).Contains('X')) return false;
        if (month.Length == 0 || month == "XX") return day is "" or "XX";
        var number = int.Parse(month, CultureInfo.InvariantCulture);
        if (day.Length == 0) return number is >= 1 and <= 12 or >= 21 and <= 24;
        if (number is < 1 or > 12) return false;
        // A day of an unknown year may be 29 February.
        var calendarYear = year.Contains('X') || year == "0000" ? 2000 : int.Parse(year, CultureInfo.InvariantCulture);
        return day == "XX" || int.Parse(day, CultureInfo.InvariantCulture) is var d && d >= 1 && d <= DateTime.DaysInMonth(calendarYear, number);
    }

    [GeneratedRegex(@"^(?<year>\d{4}|\d{3}X|\d{2}XX)(-(?<month>\d\d|XX)(-(?<day>\d\d|XX)(?<time>T([01]\d|2[0-3]):[0-5]\d(:([0-5]\d|60)(\.\d+)?)?(Z|[+-]([01]\d|2[0-3])(:[0-5]\d)?)?)?)?)?[?~%]?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
