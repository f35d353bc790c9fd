using System.Text;
using Dixit.Text;

namespace Dixit.Reading.Pages;

/// <summary>Lines by which a page speaks of itself, by the words of <c>data/reading/prompts.tsv</c>.</summary>
internal static class Prompts
{
    private const int LongestPrompt = 240;
    private const int LongestByline = 120;
    private const int LongestCaption = 400;
    private const int LongestCredit = 80;

    private static readonly HashSet<string> Starts = Words("start");
    private static readonly HashSet<string> Wholes = Words("whole");
    private static readonly HashSet<string> Labels = Words("label");
    private static readonly HashSet<string> Credits = Words("credit");
    private static readonly HashSet<string> Bylines = Words("byline");
    private static readonly int LongestPhrase = Starts.Concat(Bylines).Concat(Credits).Max(phrase => phrase.Count(letter => letter == ' ') + 1);

    /// <summary>True for a line that offers more, asks for something or names a picture's owner.</summary>
    internal static bool IsPrompt(string line)
    {
        if (line.Length > LongestPrompt) return false;
        var words = Plain(line);
        return (words.Length == 0 && !line.Contains('_')) || Wholes.Contains(words) || BeginsWith(words, Starts) || IsLabelled(line);
    }

    /// <summary>True for a line that ends with the name of who made a picture: <c>The bridge in winter (Photo: Jane Doe)</c>.</summary>
    internal static bool IsCaption(string line)
    {
        if (line.Length > LongestCaption || !line.AsSpan().TrimEnd(". ").EndsWith(")")) return false;
        var open = line.LastIndexOf('(');
        return open > 0 && line.Length - open < LongestCredit && BeginsWith(Plain(line[open..]), Credits);
    }

    private static bool IsLabelled(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon is > 0 and < 30 && colon < line.Length - 1 && Labels.Contains(Plain(line[..colon]));
    }

    /// <summary>True for a line above the text that names its author or its day.</summary>
    internal static bool IsByline(string line) => line.Length <= LongestByline && BeginsWith(Plain(line), Bylines);

    /// <summary>The name in a byline: <c>By Jane Doe</c> is Jane Doe.</summary>
    internal static string NameIn(string byline)
    {
        var phrase = Bylines.Where(phrase => byline.StartsWith(phrase + " ", StringComparison.OrdinalIgnoreCase)).MaxBy(phrase => phrase.Length);
        return phrase is null ? byline : byline[(phrase.Length + 1)..];
    }

    /// <summary>The letters and digits of a line in lower case, with one space between words.</summary>
    internal static string Plain(string line)
    {
        var plain = new StringBuilder(line.Length);
        foreach (var character in line)
            if (char.IsLetterOrDigit(character)) plain.Append(char.ToLowerInvariant(character));
            else if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
        return plain.ToString().TrimEnd();
    }

    private static bool BeginsWith(string words, HashSet<string> phrases)
    {
        var end = -1;
        for (var length = 1; length <= LongestPhrase && end < words.Length; length++)
        {
            end = words.IndexOf(' ', end + 1);
            if (end < 0) end = words.Length;
            if (phrases.Contains(words[..end])) return true;
        }
        return false;
    }

    private static HashSet<string> Words(string where) =>
        DataFile.Rows("reading/prompts.tsv").Where(row => row[0] == where).Select(row => row[1]).ToHashSet(StringComparer.Ordinal);
}
