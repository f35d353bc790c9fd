using System.Collections.Immutable;
using Dixit.Text;

namespace Dixit.Reading.Plain;

/// <summary>
/// Finds the paragraphs of a plain text. A blank line always parts them. Where lines follow one another, either each is a paragraph,
/// as in most press texts, or they were wrapped at a margin; what most line breaks of the text look like decides.
/// </summary>
public static class ParagraphFinder
{
    private const int WidestMargin = 120;
    private const int NarrowestMargin = 30;

    /// <summary>The paragraphs, in order, without the white space around them; together they hold all that is not white space.</summary>
    public static ImmutableArray<TextSpan> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = Line.Of(text).ToList();
        var margin = lines.Max(line => line.Span.Length);
        var wrapped = IsWrapped(text, lines, margin);
        var paragraphs = ImmutableArray.CreateBuilder<TextSpan>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Span.IsEmpty) continue;
            if (wrapped && i > 0 && GoesOn(text, lines[i - 1], lines[i], margin)) paragraphs[^1] = paragraphs[^1].Union(lines[i].Span);
            else paragraphs.Add(lines[i].Span);
        }
        return paragraphs.ToImmutable();
    }

    // In wrapped text nearly every line is so long that the next line's first word had no room, and most end inside a sentence.
    private static bool IsWrapped(string text, List<Line> lines, int margin)
    {
        if (margin is < NarrowestMargin or > WidestMargin) return false;
        var (breaks, full, open) = (0, 0, 0);
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i - 1].Span.IsEmpty || lines[i].Span.IsEmpty) continue;
            breaks++;
            if (!IsFull(text, lines[i - 1], lines[i], margin)) continue;
            full++;
            if (!EndsSentence(text, lines[i - 1].Span)) open++;
        }
        return full * 2 > breaks && open * 2 > full;
    }

    private static bool GoesOn(string text, Line before, Line line, int margin) =>
        !before.Span.IsEmpty
        && line.Indent <= before.Indent
        && (IsFull(text, before, line, margin) || !EndsSentence(text, before.Span));

    private static bool IsFull(string text, Line line, Line next, int margin)
    {
        var word = next.Span.Start;
        while (word < next.Span.End && !char.IsWhiteSpace(text[word])) word++;
        return line.Indent + line.Span.Length + 1 + (word - next.Span.Start) > margin * 0.9;
    }

    private static bool EndsSentence(string text, TextSpan line)
    {
        var end = line.End;
        while (end > line.Start && text[end - 1] is '"' or '\'' or '”' or '’' or '»' or ')' or '\u00A0' or '\u202F' or ' ') end--;
        return end > line.Start && text[end - 1] is '.' or '!' or '?' or '…' or ':';
    }
}
