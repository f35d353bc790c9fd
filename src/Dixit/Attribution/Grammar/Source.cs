using System.Collections.Immutable;
using Dixit.Attribution.Lexicon;
using Dixit.Syntax;
using Dixit.Text;

namespace Dixit.Attribution.Grammar;

/// <summary>Who holds a statement, as the sentence names them.</summary>
/// <param name="Spans">The stretches; empty where nobody is named.</param>
/// <param name="Head">The head word, or -1.</param>
/// <param name="Shared">True where the name is taken from another verb's subject.</param>
internal sealed record Source(ImmutableArray<TextSpan> Spans, int Head, bool Shared = false)
{
    /// <summary>The head word; -1 too where nothing but punctuation would be left of the phrase.</summary>
    public int Head { get; init; } = Spans.IsEmpty ? -1 : Head;

    public static Source None { get; } = new([], -1);

    /// <summary>The source that a noun phrase names; none where it names a time ("a-t-il dit <c>mardi</c>"), whatever the parser takes it for.</summary>
    public static Source Of(SyntaxGraph graph, int head, LanguageWords words, bool shared = false)
        => words.Is("time", graph[head].Lemma.ToLowerInvariant()) ? None : new([.. NounPhrase.Spans(graph, head, words)], head, shared);
}

/// <summary>Finds the source of a verbal cue: its subject, its agent, or the subject that it shares.</summary>
internal sealed class Sources(SyntaxGraph graph, LanguageWords words)
{
    /// <summary>The source, or null where the verb can have none and makes no statement (an imperative, the writer's own second person).</summary>
    public Source? OfVerb(VerbGroup group, bool passive)
    {
        if (passive) return Agent(group.Head);
        if (IsImperative(group)) return null;
        var subject = Subject(group.Outer, asActive: true);
        if (subject < 0 && group.Outer != group.Head) subject = Subject(group.Head);
        if (subject >= 0 && Cleft(subject) is >= 0 and var focus) return Source.Of(graph, focus, words, shared: true);
        if (subject >= 0) return Widen(Source.Of(graph, subject, words), group);
        if (IsImpersonal(group.Outer)) return Source.None;
        var shared = Shared(group.Outer, depth: 0);
        if (shared.Head >= 0 && graph.InOtherVoice(shared.Head, group.Head)) shared = Source.None;
        return shared.Head < 0 && Leading(group) is >= 0 and var leading ? Widen(Source.Of(graph, leading, words), group) : shared;
    }

    /// <summary>The noun that a cleft puts forward ("it is the mayor who says so"), or -1.</summary>
    private int Cleft(int pronoun)
        => NounPhrase.Antecedent(graph, pronoun) is >= 0 and var focus && graph.Child(focus, "cop") is >= 0 and var copula && copula < focus
            && graph.Children(focus).Any(c => graph.Is(c, "nsubj", "expl") && words.Is("cleft", graph[c].Lemma)) ? focus : -1;

    /// <summary>The noun phrase that opens the clause of a finite verb that the parser gives no subject, where only asides stand between.</summary>
    private int Leading(VerbGroup group)
    {
        if (!graph.IsFinite(group.Outer) || graph[group.Outer].Relation == "acl:relcl") return -1;
        var start = group.First;
        while (start > 0 && graph[start - 1].Form is not (";" or ":") && !graph.InOtherVoice(start - 1, group.Head)) start--;
        for (var w = start; w < group.First; w++)
        {
            if (graph[w].Upos is not (Upos.NOUN or Upos.PROPN or Upos.PRON) || graph.Child(w, "case") is var c && c >= 0 && c < w || IsTime(w) || graph.Is(w, "flat", "compound", "fixed", "expl", "iobj")) continue;
            if (graph[w].Head >= start && graph[w].Head < w) continue;
            for (var v = w + 1; v < group.First; v++)
                if (graph[v].Upos is Upos.VERB or Upos.AUX && graph[v].Feature("VerbForm") == "Fin" && !graph.Under(v, w)) return -1;
            return NounPhrase.Holds(graph, w, words) >= 0.9 ? w : -1;
        }
        return -1;
    }

    /// <summary>Takes in the appositions between a subject and its verb that the parser hung elsewhere ("Ann Hill, the mayor of Riverton, said").</summary>
    private Source Widen(Source source, VerbGroup group)
    {
        if (source.Spans is not [.., var last] || last.End > graph[group.First].Span.Start) return source;
        var from = group.First;
        while (from > 0 && graph[from - 1].Span.Start >= last.End) from--;
        var end = from;
        for (var w = from; w < group.First;)
        {
            var first = w;
            while (w < group.First && (w == first || graph[w].Form != ",")) w++;
            if (!IsApposition(graph[first].Form == "," ? first + 1 : first, w)) break;
            end = w;
        }
        return end == from ? source : source with { Spans = [.. source.Spans[..^1], last with { End = graph[end - 1].Span.End }] };
    }

