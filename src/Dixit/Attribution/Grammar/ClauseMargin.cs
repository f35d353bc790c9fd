using Dixit.Syntax;

namespace Dixit.Attribution.Grammar;

/// <summary>
/// What a phrase at the margin of a clause ("according to the mayor, …", "…, selon la police.") is about: all that follows it up to the end of the
/// sentence where it opens one, all that goes before where it closes one, and what the tree says where it stands in the middle.
/// </summary>
internal sealed class ClauseMargin
{
    private readonly Passage _passage;
    private readonly SyntaxGraph _graph;
    private readonly int _first;

    /// <param name="passage">The report.</param>
    /// <param name="graph">The sentence.</param>
    /// <param name="first">The preposition.</param>
    /// <param name="names">The words of whom it names.</param>
    public ClauseMargin(Passage passage, SyntaxGraph graph, int first, List<int> names)
    {
        (_passage, _graph, _first) = (passage, graph, first);
        Last = Named(names[^1]);
    }

    /// <summary>The last word of the name, with the appositions that follow it.</summary>
    public int Last { get; }

    /// <summary>The words that the phrase is about, itself perhaps among them.</summary>
    public List<int> Content(int clause)
    {
        var next = Last + 1;
        if (FollowsComplementizer()) return [.. _graph.Subtree(clause).Where(w => w > Last)];
        if (Opens() && next < _graph.Count && _graph[next].Form == ",") return UpToBreak(next + 1);
        if (Opens() && next < _graph.Count && IsQuote(next)) return UpToBreak(next);
        if (Closes(next) && Before() is { Count: > 1 } before && before.Any(_graph.IsVerbal)) return before;
        return _graph.Subtree(clause, w => w >= _first && w <= Last);
    }

    private bool IsQuote(int i) => _passage.QuotationsIn(_graph[i].Span).Any(q => q.Span.Start == _graph[i].Span.Start);

    /// <summary>Nothing but a conjunction or a colon stands before the phrase in its sentence.</summary>
    private bool Opens()
    {
        var before = _first - 1;
        while (before >= 0 && (_graph[before].Upos is Upos.CCONJ || _graph[before].Upos == Upos.PUNCT && _graph[before].Form is not (":" or ";"))) before--;
        return before < 0 || _graph[before].Form is ":" or ";";
    }

    private bool FollowsComplementizer()
    {
        var before = _first - 1;
        if (before >= 0 && _graph[before].Form == ",") before--;
        return before >= 0 && _graph.Is(before, "mark") && _passage.Words.Is("complementizer", _graph[before].Lemma);
    }

    private bool Closes(int next)
    {
        if (next >= _graph.Count || _graph[next].Form is "." or ";" or "!" or "?" or ")") return true;
        return _graph[next].Form == "," && next + 1 < _graph.Count && _graph[next + 1].Upos == Upos.CCONJ;
    }

    private List<int> UpToBreak(int from)
    {
        var end = from;
        while (end < _graph.Count && _graph[end].Form != ";") end++;
        return [.. Enumerable.Range(from, end - from)];
    }

    private List<int> Before()
    {
        var from = _first;
        while (from > 0 && _graph[from - 1].Form is not (";" or ":") && !StartsQuotedClause(from - 1)) from--;
        while (from < _first && _graph[from].Upos is Upos.CCONJ or Upos.PUNCT && !IsQuote(from)) from++;
        return [.. Enumerable.Range(from, _first - from)];
    }

    private bool StartsQuotedClause(int word) => _passage.Around(_graph[_first].Span) is { } around && _graph[word].Span.Start < around.Inner.Start;

    /// <summary>Takes in an apposition behind a comma, where another comma closes it.</summary>
    private int Named(int last)
    {
        if (last + 2 >= _graph.Count || _graph[last + 1].Form != "," || _graph[last + 2].Upos is not (Upos.PROPN or Upos.DET or Upos.NOUN)) return last;
        for (var w = last + 2; w < _graph.Count; w++)
        {
            if (_graph[w].Form == ",") return w - 1;
            if (_graph[w].Upos is Upos.VERB or Upos.AUX or Upos.SCONJ or Upos.PRON or Upos.PUNCT) return last;
        }
        return last;
    }
}
