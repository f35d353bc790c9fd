using Dixit.Syntax;
using Dixit.Text;

namespace Dixit.Attribution.Grammar;

/// <summary>Turns sets of words into stretches of text.</summary>
internal static class Phrase
{
    /// <summary>
    /// The stretches that cover <paramref name="words"/>: words side by side, or parted by punctuation alone, are one; stray punctuation
    /// at the edges is left out. A stretch of punctuation alone is no stretch.
    /// </summary>
    public static List<TextSpan> Cover(SyntaxGraph graph, IEnumerable<int> words)
    {
        var runs = new List<(int First, int Last)>();
        foreach (var w in words.Order())
        {
            if (runs.Count > 0 && (w <= runs[^1].Last || OnlyPunctuation(graph, runs[^1].Last + 1, w))) runs[^1] = (runs[^1].First, w);
            else runs.Add((w, w));
        }
        var spans = new List<TextSpan>();
        foreach (var (first, last) in runs)
            if (Trim(graph, first, last) is { } span) spans.Add(span);
        return spans;
    }

    /// <summary>The stretch of a run of words without stray punctuation at its edges, or null where nothing else is there.</summary>
    public static TextSpan? Trim(SyntaxGraph graph, int first, int last)
    {
        while (first <= last && graph[first].Upos == Upos.PUNCT && !OpensPair(graph, first, last)) first++;
        while (last >= first && graph[last].Upos == Upos.PUNCT && !ClosesPair(graph, first, last)) last--;
        return first > last ? null : Strip(graph, first, new(graph[first].Span.Start, graph[last].Span.End));
    }

    /// <summary>A subject clitic behind its verb stands without the hyphens that tie it ("-t-il" → "il").</summary>
    private static TextSpan Strip(SyntaxGraph graph, int first, TextSpan span)
    {
        if (graph[first].Upos != Upos.PRON) return span;
        var start = span.Start;
        if (start < span.End && IsHyphen(graph.Text[start])) start++;
        if (start > span.Start && start + 2 < span.End && graph.Text[start] is 't' or 'T' && IsHyphen(graph.Text[start + 1])) start += 2;
        return start < span.End ? span with { Start = start } : span;
    }

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    private static bool OnlyPunctuation(SyntaxGraph graph, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (graph[i].Upos != Upos.PUNCT) return false;
        return true;
    }

    private static bool OpensPair(SyntaxGraph graph, int first, int last) => graph[first].Form switch
    {
        "(" => Has(graph, first, last, ")"),
        "[" => Has(graph, first, last, "]"),
        "«" => Has(graph, first, last, "»"),
        "“" => Has(graph, first, last, "”"),
        "\"" or "'" or "’" or "‘" => last > first && CountOf(graph, first, last, graph[first].Form) > 1 || graph[first].Form == "‘" && Has(graph, first, last, "’"),
        _ => false,
    };

    private static bool ClosesPair(SyntaxGraph graph, int first, int last) => graph[last].Form switch
    {
        ")" => Has(graph, first, last, "("),
        "]" => Has(graph, first, last, "["),
        "»" => Has(graph, first, last, "«"),
        "”" => Has(graph, first, last, "“"),
        "\"" or "'" => CountOf(graph, first, last, graph[last].Form) % 2 == 0,
        "’" => Has(graph, first, last, "‘"),
        "%" or "…" or "..." or "?" or "!" => true,
        _ => false,
    };

    private static bool Has(SyntaxGraph graph, int first, int last, string form) => CountOf(graph, first, last, form) > 0;

    private static int CountOf(SyntaxGraph graph, int first, int last, string form)
    {
        var count = 0;
        for (var i = first; i <= last; i++)
            if (graph[i].Form == form) count++;
        return count;
    }
}
