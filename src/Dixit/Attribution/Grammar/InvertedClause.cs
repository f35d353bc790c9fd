using Dixit.Syntax;
using Dixit.Text;

namespace Dixit.Attribution.Grammar;

/// <summary>
/// A verb of saying behind a comma, with its subject behind it: "the bridge is closed, said the mayor", "…, a-t-il ajouté". What stands before it in the
/// sentence is said; where that is no clause, the verb interrupts one, and what follows its subject is said too. Position decides, as trees seldom know
/// which of the two verbs hangs on the other.
/// </summary>
internal sealed class InvertedClause(Passage passage, SyntaxGraph graph, VerbGroup group)
{
    private const int LongestPause = 8;

    /// <summary>What is said, the word that heads it, and by whom; or null. <paramref name="subject"/> is the source that the tree offers.</summary>
    public (List<TextSpan> Said, int Head, Source Source)? Find(Source? subject)
    {
        if (!graph.IsFinite(group.Outer) || group.First == 0 || graph[group.First - 1].Upos != Upos.PUNCT || graph[group.First - 1].Form is ":" or ";" or "(") return null;
        if (Speaker(subject) is not { } source) return null;
        var first = group.First;
        while (first > 0 && graph[first - 1].Form != ";" && !LeavesQuotation(first - 1) && !IntroducesQuotation(first - 1)) first--;
        var said = Enumerable.Range(first, group.First - first).ToList();
        var isClause = said.Any(w => graph[w].Upos is Upos.VERB or Upos.AUX && graph[w].Feature("VerbForm") == "Fin");
        if (!isClause) said.AddRange(Rest(source));
        var spans = Phrase.Cover(graph, said);
        var head = said.FindIndex(w => graph.IsVerbal(w) && graph.IsFinite(w) && !said.Contains(graph[w].Head));
        return spans.Count == 0 ? null : (spans, head < 0 ? -1 : said[head], source);
    }

    private bool LeavesQuotation(int word) => passage.Around(graph[group.Head].Span) is { } quotation && graph[word].Span.Start < quotation.Inner.Start;

    private bool IntroducesQuotation(int word)
        => graph[word].Form == ":" && passage.QuotationsIn(graph[word + 1].Span).Any(q => q.Span.Start == graph[word + 1].Span.Start);

    private Source? Speaker(Source? subject)
    {
        if (subject is { Head: >= 0, Shared: false } && subject.Head >= group.First) return subject;
        if (subject is { Head: >= 0, Shared: false }) return Interrupted(subject);
        return Behind(passage, graph, group);
    }

    /// <summary>"The tunnel, said the prefect, will stay closed": a comma parts a verb from what is no subject of it, and another one follows who is.</summary>
    private Source? Interrupted(Source subject)
    {
        if (subject.Spans is []) return null;
        var between = passage.Text.AsSpan(subject.Spans[^1].End, Math.Max(0, graph[group.First].Span.Start - subject.Spans[^1].End));
        if (between.Trim() is not "," || Behind(passage, graph, group) is not { Spans: [_, ..] } behind) return null;
        var next = Enumerable.Range(0, graph.Count).FirstOrDefault(w => graph[w].Span.Start >= behind.Spans[^1].End, graph.Count);
        return next + 1 < graph.Count && graph[next].Form == "," && Enumerable.Range(next, graph.Count - next).Any(w => graph[w].Feature("VerbForm") == "Fin") ? behind : null;
    }

    /// <summary>The phrase behind a verb that can be its subject, over an addressee, a place or a time ("declared to reporters the mayor").</summary>
    public static Source? Behind(Passage passage, SyntaxGraph graph, VerbGroup group)
    {
        for (var w = group.Last + 1; w < graph.Count && w <= group.Last + LongestPause; w++)
        {
            if (graph[w].Upos is Upos.VERB or Upos.AUX or Upos.PUNCT or Upos.SCONJ or Upos.CCONJ) return null;
            if (graph[w].Upos is Upos.NOUN or Upos.PROPN && Heads(passage, graph, group, w)) return Source.Of(graph, w, passage.Words);
        }
        return null;
    }

    /// <summary>True for the head of a phrase that no preposition leads to, and that names no time.</summary>
    private static bool Heads(Passage passage, SyntaxGraph graph, VerbGroup group, int noun)
        => graph.Child(noun, "case") is var c && (c < 0 || c > noun)
           && !(graph[noun].Head is var up && up > group.Last && up < noun && (!IsAcronym(graph[up]) || IsAcronym(graph[noun]))) && !passage.Words.Is("time", graph[noun].Lemma.ToLowerInvariant())
           && NounPhrase.Holds(graph, noun, passage.Words) >= 0.9;

    /// <summary>An agency that is told ("declared to AFP Ann Hill") is no first name of the speaker behind it.</summary>
    private static bool IsAcronym(Word word) => word.Upos == Upos.PROPN && word.Form.Length > 1 && word.Form.All(char.IsUpper);

    private IEnumerable<int> Rest(Source source)
    {
        var from = source.Spans is [.., var last] ? Math.Max(graph[group.Last].Span.End, last.End) : graph[group.Last].Span.End;
        var next = Enumerable.Range(0, graph.Count).FirstOrDefault(w => graph[w].Span.Start >= from, graph.Count);
        if (next >= graph.Count || graph[next].Form != ",") yield break;
        for (var w = next + 1; w < graph.Count && graph[w].Form != ";"; w++) yield return w;
    }
}
