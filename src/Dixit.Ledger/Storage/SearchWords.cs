using System.Text;
using Dixit.Text;

namespace Dixit.Ledger.Storage;

/// <summary>Text as search sees it on every engine: words in lower case without accents, one space between them.</summary>
internal static class SearchWords
{
    public static string Fold(string text) => string.Join(' ', Of(text));

    /// <summary>The words of a text, in order.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var word = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) word.Append(LatinLetters.WithoutAccent(char.ToLowerInvariant(c)));
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }
        if (word.Length > 0) yield return word.ToString();
    }
}
