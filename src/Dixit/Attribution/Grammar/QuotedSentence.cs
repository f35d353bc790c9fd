using Dixit.Attribution.Quotations;
using Dixit.Syntax;
using Dixit.Text;

namespace Dixit.Attribution.Grammar;

/// <summary>
/// A quotation that is a sentence of its own, with a verb of saying and its subject right behind it: the commonest form of news, and one in which trees are
/// least to be trusted, as the quotation may hold several sentences and the subject stand behind the verb. Position decides; the tree only helps to name.
/// </summary>
internal sealed class QuotedSentence(Passage passage, SyntaxGraph graph, VerbGroup group)
{
    private const int LongestName = 40;
    private const int LongestPause = 160;

    private readonly TextSpan _cue = group.Span(graph);

    /// <summary>What is quoted and by whom, or null. <paramref name="subject"/> is the source that the tree offers, which may be wrong.</summary>
    public (List<TextSpan> Said, Source Source)? Find(Source? subject)
    {
        if (!graph.IsFinite(group.Outer)) return null;
        foreach (var quotation in passage.Quotations)
        {
            if (quotation.Span.End > _cue.Start || !ReachesSentence(quotation) || !BeginsSentence(quotation)) continue;
            if (quotation.Depth > 0 && passage.Around(_cue) is null) continue;
            if (Speaker(quotation.Span.End, subject) is { } source) return ([quotation.Span, .. Resumed(quotation)], source);
        }
        return null;
    }

    /// <summary>It ends in the sentence of the verb, or right before: a question in quotation marks looks like the end of one ("Who?" she asked).</summary>
    private bool ReachesSentence(Quotation quotation)
        => quotation.Span.End > graph.Span.Start
            || passage.Text[quotation.Inner.End - 1] is '?' or '!' && passage.ParagraphOf(quotation.Span.Start) == passage.ParagraphOf(graph.Span.Start)
                && passage.Text.AsSpan(quotation.Span.End, graph.Span.Start - quotation.Span.End).IsWhiteSpace();

    private bool BeginsSentence(Quotation quotation)
        => quotation.Span.Start <= graph.Span.Start || passage.OnlyPunctuationBetween(graph.Span.Start, quotation.Span.Start);

    private Source? Speaker(int quoted, Source? subject)
    {
        if (passage.OnlyPunctuationBetween(quoted, _cue.Start))
            return subject is { Head: >= 0, Shared: false, Spans: [_, ..] } && subject.Spans[0].Start >= _cue.End ? subject : Inverted() ?? InvertedClause.Behind(passage, graph, group) ?? (subject is { Head: >= 0 } ? null : subject);
        return subject is { Spans.Length: > 0, Shared: false } && Fills(subject.Spans[0], quoted) ? subject : Between(quoted);
    }

    private bool Fills(TextSpan named, int quoted)
        => named.Start >= quoted && named.End <= _cue.Start && passage.OnlyPunctuationBetween(quoted, named.Start) && passage.OnlyPunctuationBetween(named.End, _cue.Start);

    /// <summary>The noun phrase right behind the verb ("…", said Ann Hill), which parsers often take for its object.</summary>
    private Source? Inverted()
    {
        var first = group.Last + 1;
        if (first >= graph.Count || !MayBeginName(first)) return null;
        var head = first;
        while (graph[head].Head is var up && up > group.Last && graph.Subtree(up)[0] == first) head = up;
        return graph[head].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON ? Source.Of(graph, head, passage.Words) : null;
    }

    /// <summary>What stands between the quotation and the verb, where it can be a name: no clause, and not too long.</summary>
    private Source? Between(int quoted)
    {
        var first = group.First;
        while (first > 0 && graph[first - 1].Span.Start >= quoted) first--;
        while (first < group.First && graph[first].Upos == Upos.PUNCT) first++;
        var head = -1;
        for (var w = first; w < group.First; w++)
        {
            if (head < 0 && graph[w].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON) head = w;
            if (graph[w].Upos is Upos.VERB or Upos.AUX && graph.IsFinite(w) && !IsRelative(first, w)) return null;
        }
        return head < 0 || group.First - first > LongestName || !MayBeginName(first) || Phrase.Trim(graph, first, group.First - 1) is not { } span
            ? null : new([.. NounPhrase.Close(graph, [span], passage.Words)], head);
    }

    private bool MayBeginName(int i) => graph[i].Upos is Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM;

    private bool IsRelative(int first, int verb)
    {
        for (var w = first; w < verb; w++)
            if (graph[w].Feature("PronType") == "Rel") return true;
        return false;
    }

    private bool EndsInComma(Quotation quotation)
        => passage.Text[quotation.Inner.End - 1] == ',' || quotation.Span.End < passage.Text.Length && passage.Text[quotation.Span.End] == ',';

    /// <summary>The quotations that take the first one up behind the verb: after a comma, a colon or a full stop, then one behind the other.</summary>
    private IEnumerable<TextSpan> Resumed(Quotation first)
    {
        var from = _cue.End;
        foreach (var next in passage.Quotations)
        {
            if (next.Depth != first.Depth || next.Span.Start < from || next.Span.Start >= graph.Span.End) continue;
            var pause = passage.Text.AsSpan(from, next.Span.Start - from).TrimEnd();
            if (EndsInComma(next)) yield break; // it is said by somebody of its own
            if (from == _cue.End ? pause.Length is 0 or > LongestPause || pause[^1] is not (',' or ':' or '.') : !passage.OnlyPunctuationBetween(from, next.Span.Start)) yield break;
            yield return next.Span;
            from = next.Span.End;
        }
    }
}
