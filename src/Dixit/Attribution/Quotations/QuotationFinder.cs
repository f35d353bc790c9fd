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
            var open = new Stack<(int At, QuotationMark Mark)>();
            Scan(text, paragraphs[p], open, found);
            if (open.Count > 0) p = CloseLater(text, paragraphs, p, open, found);
        }
        found.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End));
        return [.. found];
    }

    private int CloseLater(string text, IReadOnlyList<TextSpan> paragraphs, int p, Stack<(int At, QuotationMark Mark)> open, List<Quotation> found)
    {
        var (at, opening) = open.ElementAt(open.Count - 1);
        for (var next = p + 1; next < paragraphs.Count && next <= p + MostParagraphs; next++)
        {
            var close = FirstMark(text, paragraphs[next], opening.Family, out var closing, out var closes);
            if (closing is null) continue;
            if (!closes) break;
            found.Add(Make(text, at, opening, close, closing, 0));
            Scan(text, new(close + closing.Length, paragraphs[next].End), open = new(), found);
            if (open.Count > 0) Abandon(text, paragraphs[next].End, open, found);
            return next;
        }
        Abandon(text, paragraphs[p].End, open, found);
        return p;
    }

    private void Scan(string text, TextSpan paragraph, Stack<(int At, QuotationMark Mark)> open, List<Quotation> found)
    {
        for (var i = paragraph.Start; i < paragraph.End; i++)
        {
            if (marks.At(text, i) is not { } mark) continue;
            var isOpen = open.Any(o => o.Mark.Family == mark.Family);
            if (Closes(text, paragraph, i, mark, isOpen))
            {
                while (open.Peek().Mark.Family != mark.Family) open.Pop();
                var (start, opening) = open.Pop();
                if (mark.Use != MarkUse.Apostrophe || i > start + 2) found.Add(Make(text, start, opening, i, mark, open.Count));
            }
            else if (Opens(text, paragraph, i, mark, isOpen)) open.Push((i, mark));
            i += mark.Length - 1;
        }
    }

    private static bool Closes(string text, TextSpan within, int i, QuotationMark mark, bool isOpen)
    {
        if (!isOpen) return false;
        var behind = i + mark.Length < within.End ? text[i + mark.Length] : ' ';
        return mark.Use switch
        {
            MarkUse.Close => true,
            MarkUse.Apostrophe => !char.IsLetterOrDigit(behind) && i > within.Start && !char.IsWhiteSpace(text[i - 1]),
            MarkUse.Either => i > within.Start && (!char.IsWhiteSpace(text[i - 1]) || !char.IsLetterOrDigit(behind)),
            _ => i > within.Start && !char.IsWhiteSpace(text[i - 1]) && !char.IsLetterOrDigit(behind),
        };
    }

    private static bool Opens(string text, TextSpan within, int i, QuotationMark mark, bool isOpen)
    {
        var before = i > within.Start ? text[i - 1] : ' ';
        var free = char.IsWhiteSpace(before) || char.IsPunctuation(before) && before != '.' && before != ',';
        var behind = i + mark.Length < within.End ? text[i + mark.Length] : ' ';
        return mark.Use switch
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

    /// <summary>Offset of the first mark of a family in a paragraph, or -1; <paramref name="first"/> is that mark, <paramref name="closes"/> tells whether it can close.</summary>
    private int FirstMark(string text, TextSpan paragraph, string family, out QuotationMark? first, out bool closes)
    {
        (first, closes) = (null, false);
        for (var i = paragraph.Start; i < paragraph.End; i++)
        {
            if (marks.At(text, i) is not { } mark) continue;
            if (mark.Family == family && mark.Use != MarkUse.Apostrophe)
            {
                first = mark;
                closes = mark.Use == MarkUse.Close || mark.Use == MarkUse.Either && i > paragraph.Start && Closes(text, paragraph, i, mark, isOpen: true);
                return i;
            }
            i += mark.Length - 1;
        }
        return -1;
    }

    private static void Abandon(string text, int end, Stack<(int At, QuotationMark Mark)> open, List<Quotation> found)
    {
        while (open.TryPop(out var left))
            if (left.Mark.Family != "single") found.Add(new(new(left.At, end), new TextSpan(left.At + left.Mark.Length, end).Trim(text), open.Count, Closed: false));
    }

    private static Quotation Make(string text, int start, QuotationMark opening, int close, QuotationMark closing, int depth)
        => new(new(start, close + closing.Length), new TextSpan(start + opening.Length, Math.Max(start + opening.Length, close)).Trim(text), depth, Closed: true);
}
