namespace Dixit.Segmentation;

/// <summary>
/// Tells line breaks that mean something (a headline, an item of a list) from those of text wrapped by hand. A break is taken
/// as meant where the first word of the next line would still have found room on the line before, measured by the longest line.
/// </summary>
internal static class LineBreaks
{
    /// <summary>Whether the sentence ends with the line on which <paramref name="last"/> stands; <paramref name="next"/> begins the next line.</summary>
    public static bool AreMeant(string text, int longestLine, in Piece last, in Piece next, in Piece afterNext)
    {
        if (next.LineBreaks > 1) return true;
        if (BeginsItem(next, afterNext)) return true;
        if (next.Shape == Shape.Lower || last.Last is ',' or '-' or '(' or '“' or '‘') return false;
        return LengthOfLineBefore(text, last.End) + 1 + next.Length <= longestLine;
    }

    /// <summary>The length of the longest line from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public static int Longest(string text, int start, int end)
    {
        var longest = 0;
        foreach (var line in text.AsSpan(start, end - start).EnumerateLines()) longest = Math.Max(longest, line.TrimEnd().Length);
        return longest;
    }

    /// <summary>A bullet or dash that stands apart, or a number with a full stop or bracket.</summary>
    private static bool BeginsItem(in Piece next, in Piece afterNext) =>
        (next.Shape == Shape.Symbol && !afterNext.Glued && next.Last is '-' or '–' or '—' or '*' or '•' or '·' or '▪' or '◦' or '‣' or '■' or '►')
        || (next.Shape == Shape.Digits && next.Length <= 2 && afterNext.Glued && afterNext.Last is '.' or ')');

    private static int LengthOfLineBefore(string text, int end)
    {
        var start = end;
        while (start > 0 && text[start - 1] is not ('\n' or '\r')) start--;
        return end - start;
    }
}
