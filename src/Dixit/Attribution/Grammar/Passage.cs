using System.Collections.Immutable;
using Dixit.Attribution.Lexicon;
using Dixit.Attribution.Quotations;
using Dixit.Reading.Dates;
using Dixit.Syntax;
using Dixit.Text;

namespace Dixit.Attribution.Grammar;

/// <summary>A report as the grammar sees it: its sentences as graphs, its quotations, and the words of its language.</summary>
internal sealed class Passage
{
    public Passage(Report report, ImmutableArray<Tree> trees, LanguageWords words, QuotationFinder quotations)
    {
        (Report, Words) = (report, words);
        var paragraphs = report.Paragraphs.IsDefaultOrEmpty ? [new TextSpan(0, report.Text.Length)] : report.Paragraphs;
        Quotations = quotations.Find(report.Text, paragraphs);
        _outermost = [.. Enumerable.Range(0, Quotations.Length).Where(i => Quotations[i].Depth == 0)];
        Sentences = [.. trees.Select(t => new SyntaxGraph(report.Text, TreeRepair.Apply(t, words), QuotationsIn(t.Sentence.Span)))];
        Paragraphs = paragraphs;
        Datelines = [.. Dateline.Find(report.Text, paragraphs)];
    }

    private readonly int[] _outermost;

    public Report Report { get; }

    public string Text => Report.Text;

    public LanguageWords Words { get; }

    public ImmutableArray<SyntaxGraph> Sentences { get; }

    public ImmutableArray<Quotation> Quotations { get; }

    public ImmutableArray<TextSpan> Paragraphs { get; }

    /// <summary>The stretches that are datelines, and so no part of what anybody says.</summary>
    public ImmutableArray<TextSpan> Datelines { get; }

    /// <summary>The innermost quotation around a stretch, or null.</summary>
    public Quotation? Around(TextSpan span) => QuotationsIn(span).LastOrDefault(q => q.Inner.Contains(span));

    /// <summary>The quotations that overlap a stretch, in order; found by bisection, as outermost ones never overlap.</summary>
    public IEnumerable<Quotation> QuotationsIn(TextSpan span)
    {
        var (low, high) = (0, _outermost.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Quotations[_outermost[middle]].Span.End <= span.Start) low = middle + 1; else high = middle;
        }
        if (low == _outermost.Length) yield break;
        for (var i = _outermost[low]; i < Quotations.Length && Quotations[i].Span.Start < span.End; i++)
            if (Quotations[i].Span.Overlaps(span)) yield return Quotations[i];
    }

    /// <summary>The number of the first sentence that ends behind an offset; the number of sentences where none does.</summary>
    public int SentenceAt(int offset)
    {
        var (low, high) = (0, Sentences.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Sentences[middle].Span.End <= offset) low = middle + 1; else high = middle;
        }
        return low;
    }

    /// <summary>The number of the paragraph that holds an offset.</summary>
    public int ParagraphOf(int offset)
    {
        var (low, high) = (0, Paragraphs.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Paragraphs[middle].Start <= offset) low = middle; else high = middle - 1;
        }
        return low;
    }

    /// <summary>True when nothing but white space and punctuation stands between two offsets.</summary>
    public bool OnlyPunctuationBetween(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (char.IsLetterOrDigit(Text[i])) return false;
        return true;
    }
}
