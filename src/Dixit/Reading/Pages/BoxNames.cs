using AngleSharp.Dom;
using Dixit.Text;

namespace Dixit.Reading.Pages;

/// <summary>What classes and ids say of a box, by the words of <c>data/reading/boxes.tsv</c>.</summary>
internal sealed class BoxNames
{
    private readonly Dictionary<string, string[][]> _byFirstWord;

    private BoxNames(string kind) =>
        _byFirstWord = DataFile.Rows("reading/boxes.tsv")
            .Where(row => row[0] == kind)
            .Select(row => row[1].Split(' '))
            .GroupBy(words => words[0], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>Names of boxes that are not of the body.</summary>
    internal static BoxNames Drop { get; } = new("drop");

    /// <summary>Names of boxes that hold the body.</summary>
    internal static BoxNames Body { get; } = new("body");

    /// <summary>Names of embedded posts, which are quotations in the body.</summary>
    internal static BoxNames Keep { get; } = new("keep");

    /// <summary>True when a class or the id of <paramref name="element"/> has a name of this kind.</summary>
    internal bool Has(IElement element) => Has(element.ClassName) || Has(element.Id);

    private bool Has(string? names)
    {
        if (string.IsNullOrEmpty(names)) return false;
        foreach (var name in names.Split([' ', '\t', '\n', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries))
        {
            var words = Words(name);
            for (var i = 0; i < words.Count; i++)
                if (_byFirstWord.TryGetValue(words[i], out var phrases) && phrases.Any(phrase => StandsAt(phrase, words, i))) return true;
        }
        return false;
    }

    private static bool StandsAt(string[] phrase, List<string> words, int at)
    {
        if (at + phrase.Length > words.Count) return false;
        for (var i = 0; i < phrase.Length; i++)
            if (words[at + i] != phrase[i]) return false;
        return true;
    }

    /// <summary>Cuts at everything that is no letter and where a capital follows a small letter.</summary>
    internal static List<string> Words(string name)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= name.Length; i++)
        {
            var letter = i < name.Length && char.IsLetter(name[i]);
            if (start >= 0 && (!letter || (char.IsUpper(name[i]) && char.IsLower(name[i - 1]))))
            {
                words.Add(name[start..i].ToLowerInvariant());
                start = -1;
            }
            if (letter && start < 0) start = i;
        }
        return words;
    }
}
