using Dixit.Attribution.Lexicon;
using Dixit.Syntax;

namespace Dixit.Attribution.Grammar;

/// <summary>Statements whose cue is a preposition at the margin of a clause: "selon X, …", "…, according to X", "pour le ministre, …".</summary>
internal sealed class PrepositionCues(Passage passage)
{
    public IEnumerable<Candidate> Find(int sentence)
    {
        var graph = passage.Sentences[sentence];
        for (var i = 0; i < graph.Count; i++)
            foreach (var (entry, last) in Matches(graph, i))
                if (Make(graph, sentence, i, last, entry) is { } found) { yield return found; break; }
    }

    /// <summary>Entries whose words stand here, by form or lemma, one behind the other or parted by determiners, with the last of those words.</summary>
    private IEnumerable<(CueEntry Entry, int Last)> Matches(SyntaxGraph graph, int i)
    {
        var entries = passage.Words.Cues[CueKind.Prep, graph[i].Lemma];
        if (entries.Count == 0) entries = passage.Words.Cues[CueKind.Prep, graph[i].Form.ToLowerInvariant()];
        foreach (var entry in entries)
        {
            var (at, word) = (0, i);
            while (at < entry.Lemmas.Length && word < graph.Count)
            {
                if (IsLemma(graph[word], entry.Lemmas[at])) at++;
                else if (at == 0 || graph[word].Upos != Upos.DET) break;
                word++;
            }
            if (at == entry.Lemmas.Length) yield return (entry, word - 1);
        }
    }

    private static bool IsLemma(Word word, string lemma)
        => word.Lemma == lemma || string.Equals(word.Form.Replace('’', '\''), lemma, StringComparison.OrdinalIgnoreCase);

    private Candidate? Make(SyntaxGraph graph, int sentence, int i, int last, CueEntry entry)
    {
        var named = Named(graph, i, last);
        if (named < 0 || graph[named].Upos is Upos.VERB or Upos.AUX || graph[named].Feature("PronType") is "Rel" or "Int") return null;
        var clause = Clause(graph, named);
        if (clause < 0) return null;
        var names = NounPhrase.Words(graph, named, passage.Words).Where(w => w > last).ToList();
        while (names.Count > 0 && graph[names[^1]].Form == ",") names.RemoveAt(names.Count - 1);
        if (names.Count == 0) return null;
        var phrase = graph.Subtree(named).Where(w => w >= i).ToList();
        var margin = new ClauseMargin(passage, graph, i, names);
        if (margin.Content(clause) is not { Count: > 0 } said) return null;
        var content = Phrase.Cover(graph, said.Where(w => w < i || w > margin.Last && !names.Contains(w)));
        if (content.Count == 0 || Phrase.Cover(graph, names.Union(Enumerable.Range(names[0], margin.Last - names[0] + 1))) is not { Count: > 0 } source) return null;
        var isDocument = passage.Words.Documents.ContainsKey(graph[named].Lemma) && entry.Deed.Act == Act.State;
        return new()
        {
            Sentence = sentence,
            CueHead = i,
            Cue = new(graph[i].Span.Start, graph[last].Span.End),
            CueLemma = entry.Name,
            Source = new([.. source], named),
            Content = [.. content],
            ContentHead = clause,
            Deed = isDocument ? new(Act.Show, Stance.Holds) : entry.Deed,
            Frame = FrameKind.Abs,
            Confidence = entry.Frames.Length > 0 ? Weigh(graph, entry, i, named, phrase) : 0,
        };
    }

    private double Weigh(SyntaxGraph graph, CueEntry entry, int i, int named, List<int> phrase)
    {
        var weight = entry.Frames[0].Weight;
        // A preposition with other uses ("pour", "for") counts at the margin of a clause, set off by a comma, before somebody who can hold a view.
        var setOff = phrase[0] == 0 || i == 0 || graph[i - 1].Upos == Upos.PUNCT;
        var next = phrase.FindLast(w => graph[w].Upos != Upos.PUNCT) + 1;
        var comma = next >= graph.Count || graph[next].Upos == Upos.PUNCT;
        var holds = NounPhrase.Holds(graph, named, passage.Words);
        if (weight >= 0.8) return holds >= 0.9 || setOff && comma ? weight * Math.Max(holds, 0.7) : weight * 0.35;
        return setOff && comma && holds >= 1 && graph[named].Upos is not Upos.PRON ? weight + 0.3 : weight * 0.4;
    }

    /// <summary>The noun that the preposition leads to: what it is the case of, or for a phrase ("aux yeux de") what hangs on its noun.</summary>
    private static int Named(SyntaxGraph graph, int first, int last)
    {
        for (var w = first; w <= last; w++)
        {
            var head = graph[w].Head;
            if (head > last && graph.Is(w, "case", "mark", "fixed", "advmod", "det")) return head;
        }
        for (var w = last; w >= first; w--)
            foreach (var c in graph.Children(w))
                if (c > last && graph.Is(c, "obl", "nmod", "obj", "pobj", "xcomp")) return c;
        return -1;
    }

    /// <summary>The clause that the phrase hangs on.</summary>
    private static int Clause(SyntaxGraph graph, int named)
    {
        var at = graph[named].Head;
        while (at >= 0 && !graph.IsVerbal(at) && graph[at].Head >= 0 && graph.Is(at, "obl", "nmod", "advmod", "case", "obj", "amod", "fixed", "nsubj")) at = graph[at].Head;
        return at;
    }
}
