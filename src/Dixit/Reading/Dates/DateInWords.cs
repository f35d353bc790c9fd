using System.Globalization;
using System.Text.RegularExpressions;

namespace Dixit.Reading.Dates;

/// <summary>Dates written out in French or English.</summary>
internal static class DateInWords
{
    /// <summary>A pattern for a date with its year, in words or as ISO 8601; <see cref="Read(Match)"/> tells which one it found.</summary>
    internal static string Pattern { get; } =
        $@"(?:(?:le|on)\s+)?(?:{DateWords.Weekday},?\s+)?(?:(?:le|the)\s+)?(?:" +
        $@"(?<day>[0-9]{{1,2}})(?:er|st|nd|rd|th)?\s+(?:of\s+)?(?<month>{DateWords.Month}),?\s+(?<year>[12][0-9]{{3}})\b" +
        $@"|(?<month>{DateWords.Month})\s+(?<day>[0-9]{{1,2}})(?:st|nd|rd|th)?,?\s+(?<year>[12][0-9]{{3}})\b" +
        $@"|(?<month>{DateWords.Month})\s+(?<year>[12][0-9]{{3}})\b" +
        @"|(?<year>[12][0-9]{3})-(?<month>[01][0-9])(?:-(?<day>[0-3][0-9]))?\b)";

    private static readonly Regex First = new(
        $"(?<!\\w){Pattern}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The first date in <paramref name="words"/>, as EDTF, or null.</summary>
    internal static string? Read(string words) => First.Match(words) is { Success: true } match ? Read(match) : null;

    /// <summary>The date that <see cref="Pattern"/> found, as EDTF; null where there is no such day.</summary>
    internal static string? Read(Match match)
    {
        var month = match.Groups["month"].Value;
        return Edtf.Of(
            Number(match.Groups["year"].Value),
            char.IsAsciiDigit(month[0]) ? Number(month) : DateWords.MonthNumber(month),
            match.Groups["day"].Success ? Number(match.Groups["day"].Value) : 0);
    }

    private static int Number(string figures) => int.Parse(figures, CultureInfo.InvariantCulture);
}