    private bool IsApposition(int first, int end)
    {
        if (first >= end || graph[first].Upos is not (Upos.DET or Upos.NOUN or Upos.PROPN or Upos.CCONJ) || graph.InOtherVoice(first, end - 1)) return false;
        var noun = -1;
        for (var w = first; w < end; w++)
        {
            if (graph[w].Upos is Upos.VERB or Upos.AUX && graph.IsFinite(w) || graph[w].Upos == Upos.SCONJ) return false;
            if (noun < 0 && graph[w].Upos is Upos.NOUN or Upos.PROPN) noun = w;
        }
        return noun >= 0 && !IsTime(noun);
    }

    private bool IsTime(int i) => words.Is("time", graph[i].Lemma.ToLowerInvariant());

    /// <summary>
    /// The source of a verb of saying that stands beside what is said. Parsers often take the inverted subject ("…", said Ann Hill) for an object:
    /// where the verb opens its clause, the noun phrase right behind it is the subject.
    /// </summary>
    public Source? OfSaying(VerbGroup group, bool passive)
    {
        var source = OfVerb(group, passive);
        if (source is { Head: >= 0, Shared: false } || !graph.IsFinite(group.Outer) || !OpensClause(group)) return source;
        var inverted = group.Last + 1;
        if (inverted >= graph.Count || graph[inverted].Upos is not (Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM)) return source;
        var head = inverted;
        while (graph[head].Head is var up && up >= 0 && !group.Contains(up) && graph.Subtree(up)[0] == inverted) head = up;
        return graph[head].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON && graph.Under(head, group.Head) ? Source.Of(graph, head, words) : source;
    }

    private bool OpensClause(VerbGroup group) => group.First > 0 && graph[group.First - 1].Upos == Upos.PUNCT;

    private int Subject(int verb, bool asActive = false)
    {
        // The nearest one, where a parser gives a verb several.
        var nearest = -1;
        foreach (var c in graph.Children(verb))
            if (graph.Is(c, "nsubj") && (graph[c].Relation != "nsubj:pass" || asActive || graph.IsReflexive(verb)) && !graph.InOtherVoice(c, verb) && !IsTime(c) && (nearest < 0 || Math.Abs(c - verb) < Math.Abs(nearest - verb))) nearest = c;
        return nearest;
    }

    private Source Agent(int verb)
    {
        foreach (var c in graph.Children(verb))
            if (graph.Is(c, "obl") && (graph[c].Relation == "obl:agent" || words.Is("agent", graph.Introducer(c, out _, "case"))))
                return Source.Of(graph, c, words);
        return Source.None;
    }

    private bool IsImpersonal(int verb)
        => graph.Children(verb).Any(c => graph.Is(c, "expl") && graph[c].Relation is not ("expl:comp" or "expl:pv" or "expl:pass") && graph[c].Feature("Reflex") != "Yes" && !words.Is("reflexive", graph[c].Lemma) && !words.Is("clitic", graph[c].Form.ToLowerInvariant()));

    private bool IsImperative(VerbGroup group)
        => graph[group.Outer].Feature("Mood") == "Imp" && !graph.Children(group.Outer).Any(c => graph.Is(c, "aux"));

    /// <summary>The noun that a participle modifies, without the participle ("a letter saying that…").</summary>
    private Source Modified(int noun, int verb)
        => new([.. Phrase.Cover(graph, NounPhrase.Words(graph, noun, words).Except(graph.Subtree(verb)))], noun, Shared: true);

    /// <summary>A verb without a subject of its own takes that of the verb it is joined to, or the noun it modifies.</summary>
    private Source Shared(int verb, int depth)
    {
        var head = graph[verb].Head;
        if (head < 0 || depth > 4) return Source.None;
        if (graph.Is(verb, "acl"))
            return graph[verb].Feature("VerbForm") is "Part" or "Ger" && graph[verb].Feature("Tense") != "Past" ? Modified(head, verb) : FromAbove(head, depth);
        if (graph.Is(verb, "conj", "xcomp", "advcl", "parataxis", "ccomp", "obl", "dep"))
            return FromAbove(head, depth, objectFirst: graph.Is(verb, "xcomp"));
        return Source.None;
    }

    private Source FromAbove(int head, int depth, bool objectFirst = false)
    {
        if (objectFirst && graph.Child(head, "obj", "iobj") is var controller and >= 0 && graph[controller].Upos is not Upos.PRON) return Source.Of(graph, controller, words, shared: true);
        if (graph.IsPassive(head) && graph.Child(head, "nsubj") is var patient and >= 0) return Source.Of(graph, patient, words, shared: true);
        var subject = Subject(head);
        if (subject >= 0) return Source.Of(graph, subject, words, shared: true);
        return IsImpersonal(head) ? Source.None : Shared(head, depth + 1);
    }
}
