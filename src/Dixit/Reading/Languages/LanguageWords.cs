using Dixit.Text;

namespace Dixit.Reading.Languages;

/// <summary>The words and endings that languages are known by, with the weight of each, by <c>data/languages/words.tsv</c>.</summary>
internal sealed class LanguageWords
{
    private const double EndingWeight = 0.3;
    private const double InsideWeight = 0.15;

    private readonly Dictionary<string, (int Language, double Weight)[]> _words;
    private readonly Dictionary<string, (int Language, double Weight)[]> _endings;
    private readonly (string Letters, (int Language, double Weight)[] Known)[] _insides;
    private readonly int _longestEnding;

    private LanguageWords()
    {
        var rows = DataFile.Rows("languages/words.tsv").ToList();
        Languages = [.. rows.Select(row => row[0]).Distinct(StringComparer.Ordinal)];
        _words = Weighted(rows, "word", 1);
        _endings = Weighted(rows, "ending", EndingWeight);
        _insides = [.. Weighted(rows, "inside", InsideWeight).Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Key, StringComparer.Ordinal)];
        _longestEnding = _endings.Keys.Max(ending => ending.Length);
    }

    /// <summary>The table that the program reads with.</summary>
    internal static LanguageWords Table { get; } = new();

    /// <summary>The codes of the languages.</summary>
    internal string[] Languages { get; }

    /// <summary>Adds to each language's score what <paramref name="word"/>, in lower case, speaks for it.</summary>
    internal void Weigh(string word, double[] scores)
    {
        if (_words.TryGetValue(word, out var known))
        {
            foreach (var (language, weight) in known) scores[language] += weight;
            return;
        }
        foreach (var (letters, speaking) in _insides)
            if (word.Contains(letters, StringComparison.Ordinal))
                foreach (var (language, weight) in speaking) scores[language] += weight;
        for (var length = Math.Min(_longestEnding, word.Length - 2); length >= 2; length--)
        {
            if (!_endings.TryGetValue(word[^length..], out known)) continue;
            foreach (var (language, weight) in known) scores[language] += weight;
            return;
        }
    }

    // A word that n languages share speaks for each with 1/√n.
    private Dictionary<string, (int Language, double Weight)[]> Weighted(List<string[]> rows, string kind, double weight) =>
        rows.Where(row => row[1] == kind)
            .SelectMany(row => row[2].Split(' ').Distinct(), (row, entry) => (Entry: entry, Language: Array.IndexOf(Languages, row[0])))
            .GroupBy(row => row.Entry, row => row.Language, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group.Select(language => (language, weight / Math.Sqrt(group.Count()))).ToArray(),
                StringComparer.Ordinal);
}
