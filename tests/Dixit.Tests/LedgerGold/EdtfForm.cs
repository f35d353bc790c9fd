using System.Text.RegularExpressions;

namespace Dixit.Tests.LedgerGold;

/// <summary>The forms of the Extended Date/Time Format (ISO 8601-2) that gold files use: a day, month, season or year, perhaps approximate; an interval, perhaps open; one of a set.</summary>
internal static partial class EdtfForm
{
    public static bool Holds(string value)
        => value.Split('/') is { Length: 2 } ends ? ends.All(end => end == ".." || IsPoint(end)) && value != "../.."
            : value is ['[', .. var set, ']'] ? set.Split("..").All(IsPoint)
            : IsPoint(value);

    private static bool IsPoint(string value)
        => Point().Match(value) is { Success: true } match && (!match.Groups["day"].Success || DateOnly.TryParseExact(match.Groups["day"].Value, "yyyy-MM-dd", out _));

    [GeneratedRegex(@"^(?:(?<day>\d{4}-\d\d-\d\d)|\d{4}-(?:0[1-9]|1[0-2]|2[1-4])|\d{4})~?$", RegexOptions.CultureInvariant)]
    private static partial Regex Point();
}
