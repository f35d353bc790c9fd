using System.Globalization;

namespace Dixit.Segmentation;

/// <summary>
/// Cuts what is too long for a sentence (a table without line ends, a transcript without stops), as what follows takes time and memory
/// with the square of a sentence's length.
/// </summary>
internal static class LongSentences
{
    /// <summary>Tokens in a sentence at most; the longest of the treebanks' news has fewer.</summary>
    public const int Most = 256;

    /// <summary>The ends of the parts of [<paramref name="start"/>, <paramref name="end"/>), where possible behind a punctuation mark.</summary>
    public static IEnumerable<int> Ends(string text, List<Piece> pieces, int start, int end)
    {
        while (end - start > Most)
        {
            start = Cut(text, pieces, start);
            yield return start;
        }
        yield return end;
    }

    private static int Cut(string text, List<Piece> pieces, int start)
    {
        for (var i = start + Most - 1; i > start + (Most / 2); i--)
            if (pieces[i].Length == 1 && char.GetUnicodeCategory(text[pieces[i].Start]) == UnicodeCategory.OtherPunctuation) return i + 1;
        return start + Most;
    }
}
