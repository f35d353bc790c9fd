using System.Text.RegularExpressions;
using Dixit.Text;

namespace Dixit.Reading.Dates;

/// <summary>The names of months and days in French and English, by <c>data/*/months.tsv</c> and <c>data/*/weekdays.tsv</c>.</summary>
internal static class DateWords
{
    private static readonly Dictionary<string, int> Months = Numbers("months.tsv");

    /// <summary>A pattern for the name of a month, with the stop of a short form.</summary>
    internal static string Month { get; } = Alternatives(Months.Keys) + @"\b\.?";

    /// <summary>A pattern for the name of a day of the week, with the stop of a short form.</summary>
    internal static string Weekday { get; } = Alternatives(Numbers("weekdays.tsv").Keys) + @"\b\.?";

    /// <summary>The number of the month called <paramref name="name"/>, from 1 to 12.</summary>
    internal static int MonthNumber(string name) => Months[name.TrimEnd('.').ToLowerInvariant()];

    /// <summary>The names in a file of one language with their numbers; the second column holds the full ones.</summary>
    internal static IEnumerable<(string Name, int Number, bool IsShort)> Names(string language, string file) =>
        from row in DataFile.Rows($"{language}/{file}")
        from column in Enumerable.Range(1, row.Length - 1)
        from name in row[column].Split(' ')
        select (name, int.Parse(row[0]), column > 1);

    private static Dictionary<string, int> Numbers(string file)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var language in new[] { "fr", "en" })
            foreach (var (name, number, _) in Names(language, file)) numbers[name] = number;
        return numbers;
    }

    private static string Alternatives(IEnumerable<string> names) =>
        $"(?:{string.Join('|', names.OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal).Select(Regex.Escape))})";
}
