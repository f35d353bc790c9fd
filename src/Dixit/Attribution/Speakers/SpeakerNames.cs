using Dixit.Attribution.Grammar;
using Dixit.Syntax;

namespace Dixit.Attribution.Speakers;

/// <summary>Says of each candidate who its source is, as the report lets a reader say it: the fullest name, pronouns and roles resolved.</summary>
internal sealed class SpeakerNames
{
    private readonly Passage _passage;
    private readonly IReadOnlyList<Candidate> _candidates;
    private readonly int[] _parents;
    private readonly string?[] _resolved;
    private readonly NamedPeople _people;
    private readonly List<Mention> _mentions = [];

    private SpeakerNames(Passage passage, IReadOnlyList<Candidate> candidates, int[] parents)
    {
        (_passage, _candidates, _parents) = (passage, candidates, parents);
        _resolved = new string?[candidates.Count];
        _people = new(passage);
        var sources = candidates.Where(c => c.Source.Head >= 0).Select(c => (c.Sentence, c.Source.Head)).ToHashSet();
        for (var s = 0; s < passage.Sentences.Length; s++)
            for (var i = 0; i < passage.Sentences[s].Count; i++)
                if (ToMention(s, i, sources.Contains((s, i))) is { } mention) _mentions.Add(mention);
    }

    /// <summary>One name a candidate; several are joined by " | ", "" stands for nobody.</summary>
    /// <param name="passage">The report.</param>
    /// <param name="candidates">In order of their cues.</param>
    /// <param name="parents">The index of each one's parent, or -1.</param>
    public static string[] Resolve(Passage passage, IReadOnlyList<Candidate> candidates, int[] parents)
    {
        var names = new SpeakerNames(passage, candidates, parents);
        return [.. Enumerable.Range(0, candidates.Count).Select(names.Of)];
    }

    private string Of(int i)
    {
        if (_resolved[i] is { } known) return known;
        _resolved[i] = "";
        return _resolved[i] = Find(_candidates[i], i);
    }

    private string Find(Candidate candidate, int i)
    {
        var graph = _passage.Sentences[candidate.Sentence];
        var head = candidate.Source.Head;
        if (head < 0) return "";
        if (NounPhrase.Antecedent(graph, head) is >= 0 and var noun) head = noun;
        if (graph.Child(head, "conj") < 0 && Apposed(graph, candidate.Source, head) is { } apposed) return apposed;
        if (graph[head].Upos is Upos.PRON or Upos.DET || IsDemonstrative(graph, head)) return Pronoun(graph, candidate, head, i);
        var parts = graph.ChildrenAs(head, "conj").Prepend(head).Where(c => graph[c].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM);
        return string.Join(" | ", parts.Select(p => Name(graph, candidate, p, head)));
    }

    /// <summary>The name that begins a source, or that stands behind a comma in it ("one of the researchers, Ole Berg").</summary>
    private string? Apposed(SyntaxGraph graph, Source source, int head)
    {
        for (var w = 1; w < graph.Count; w++)
            if (graph[w].Upos == Upos.PROPN && w != head && graph[w - 1].Form == "," && source.Spans.Any(s => s.Contains(graph[w].Span)) && NamedPeople.Name(graph, w) is { } name)
                return _people.Fullest(name);
        for (var w = 0; w < head; w++)
            if (graph[w].Upos == Upos.PROPN && source.Spans.Any(s => s.Start == graph[w].Span.Start) && NamedPeople.Name(graph, w) is { } first)
                return _people.Fullest(first);
        return NameOf(graph, head);
    }

    /// <summary>"Ces derniers", "the latter": words that point back like pronouns.</summary>
    private bool IsDemonstrative(SyntaxGraph graph, int head)
        => _passage.Words.Pronouns.GetValueOrDefault(graph[head].Form.ToLowerInvariant())?.Kind == "demonstrative" && graph.Children(head).All(c => graph[c].Upos is Upos.DET or Upos.PUNCT);

    private string Name(SyntaxGraph graph, Candidate candidate, int head, int whole)
    {
        if (NameOf(graph, head) is { } name) return name;
        if (SameRole(candidate.Sentence, graph, head) is { } known) return known;
        var conjuncts = graph.ChildrenAs(whole, "conj");
        var words = NounPhrase.Words(graph, head, _passage.Words).Where(w => head != whole || !conjuncts.Any(c => graph.Under(w, c)));
        return string.Join(' ', Phrase.Cover(graph, words).Select(s => s.In(graph.Text)));
    }

