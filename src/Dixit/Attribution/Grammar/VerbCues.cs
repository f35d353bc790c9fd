using Dixit.Attribution.Lexicon;
using Dixit.Syntax;
using Dixit.Text;

namespace Dixit.Attribution.Grammar;

/// <summary>Statements whose cue is a verb, with all that its group takes in, or an adjective with its copula.</summary>
internal sealed class VerbCues(Passage passage)
{
    private static readonly FrameKind[] s_order =
    [
        FrameKind.Raised, FrameKind.Clause, FrameKind.Question, FrameKind.Target, FrameKind.Pred, FrameKind.Inf, FrameKind.Ger, FrameKind.Obl, FrameKind.Np, FrameKind.Sub, FrameKind.Quote,
    ];

    private readonly LanguageWords _words = passage.Words;

    public IEnumerable<Candidate> Find(int sentence)
    {
        var graph = passage.Sentences[sentence];
        for (var i = 0; i < graph.Count; i++)
            foreach (var match in Matches(graph, i))
                if (Best(graph, sentence, i, match) is { } found && found.Confidence >= _words.LeastConfidence) { yield return found; break; }
    }

    private IEnumerable<CueMatch> Matches(SyntaxGraph graph, int i)
    {
        var copula = graph.Child(i, "cop") >= 0;
        if (graph[i].Upos is Upos.VERB or Upos.AUX && !graph.Is(i, "aux", "cop"))
            foreach (var match in CueMatch.At(graph, i, CueKind.Verb, _words)) yield return match;
        if (graph[i].Relation == "aux:caus" && graph[i].Head > i)
            foreach (var match in CueMatch.At(graph, i, CueKind.Verb, _words).Where(m => m.Last == graph[i].Head)) yield return match;
        var bare = graph.Is(i, "xcomp", "conj", "amod", "acl", "advcl") && graph.Child(i, "aux") < 0;
        if (graph[i].Upos is Upos.ADJ or Upos.VERB && (copula || bare || graph.IsPassive(i)))
            foreach (var match in CueMatch.At(graph, i, CueKind.Adj, _words)) yield return match;
        if (copula && graph[i].Upos is Upos.NOUN or Upos.ADP && graph.Child(i, "case") is var first)
            foreach (var match in CueMatch.At(graph, first >= 0 && first < i ? first : i, CueKind.Adj, _words)) yield return match;
    }

    private Candidate? Best(SyntaxGraph graph, int sentence, int i, CueMatch match)
    {
        var group = VerbGroup.Around(graph, graph[i].Relation == "aux:caus" ? graph[i].Head : i, _words);
        if (match.Last > group.Last) group = group with { Last = match.Last, Negated = group.Negated || VerbGroup.IsNegated(graph, match.Last, _words) };
        var complements = new Complements(graph, match, group, _words);
        if (match.Entry[FrameKind.Quote] is { } quote && Quoting(graph, sentence, match, group, complements, quote, ofSentence: true) is { } quoted) return quoted;
        Candidate? best = null;
        foreach (var order in s_order)
            foreach (var frame in match.Entry.Frames)
                if (frame.Kind == order && Make(graph, sentence, match, group, complements, frame) is { } found && found.Confidence > (best?.Confidence ?? 0)) best = found;
        return best;
    }

    private Candidate? Make(SyntaxGraph graph, int sentence, CueMatch match, VerbGroup group, Complements complements, Frame frame)
    {
        var deed = group.Negated ? match.Entry.UnderNegation(frame.Deed) : frame.Deed;
        if (deed is null || match.Entry.OnlyNegated && !group.Negated) return null;
        if (frame.Kind == FrameKind.Quote) return Quoting(graph, sentence, match, group, complements, frame, ofSentence: false);
        if (!graph.IsFinite(group.Outer) && IsHedge(graph[match.Head]) || complements.Find(frame) is not { } found) return null;
        var content = ContentEnd.Trim(graph, complements.Complete(found));
        var source = frame.Kind == FrameKind.Raised ? Source.None : new Sources(graph, _words).OfVerb(group, complements.Passive);
        if (source is null || source.Head >= 0 && content.Words.Contains(source.Head) || Nothing(graph, group, source)) return null;
        var sourceWords = source.Head < 0 || source.Shared ? [] : NounPhrase.Words(graph, source.Head, _words);
        var spans = Phrase.Cover(graph, content.Words.Where(w => !group.Contains(w) && !sourceWords.Contains(w) && w != content.CueLast));
        if (spans.Count == 0) return null;
        return new()
        {
            Sentence = sentence,
            CueHead = match.Head,
            Cue = CueSpan(graph, group, content.CueLast),
            CueLemma = match.Entry.Name,
            Source = source,
            Content = [.. spans],
            ContentHead = content.Head,
            Deed = deed.Value,
            Frame = frame.Kind,
            Confidence = frame.Weight * (source.Head < 0 ? Unheld(graph, group, complements.Passive, frame) : NounPhrase.Holds(graph, source.Head, _words)),
        };
    }

