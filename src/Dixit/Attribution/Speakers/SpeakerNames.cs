using Dixit.Attribution.Grammar;
using Dixit.Syntax;

namespace Dixit.Attribution.Speakers;

/// <summary>Says of each candidate who its source is, as the report lets a reader say it: the fullest name, pronouns and roles resolved.</summary>
internal sealed class SpeakerNames
{
    private readonly Passage _passage;
    private readonly NamedPeople _people;
    private readonly Dictionary<string, string> _byRole = [];

    private SpeakerNames(Passage passage)
    {
        _passage = passage;
        _people = new(passage);
        foreach (var graph in passage.Sentences)
            for (var i = 0; i < graph.Count; i++)
                if (graph[i].Upos == Upos.NOUN && NameOf(graph, i) is { } name) _byRole[graph[i].Lemma] = name;
    }

    /// <summary>One name a candidate; several are joined by " | ", "" stands for nobody.</summary>
    /// <param name="passage">The report.</param>
    /// <param name="candidates">In order of their cues.</param>
    /// <param name="parents">The index of each one's parent, or -1.</param>
    public static string[] Resolve(Passage passage, IReadOnlyList<Candidate> candidates, int[] parents)
    {
        var names = new SpeakerNames(passage);
        var resolved = new string[candidates.Count];
        for (var i = 0; i < resolved.Length; i++) resolved[i] = names.Of(candidates, parents, resolved, i);
        return resolved;
    }

    private string Of(IReadOnlyList<Candidate> candidates, int[] parents, string[] resolved, int i)
    {
        var (source, graph) = (candidates[i].Source, _passage.Sentences[candidates[i].Sentence]);
        if (source.Head < 0) return "";
        var head = source.Head;
        if (graph[head].Feature("PronType") == "Rel" || graph[head].Lemma is "qui" or "who" or "that")
            head = Antecedent(graph, head) is >= 0 and var noun ? noun : head;
        if (graph[head].Upos is Upos.PRON or Upos.DET) return Pronoun(candidates, parents, resolved, i, graph[head]);
        var parts = graph.ChildrenAs(head, "conj").Prepend(head).Where(c => graph[c].Upos is Upos.NOUN or Upos.PROPN);
        return string.Join(" | ", parts.Select(p => Name(graph, p, head)));
    }

    private string Name(SyntaxGraph graph, int head, int whole)
    {
        if (NameOf(graph, head) is { } name) return name;
        if (_byRole.TryGetValue(graph[head].Lemma, out var known)) return known;
        var conjuncts = graph.ChildrenAs(whole, "conj");
        var words = NounPhrase.Words(graph, head, _passage.Words).Where(w => head != whole || !conjuncts.Any(c => graph.Under(w, c)));
        return string.Join(' ', Phrase.Cover(graph, words).Select(s => s.In(graph.Text)));
    }

    /// <summary>The name that a noun phrase states: its own, or that of an apposition.</summary>
    private string? NameOf(SyntaxGraph graph, int head)
    {
        if (graph[head].Upos == Upos.PROPN) return NamedPeople.Name(graph, head) is { } own ? _people.Fullest(own) : null;
        foreach (var c in graph.Children(head))
            if (graph.Is(c, "appos", "flat") && graph[c].Upos == Upos.PROPN && NamedPeople.Name(graph, c) is { } name) return _people.Fullest(name);
        foreach (var c in graph.Children(head))
            if (graph.Is(c, "appos") && graph[c].Upos == Upos.NOUN && NameOf(graph, c) is { } inner) return inner;
        return null;
    }

    private static int Antecedent(SyntaxGraph graph, int relative)
    {
        for (var at = graph[relative].Head; at >= 0; at = graph[at].Head)
            if (graph[at].Relation == "acl:relcl") return graph[at].Head;
        return -1;
    }

    private string Pronoun(IReadOnlyList<Candidate> candidates, int[] parents, string[] resolved, int i, Word pronoun)
    {
        var kind = _passage.Words.Pronouns.GetValueOrDefault(pronoun.Form.ToLowerInvariant().TrimStart('-').Replace("t-", "", StringComparison.Ordinal));
        if (parents[i] >= 0 && parents[i] < i && kind?.Person == "1") return resolved[parents[i]];
        for (var j = i - 1; j >= 0; j--)
            if (parents[j] < 0 && resolved[j].Length > 0 && Agrees(resolved[j], kind)) return resolved[j];
        return "";
    }

    private static bool Agrees(string name, Lexicon.Pronoun? pronoun)
        => pronoun?.Number != "Sing" || !name.Contains(" | ", StringComparison.Ordinal);
}
