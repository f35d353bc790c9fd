using Dixit.Attribution.Grammar;
using Dixit.Attribution.Lexicon;
using Dixit.Syntax;

namespace Dixit.Attribution;

/// <summary>Settles acts that a cue leaves open: a neutral verb does what its content openly does.</summary>
internal static class Acts
{
    /// <summary>
    /// "X has no information on Y, said Z" is one statement of having no information, not two: the neutral cue takes the act of what
    /// heads its content, and that one is dropped.
    /// </summary>
    public static IReadOnlyList<Candidate> Settle(Passage passage, IReadOnlyList<Candidate> candidates)
    {
        var settled = new List<Candidate>(candidates);
        var absorbed = new HashSet<Candidate>();
        var byHead = candidates.Where(c => c.Deed.Act == Act.NoInfo && c.CueHead >= 0).GroupBy(c => (c.Sentence, c.CueHead)).ToDictionary(g => g.Key, g => g.First());
        for (var i = 0; i < settled.Count; i++)
        {
            var outer = settled[i];
            if (outer.Deed.Act != Act.State) continue;
            if (outer.ContentHead < 0)
            {
                if (Quoted(passage, outer) is { } own) settled[i] = outer with { Deed = own };
            }
            else if (byHead.TryGetValue((outer.Sentence, outer.ContentHead), out var inner))
            {
                settled[i] = outer with { Deed = inner.Deed };
                absorbed.Add(inner);
            }
            else if (Performed(passage, passage.Sentences[outer.Sentence], outer) is { } deed)
            {
                settled[i] = outer with { Deed = deed };
                if (outer.Frame == FrameKind.Pred && candidates.FirstOrDefault(c => c.Sentence == outer.Sentence && c.CueHead == outer.ContentHead) is { } predicate) absorbed.Add(predicate);
            }
        }
        settled.RemoveAll(absorbed.Contains);
        return settled;
    }

    /// <summary>The deed that the head of a content openly does, or null where it does none.</summary>
    private static Deed? Performed(Passage passage, SyntaxGraph graph, Candidate outer)
    {
        var head = outer.ContentHead;
        if (graph[head].Feature("Mood") == "Imp") return new(Act.Demand, Stance.Holds);
        if (outer.Frame is FrameKind.Np or FrameKind.Obl && graph[head].Upos == Upos.NOUN)
            return IsDefinite(graph, head) && Of(passage.Words.Cues[CueKind.Noun, graph[head].Lemma]) is { } named ? named.Act == Act.Judge ? named with { Stance = Stance.Holds } : named : null;
        if (outer.Frame == FrameKind.Pred && graph[head].Upos is Upos.ADJ or Upos.VERB) return Of([.. CueMatch.At(graph, head, CueKind.Adj, passage.Words).Select(m => m.Entry)]);
        if (graph.IsVerbal(head) && WithoutKnowledge(passage, graph, head)) return new(Act.NoInfo, Stance.Open);
        return PromisesItself(passage, graph, outer.Source, head) ? new(Act.Commit, Stance.Holds) : null;
    }

    /// <summary>What a speaker does in the first sentence of a quotation: in the first person, or by an imperative ("We condemn this attack").</summary>
    private static Deed? Quoted(Passage passage, Candidate outer)
    {
        if (outer.Content.IsEmpty || passage.SentenceAt(outer.Content[0].Start) is var at && at >= passage.Sentences.Length) return null;
        var graph = passage.Sentences[at];
        var head = Enumerable.Range(0, graph.Count).FirstOrDefault(w => outer.Content[0].Contains(graph[w].Span) && graph.IsVerbal(w) && graph.IsFinite(w)
            && (graph[w].Head < 0 || !outer.Content[0].Contains(graph[graph[w].Head].Span)), -1);
        if (head < 0) return null;
        if (graph[head].Feature("Mood") == "Imp" && graph.Child(head, "aux") < 0) return new(Act.Demand, Stance.Holds);
        var subject = graph.Child(head, "nsubj");
        if (subject < 0 || !passage.Words.Is("first-person", graph[subject].Form.ToLowerInvariant())) return null;
        if (WithoutKnowledge(passage, graph, head)) return new(Act.NoInfo, Stance.Open);
        if (VerbGroup.Around(graph, head, passage.Words).Negated) return null;
        var matches = CueMatch.At(graph, head, graph[head].Upos == Upos.ADJ ? CueKind.Adj : CueKind.Verb, passage.Words);
        return matches.Select(m => m.Entry.Deed).FirstOrDefault(d => d.Act is not (Act.State or Act.Believe or Act.Ask or Act.Show)) is { Act: not Act.State } deed ? deed : null;
    }

    /// <summary>"Her dismay", "the promise": one that is the speaker's, not some that there are.</summary>
    private static bool IsDefinite(SyntaxGraph graph, int noun)
        => graph.Children(noun).Any(c => c < noun && (graph[c].Feature("Poss") == "Yes" || graph[c].Feature("Definite") == "Def"));

    private static Deed? Of(IReadOnlyList<CueEntry> entries) => entries.Count > 0 && entries[^1].Lemmas.Length == 1 && entries[^1].Deed.Act != Act.State ? entries[^1].Deed : null;

    /// <summary>"Has no evidence", "cannot confirm": what heads the content is such a cue even where no complement of it is found.</summary>
    private static bool WithoutKnowledge(Passage passage, SyntaxGraph graph, int head)
        => CueMatch.At(graph, head, CueKind.Verb, passage.Words).Any(m => m.Entry.UnderNegation(m.Entry.Deed) is { Act: Act.NoInfo }
            && (VerbGroup.Around(graph, head, passage.Words).Negated || m.Words.Any(w => VerbGroup.IsNegated(graph, w, passage.Words))));

    /// <summary>"Announced that it would close the plant": a clause in the future whose subject is a pronoun, which then stands for the speaker.</summary>
    private static bool PromisesItself(Passage passage, SyntaxGraph graph, Source source, int head)
    {
        var subject = graph.Child(head, "nsubj");
        if (source.Head < 0 || subject < 0 || graph[subject].Upos != Upos.PRON || graph[subject].Feature("PronType") != "Prs" || passage.Words.Is("impersonal", graph[head].Lemma)) return false;
        var verbs = graph.Children(head).Where(c => graph.Is(c, "aux", "cop")).Append(head);
        return verbs.Any(v => graph[v].Feature("Tense") == "Fut");
    }
}
