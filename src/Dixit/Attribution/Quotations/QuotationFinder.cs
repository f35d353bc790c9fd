using System.Collections.Immutable;
using Dixit.Text;

namespace Dixit.Attribution.Quotations;

/// <summary>
/// Finds the quotations of a text, of any style, nested or unbalanced. One pass a paragraph with a stack of open marks. A quotation
/// left open at the end of its paragraph runs on to a closing mark in the next ones where those open none of their own; else it ends
/// with its paragraph, as English does when it quotes several paragraphs and opens each anew.
/// </summary>
internal sealed class QuotationFinder(QuotationMarks marks)
{
    private const int MostParagraphs = 6;

    /// <summary>The quotations in order of their start, an outer one before those inside it.</summary>
    public ImmutableArray<Quotation> Find(string text, IReadOnlyList<TextSpan> paragraphs)
    {
        var found = new List<Quotation>();
        for (var p = 0; p < paragraphs.Count; p++)
        {
            var open = new Stack<(int At, string Family)>();
            Scan(text, paragraphs[p], open, found);
            if (open.Count > 0) p = CloseLater(text, paragraphs, p, open, found);
        }
        found.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End));
        return [.. found];
    }

    private int CloseLater(string text, IReadOnlyList<TextSpan> paragraphs, int p, Stack<(int At, string Family)> open, List<Quotation> found)
    {
        var (at, family) = open.ElementAt(open.Count - 1);
        for (var next = p + 1; next < paragraphs.Count && next <= p + MostParagraphs; next++)
        {
            var close = FirstMark(text, paragraphs[next], family, out var closes);
            if (close < 0) continue;
            if (!closes) break;
            found.Add(Make(text, at, close + 1, 0, closed: true));
            Scan(text, new(close + 1, paragraphs[next].End), open = new(), found);
            if (open.Count > 0) Abandon(text, paragraphs[next].End, open, found);
            return next;
        }
        Abandon(text, paragraphs[p].End, open, found);
        return p;
    }

    private void Scan(string text, TextSpan paragraph, Stack<(int At, string Family)> open, List<Quotation> found)
    {
        for (var i = paragraph.Start; i < paragraph.End; i++)
        {
            if (!marks.TryGet(text[i], out var use, out var family)) continue;
            var isOpen = open.Any(o => o.Family == family);
            if (Closes(text, paragraph, i, use, isOpen))
            {
                while (open.Peek().Family != family) open.Pop();
                var start = open.Pop().At;
                if (use != MarkUse.Apostrophe || i > start + 2) found.Add(Make(text, start, i + 1, open.Count, closed: true));
            }
            else if (Opens(text, paragraph, i, use, isOpen)) open.Push((i, family));
        }
    }

    private static bool Closes(string text, TextSpan within, int i, MarkUse use, bool isOpen)
    {
        if (!isOpen) return false;
        var behind = i + 1 < within.End ? text[i + 1] : ' ';
        return use switch
        {
            MarkUse.Close => true,
            MarkUse.Apostrophe => !char.IsLetterOrDigit(behind) && i > within.Start && !char.IsWhiteSpace(text[i - 1]),
            MarkUse.Either => i > within.Start && (!char.IsWhiteSpace(text[i - 1]) || !char.IsLetterOrDigit(behind)),
            _ => i > within.Start && !char.IsWhiteSpace(text[i - 1]) && !char.IsLetterOrDigit(behind),
        };
    }

    private static bool Opens(string text, TextSpan within, int i, MarkUse use, bool isOpen)
    {
        var before = i > within.Start ? text[i - 1] : ' ';
        var free = char.IsWhiteSpace(before) || char.IsPunctuation(before) && before != '.' && before != ',';
        var behind = i + 1 < within.End ? text[i + 1] : ' ';
        return use switch
        {
            MarkUse.Open => true,
            MarkUse.Close => free && !isOpen && char.IsLetterOrDigit(behind),
            MarkUse.Either => !isOpen && !char.IsWhiteSpace(behind),
            _ => !isOpen && free && char.IsLetter(behind) && HasPartner(text, within, i),
        };
    }

    /// <summary>An apostrophe opens a quotation only where another one can close it before its paragraph ends ("'Allah'", not "’90s").</summary>
    private static bool HasPartner(string text, TextSpan within, int i)
    {
        for (var j = i + 2; j < within.End; j++)
            if (text[j] == text[i] && !char.IsWhiteSpace(text[j - 1]) && (j + 1 == within.End || !char.IsLetterOrDigit(text[j + 1])))
                return true;
        return false;
    }

    /// <summary>Offset of the first mark of a family in a paragraph, or -1; <paramref name="closes"/> tells whether it can close.</summary>
    private int FirstMark(string text, TextSpan paragraph, string family, out bool closes)
    {
        closes = false;
        for (var i = paragraph.Start; i < paragraph.End; i++)
        {
            if (!marks.TryGet(text[i], out var use, out var other) || other != family || use == MarkUse.Apostrophe) continue;
            closes = use == MarkUse.Close || use == MarkUse.Either && i > paragraph.Start && Closes(text, paragraph, i, use, isOpen: true);
            return i;
        }
        return -1;
    }

    private static void Abandon(string text, int end, Stack<(int At, string Family)> open, List<Quotation> found)
    {
        while (open.TryPop(out var mark))
            if (mark.Family != "single") found.Add(Make(text, mark.At, end, open.Count, closed: false));
    }

    private static Quotation Make(string text, int start, int end, int depth, bool closed)
    {
        var span = new TextSpan(start, end);
        return new(span, new TextSpan(start + 1, closed ? Math.Max(start + 1, end - 1) : end).Trim(text), depth, closed);
    }
}