    /// <summary>Whom a bare noun stands for: the nearest one named by the same noun, else the last one mentioned who can be called so ("the group").</summary>
    private string? SameRole(int sentence, SyntaxGraph graph, int head)
    {
        var lemma = graph[head].Lemma;
        var start = graph[head].Span.Start;
        var named = _mentions.Where(m => _passage.Sentences[m.Sentence][m.Head].Lemma == lemma && NameOf(_passage.Sentences[m.Sentence], m.Head) is not null).ToList();
        if ((named.LastOrDefault(m => m.Start < start) ?? named.FirstOrDefault()) is { } same) return same.Name;
        if (!IsBareDefinite(graph, head) || !_passage.Words.Holders.TryGetValue(lemma, out var kind)) return null;
        return _mentions.LastOrDefault(m => m.Start < start && m.Sentence < sentence && m.MayBe(kind) && IsNamed(m) && m.Agrees(_passage.Sentences[m.Sentence], null, graph[head].Feature("Number")))?.Name;
    }

    private bool IsNamed(Mention mention) => NameOf(_passage.Sentences[mention.Sentence], mention.Head) is not null;

    /// <summary>"Le groupe", "l'expert", "the company": an article and a noun, and nothing that tells which.</summary>
    private static bool IsBareDefinite(SyntaxGraph graph, int head)
        => graph.Children(head).Any(c => graph[c].Upos == Upos.DET && (graph[c].Feature("Definite") == "Def" || graph[c].Feature("PronType") == "Dem"))
           && !graph.Children(head).Any(c => graph.Is(c, "nmod", "amod", "acl", "nummod", "conj", "compound"));

    /// <summary>The name that a noun phrase states: its own, or that of an apposition.</summary>
    private string? NameOf(SyntaxGraph graph, int head)
    {
        if (graph[head].Upos == Upos.PROPN) return NamedPeople.Name(graph, head) is { } own ? _people.Fullest(own) : null;
        foreach (var c in graph.Children(head))
            if (graph[c].Upos == Upos.PROPN && (graph.Is(c, "appos", "flat") || c > head && graph.Is(c, "nmod") && graph.Child(c, "case") < 0) && NamedPeople.Name(graph, c) is { } name) return _people.Fullest(name);
        foreach (var c in graph.Children(head))
            if (graph.Is(c, "appos") && graph[c].Upos == Upos.NOUN && NameOf(graph, c) is { } inner) return inner;
        return null;
    }

    private Mention? ToMention(int sentence, int i, bool isSource)
    {
        var graph = _passage.Sentences[sentence];
        if (graph[i].Upos is not (Upos.NOUN or Upos.PROPN) || !isSource && !graph.Is(i, "nsubj") && graph[i].Relation != "obl:agent" && !IsPersonSpokenOf(graph, i)) return null;
        var holder = _passage.Words.Holders.GetValueOrDefault(graph[i].Lemma);
        var name = NameOf(graph, i);
        if (name is null && holder is null) return null;
        name ??= string.Join(' ', NounPhrase.Spans(graph, i, _passage.Words).Select(s => s.In(graph.Text)));
        var kind = holder ?? (graph.Children(i).Any(c => graph[c].Upos == Upos.DET) ? "institution" : graph.Child(i, "flat") >= 0 ? "person" : "");
        return new(sentence, i, graph[i].Span.Start, name, kind);
    }

    /// <summary>A full name in any place of a clause brings somebody up.</summary>
    private static bool IsPersonSpokenOf(SyntaxGraph graph, int i) => graph[i].Upos == Upos.PROPN && graph.Child(i, "flat") >= 0 && graph.Is(i, "obj", "iobj", "obl", "appos");

    private string Pronoun(SyntaxGraph graph, Candidate candidate, int head, int i)
    {
        var word = graph[head];
        var form = word.Form.ToLowerInvariant().TrimStart('-', '‐', '‑');
        var kind = _passage.Words.Pronouns.GetValueOrDefault(form.StartsWith("t-", StringComparison.Ordinal) ? form[2..] : form);
        if (kind is null or { Person: "1" } or { Kind: "indefinite" }) return _parents[i] >= 0 ? Of(_parents[i]) : "";
        var start = candidate.Source.Spans.Length > 0 ? candidate.Source.Spans[0].Start : word.Span.Start;
        var before = _mentions.LastOrDefault(m => m.Start < start && !IsSaidByOther(m, start)
            && m.Agrees(_passage.Sentences[m.Sentence], kind.Kind == "possessive" ? null : kind.Gender, kind.Number) && (kind.Number != "Sing" || m.Kind != "group"));
        return before?.Name ?? "";
    }

    /// <summary>True where a mention stands in something said that the pronoun is outside of: what is talked about there is seldom who talks next.</summary>
    private bool IsSaidByOther(Mention mention, int pronoun)
        => _candidates.Any(c => c.Content.Any(s => s.Contains(mention.Start)) && !c.Content.Any(s => s.Contains(pronoun)));
}
