using System.Text.RegularExpressions;
using Dixit.Reading.Dates;

namespace Dixit.Acquisition.Feeds.Reading;

/// <summary>
/// Dates as feeds write them: RFC 822 with two figures or four for the year, with the day's name or another's, in French or English, with a zone in
/// figures, by name, or none; and ISO 8601.
/// </summary>
internal static partial class FeedDate
{
    // What a program writes that knows no date.
    private const string Epoch = "1970-01-01";

    /// <summary>The date as EDTF, or null where it is none.</summary>
    public static string? Read(string? date)
    {
        if (string.IsNullOrWhiteSpace(date) || date.Length > 100) return null;
        var read = Rfc822().Match(date.Trim()) is { Success: true } match ? Of(match) : Edtf.Normalize(date);
        return read?.StartsWith(Epoch, StringComparison.Ordinal) is true ? null : read;
    }

    private static string? Of(Match match)
    {
        var day = Edtf.Normalize($"{match.Groups["day"].Value} {match.Groups["month"].Value} {Year(match.Groups["year"].Value)}");
        if (day is null || !match.Groups["hour"].Success) return day;
        var second = match.Groups["second"].Success ? match.Groups["second"].Value : "00";
        var time = $"{match.Groups["hour"].Value.PadLeft(2, '0')}:{match.Groups["minute"].Value}:{second}";
        return Edtf.Normalize($"{day}T{time}{Zone(match.Groups["zone"].Value)}") ?? day;
    }

    // RFC 2822, 4.3: two figures below 50 are of this century.
    private static string Year(string year) => year.Length == 4 ? year : (year[0] < '5' ? "20" : "19") + year;

    // The zones of RFC 822 and those of Europe; of any other the time is kept without one.
    private static string Zone(string zone) => zone.ToUpperInvariant() switch
    {
        "Z" or "GMT" or "UT" or "UTC" or "WET" => "Z",
        "BST" or "CET" or "WEST" or "MEZ" => "+01:00",
        "CEST" or "EET" or "MESZ" => "+02:00",
        "EEST" or "MSK" => "+03:00",
        "EDT" => "-04:00",
        "EST" or "CDT" => "-05:00",
        "CST" or "MDT" => "-06:00",
        "MST" or "PDT" => "-07:00",
        "PST" => "-08:00",
        ['+' or '-', ..] figures => figures,
        _ => "",
    };

    [GeneratedRegex("""
        ^(?: \p{L}+ \.? ,? \s* )? (?<day>[0-9]{1,2}) [\ -]+ (?<month>\p{L}+\.?) [\ -]+ (?<year>[0-9]{4}|[0-9]{2})
        (?: ,? \s+ (?<hour>[0-9]{1,2}) : (?<minute>[0-9]{2}) (?: : (?<second>[0-9]{2}) (?:\.[0-9]+)? )? \s* (?: (?:GMT|UTC)? (?<zone>[+-][0-9]{2}:?[0-9]{2}) | (?<zone>[A-Za-z]{1,5}) )? (?: \s* \( [^)]* \) )? )?$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Rfc822();
}
