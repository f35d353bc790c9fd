using System.Collections.Immutable;
using Dixit.Attribution.Lexicon;
using Dixit.Attribution.Quotations;
using Dixit.Syntax;
using Dixit.Text;

namespace Dixit.Attribution.Grammar;

/// <summary>A report as the grammar sees it: its sentences as graphs, its quotations, and the words of its language.</summary>
internal sealed class Passage
{
    public Passage(Report report, ImmutableArray<Tree> trees, LanguageWords words, QuotationFinder quotations)
    {
        (Report, Words) = (report, words);
        Sentences = [.. trees.Select(t => new SyntaxGraph(report.Text, t))];
        var paragraphs = report.Paragraphs.IsDefaultOrEmpty ? [new TextSpan(0, report.Text.Length)] : report.Paragraphs;
        Quotations = quotations.Find(report.Text, paragraphs);
        Paragraphs = paragraphs;
    }

    public Report Report { get; }

    public string Text => Report.Text;

    public LanguageWords Words { get; }

    public ImmutableArray<SyntaxGraph> Sentences { get; }

    public ImmutableArray<Quotation> Quotations { get; }

    public ImmutableArray<TextSpan> Paragraphs { get; }

    /// <summary>The innermost quotation around a stretch, or null.</summary>
    public Quotation? Around(TextSpan span) => Quotations.LastOrDefault(q => q.Inner.Contains(span));

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
