using Dixit.Syntax;
using Dixit.Text;

namespace Dixit.Attribution.Grammar;

/// <summary>
/// Finds what is said beside a verb of saying that governs no complement clause: the clause it is a parenthesis of ("X, a déclaré Y"), a clause that
/// hangs on it from the left or behind a colon, or a quotation next to it.
/// </summary>
internal sealed class SaidBeside(Passage passage, SyntaxGraph graph, VerbGroup group, Source source, CueMatch match)
{
    private const int FarthestMark = 3;

    public (List<TextSpan> Spans, int Head)? Find() => FromHost() ?? FromDependent() ?? FromQuotation();

    /// <summary>The verb is a parenthesis: what it hangs on is said.</summary>
    private (List<TextSpan>, int)? FromHost()
    {
        var verb = group.Outer;
        if (!graph.Is(verb, "parataxis", "dep", "appos", "discourse") || graph[verb].Head is not (>= 0 and var host) || graph.InOtherVoice(verb, host)) return null;
        var own = graph.Subtree(verb);
        var said = graph.Subtree(host, w => w == verb);
        if (said.Count < 2 || !said.Any(w => w < own[0]) && !InQuotation(said)) return null;
        return Cover(said, host);
    }

    /// <summary>A clause that hangs on the verb: before it, or behind a colon or an opening mark.</summary>
    private (List<TextSpan>, int)? FromDependent()
    {
        foreach (var c in graph.Children(match.Head))
        {
            if (group.Contains(c) || c == source.Head || !graph.Is(c, "ccomp", "parataxis", "dep", "advcl", "obj", "dislocated", "csubj", "acl", "appos")) continue;
            var said = graph.Subtree(c);
            var before = said[^1] < group.First;
            var isClause = graph.Is(c, "ccomp") || graph.Is(c, "parataxis", "dep", "dislocated") && graph.IsVerbal(c) && (before || BehindColon(said));
            if (isClause && (before || !group.Contains(said[0])) || InQuotation(said) || !before && BehindColon(said)) return Cover(said, c);
        }
        return null;
    }

    private (List<TextSpan>, int)? FromQuotation()
    {
        var cue = group.Span(graph);
        foreach (var quotation in passage.QuotationsIn(new(graph.Span.Start, graph.Span.End + FarthestMark)))
        {
            if (quotation.Depth > 0 && passage.Around(cue) is null || quotation.Span.Contains(cue)) continue;
            if (quotation.Span.End <= cue.Start && quotation.Span.End > graph.Span.Start && Touches(quotation.Span.End, cue.Start, source)) return ([quotation.Span], -1);
            if (quotation.Span.Start >= cue.End && quotation.Span.Start <= graph.Span.End + 2 && Introduces(cue.End, quotation.Span.Start)) return ([quotation.Span], -1);
        }
        return null;
    }

    /// <summary>Between a quotation and the cue behind it stands nothing but punctuation and the source.</summary>
    private bool Touches(int from, int to, Source subject)
    {
        if (passage.OnlyPunctuationBetween(from, to)) return true;
        var named = subject.Spans.FirstOrDefault();
        return subject.Spans.Length > 0 && named.Start >= from && named.End <= to
            && passage.OnlyPunctuationBetween(from, named.Start) && passage.OnlyPunctuationBetween(named.End, to);
    }

    /// <summary>Between the cue and a quotation behind it stands a colon, or a comma, or nothing, and no other verb.</summary>
    private bool Introduces(int from, int to)
    {
        if (passage.OnlyPunctuationBetween(from, to)) return true;
        var between = passage.Text.AsSpan(from, Math.Max(0, to - from)).TrimEnd();
        if (between.Length > 160 || between.Length == 0 || between[^1] is not (':' or ',')) return false;
        for (var w = group.Last + 1; w < graph.Count && graph[w].Span.End <= to; w++)
            if (graph[w].Upos == Upos.VERB && graph.IsFinite(w)) return false;
        return true;
    }

    private bool InQuotation(List<int> said)
    {
        TextSpan span = new(graph[said[0]].Span.Start, graph[said[^1]].Span.End);
        return passage.QuotationsIn(span).Any(q => q.Inner.Contains(span.Trim(graph.Text)) || span.Contains(q.Span));
    }

    private bool BehindColon(List<int> said)
    {
        var at = graph[said[0]].Span.Start - 1;
        while (at > 0 && (char.IsWhiteSpace(graph.Text[at]) || !char.IsLetterOrDigit(graph.Text[at]) && graph.Text[at] != ':')) at--;
        return at > 0 && graph.Text[at] == ':';
    }

    private (List<TextSpan>, int)? Cover(List<int> said, int head)
    {
        var named = source.Head < 0 || source.Shared ? [] : NounPhrase.Words(graph, source.Head, passage.Words);
        var spans = Phrase.Cover(graph, said.Where(w => !group.Contains(w) && !named.Contains(w)));
        return spans.Count == 0 ? null : (spans, head);
    }
}
