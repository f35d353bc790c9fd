using Dixit.Attribution.Lexicon;
using Dixit.Syntax;
using Dixit.Text;

namespace Dixit.Attribution.Grammar;

/// <summary>Statements whose cue is a noun: "les allégations selon lesquelles…", "sa volonté de…", "the senator's claim that…".</summary>
internal sealed class NounCues(Passage passage)
{
    private static readonly FrameKind[] s_order = [FrameKind.Sub, FrameKind.Clause, FrameKind.Question, FrameKind.Inf, FrameKind.Obl, FrameKind.Np];

    public IEnumerable<Candidate> Find(int sentence)
    {
        var graph = passage.Sentences[sentence];
        for (var i = 0; i < graph.Count; i++)
        {
            if (graph[i].Upos is not (Upos.NOUN or Upos.PROPN)) continue;
            foreach (var match in CueMatch.At(graph, i, CueKind.Noun, passage.Words))
                if (Best(graph, sentence, match) is { } found) { yield return found; break; }
        }
    }

    private Candidate? Best(SyntaxGraph graph, int sentence, CueMatch match)
    {
        var complements = new Complements(graph, match, null, passage.Words);
        foreach (var order in s_order)
            foreach (var frame in match.Entry.Frames)
                if (frame.Kind == order && complements.Find(frame) is { } content && !IsHolder(graph, match, frame, content) && Make(graph, sentence, match, frame, complements.Complete(content)) is { } found) return found;
        return null;
    }

    /// <summary>A genitive that can hold a statement is who holds it, not what it says ("les requêtes des armateurs"), unless a possessive does ("her support of the guild").</summary>
    private bool IsHolder(SyntaxGraph graph, CueMatch match, Frame frame, Content content)
        => !graph.Children(match.Head).Any(c => graph[c].Relation == "nmod:poss")
           && frame.Kind == FrameKind.Obl && passage.Words.Is("holder-preposition", frame.Word) && NounPhrase.Holds(graph, content.Head, passage.Words) >= 0.9;

    private Candidate? Make(SyntaxGraph graph, int sentence, CueMatch match, Frame frame, Content content)
    {
        var (source, sourceWords) = Holder(graph, match, content);
        var spans = Phrase.Cover(graph, content.Words.Where(w => !sourceWords.Contains(w)));
        if (spans.Count == 0) return null;
        var negated = VerbGroup.IsNegated(graph, match.Head, passage.Words);
        if ((negated ? match.Entry.UnderNegation(frame.Deed) : frame.Deed) is not { } deed) return null;
        return new()
        {
            Sentence = sentence,
            CueHead = match.Head,
            Cue = CueSpan(graph, match, content, frame),
            CueLemma = match.Entry.Name,
            Source = source,
            Content = [.. spans],
            ContentHead = content.Head,
            Deed = deed,
            Frame = frame.Kind,
            Confidence = frame.Weight * (source.Head < 0 ? 0.7 : 1),
        };
    }

    /// <summary>The noun with its adjectives and its article, and with a preposition or a relative of saying right behind it.</summary>
    private static TextSpan CueSpan(SyntaxGraph graph, CueMatch match, Content content, Frame frame)
    {
        var first = match.Head;
        while (first > 0 && graph[first - 1].Head == match.Head && graph.Is(first - 1, "amod")) first--;
        if (first > 0 && graph[first - 1].Head == match.Head && graph[first - 1].Feature("PronType") == "Art" && (first == 1 || graph[first - 2].Token != graph[first - 1].Token)) first--;
        var last = content.CueLast > match.Last && (frame.Kind == FrameKind.Sub || content.CueLast == match.Last + 1) ? content.CueLast : match.Last;
        return new(graph[first].Span.Start, graph[last].Span.End);
    }

    /// <summary>Who holds it: a possessive, a genitive or complement of the noun, else the subject of the verb that carries the noun.</summary>
    private (Source, List<int>) Holder(SyntaxGraph graph, CueMatch match, Content content)
    {
        foreach (var c in graph.Children(match.Head))
        {
            if (content.Words.Contains(c) || match.Words.Contains(c)) continue;
            if (graph.Is(c, "det", "nmod", "amod") && c < match.Head && (graph[c].Feature("Poss") == "Yes" || graph[c].Relation == "nmod:poss"))
                return Named(graph, c);
            if (graph.Is(c, "nmod") && c > match.Head && passage.Words.Is("holder-preposition", graph.Introducer(c, out _, "case"))
                && NounPhrase.Holds(graph, c, passage.Words) >= 0.9) return Named(graph, c);
            if (graph.Is(c, "compound") && graph[c].Upos == Upos.PROPN) return Named(graph, c);
        }
        var verb = graph[match.Head].Head;
        if (verb >= 0 && graph.Is(match.Head, "obj") && graph[verb].Upos == Upos.VERB && passage.Words.Is("light-verb", graph[verb].Lemma)
            && new Sources(graph, passage.Words).OfVerb(VerbGroup.Around(graph, verb, passage.Words), graph.IsPassive(verb)) is { Head: >= 0 } carrier)
            return (carrier, []);
        return (Source.None, []);
    }

    /// <summary>The phrase, with its mark of possession ("the mayor's").</summary>
    private (Source, List<int>) Named(SyntaxGraph graph, int c)
    {
        var words = NounPhrase.Words(graph, c, passage.Words);
        return (new([.. Phrase.Cover(graph, words)], c), words);
    }
}