    /// <summary>A hedge that nobody is named for ("les missiles supposés venir…"), or what no thing bears out ("no evidence suggesting that…").</summary>
    private bool Nothing(SyntaxGraph graph, VerbGroup group, Source source)
        => source.Head < 0
            ? !graph.IsFinite(group.Outer) && (_words.Hedges.ContainsKey(graph[group.Head].Lemma) || _words.Hedges.ContainsKey(graph[group.Head].Form))
            : source.Shared && VerbGroup.IsNegated(graph, source.Head, _words);

    /// <summary>
    /// How plausible a cue is that nobody is named for: a clause says enough by itself ("il est admis que"), a thing beside a bare participle
    /// or an infinitive hardly ever ("les cas rapportés", "pour garantir la paix").
    /// </summary>
    private static double Unheld(SyntaxGraph graph, VerbGroup group, bool passive, Frame frame)
    {
        if (frame.Kind is FrameKind.Clause or FrameKind.Question or FrameKind.Sub or FrameKind.Raised) return 0.9;
        if (!graph.IsFinite(group.Outer)) return frame.Kind is FrameKind.Np or FrameKind.Obl ? 0.5 : 0.65;
        return passive ? 0.75 : 0.8;
    }

    /// <summary>"The alleged thief", "supposé fournir": the writer's own reserve.</summary>
    private bool IsHedge(Word word) => _words.Hedges.ContainsKey(word.Lemma) || _words.Endings.Bases(word.Form, CueKind.Adj).Any(_words.Hedges.ContainsKey);

    /// <summary>The group, and a preposition right behind it that ties the content.</summary>
    private static TextSpan CueSpan(SyntaxGraph graph, VerbGroup group, int preposition)
    {
        var span = group.Span(graph);
        return preposition < 0 || preposition > group.Last + 3 || !group.Contains(preposition - 1) && graph[preposition].Head != preposition && preposition != group.Last + 1
            ? span
            : span with { End = graph[preposition].Span.End };
    }

    /// <summary>A verb that stands beside what is said is finite, or a present participle ("adding: …").</summary>
    private static bool Speaks(SyntaxGraph graph, VerbGroup group)
        => graph.IsFinite(group.Outer) || graph[group.Outer].Feature("VerbForm") == "Ger" || graph[group.Outer].Feature("VerbForm") == "Part" && graph[group.Outer].Feature("Tense") != "Past";

    /// <summary>
    /// A verb of saying set beside what is said: behind it, before it, or in its middle. A quotation that is a sentence of its own
    /// (<paramref name="ofSentence"/>) is looked for first, and leaves no other reading.
    /// </summary>
    private Candidate? Quoting(SyntaxGraph graph, int sentence, CueMatch match, VerbGroup group, Complements complements, Frame frame, bool ofSentence)
    {
        var deed = group.Negated ? match.Entry.UnderNegation(frame.Deed) : frame.Deed;
        if (deed is null || ofSentence && complements.Passive) return null;
        var source = new Sources(graph, _words).OfSaying(group, complements.Passive);
        (List<TextSpan> Spans, int Head)? said = null;
        if (ofSentence)
        {
            if (new QuotedSentence(passage, graph, group).Find(source) is { } quoted) (said, source) = ((quoted.Said, -1), quoted.Source);
        }
        else if (!complements.Passive && new InvertedClause(passage, graph, group).Find(source) is { } inverted) (said, source) = ((inverted.Said, inverted.Head), inverted.Source);
        else if (source is not null && Speaks(graph, group) && passage.Around(group.Span(graph)) is null) said = new SaidBeside(passage, graph, group, source, match).Find();
        if (source is null || said is null) return null;
        return new()
        {
            Sentence = sentence,
            CueHead = match.Head,
            Cue = group.Span(graph),
            CueLemma = match.Entry.Name,
            Source = source,
            Content = [.. said.Value.Spans],
            ContentHead = said.Value.Head,
            Deed = deed.Value,
            Frame = FrameKind.Quote,
            Confidence = frame.Weight * (source.Head < 0 ? 0.8 : NounPhrase.Holds(graph, source.Head, _words)),
        };
    }
}
