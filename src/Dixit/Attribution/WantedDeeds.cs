using Dixit.Attribution.Grammar;
using Dixit.Attribution.Lexicon;
using Dixit.Syntax;

namespace Dixit.Attribution;

/// <summary>
/// Drops cues that name a deed which is only wanted, planned or refused: in "asked the council to adopt a resolution" nobody adopts one. Such a cue heads the
/// content of a demand, or of a plan, a refusal, a wish or a warning as an infinitive or a subjunctive.
/// </summary>
internal static class WantedDeeds
{
    public static IEnumerable<Candidate> Drop(Passage passage, IReadOnlyList<Candidate> candidates)
    {
        var wanted = candidates.Where(c => c.ContentHead >= 0 && c.Deed.Act is Act.Demand or Act.Commit or Act.Decline or Act.Believe or Act.Warn)
            .Select(c => (c.Sentence, c.ContentHead)).ToHashSet();
        var demanded = candidates.Where(c => c is { Frame: FrameKind.Clause, Deed.Act: Act.Demand }).Select(c => (c.Sentence, c.ContentHead)).ToHashSet();
        return candidates.Where(c => !demanded.Contains((c.Sentence, c.CueHead)))
            .Where(c => c.CueHead < 0 || !IsUnreal(passage.Sentences[c.Sentence], c.CueHead) || !wanted.Contains((c.Sentence, Conjoined(passage.Sentences[c.Sentence], c.CueHead))))
            .Where(c => c.CueHead < 0 || !IsLacking(passage, passage.Sentences[c.Sentence], c.CueHead))
            .Where(c => !IsDone(passage, c));
    }

    /// <summary>"No evidence suggesting that", "no information to confirm that": what is said not to be says nothing.</summary>
    private static bool IsLacking(Passage passage, SyntaxGraph graph, int verb)
        => !graph.IsFinite(verb) && graph.Is(verb, "acl", "advcl", "xcomp") && graph[verb].Head is >= 0 and var lacked
            && (graph[lacked].Upos == Upos.NOUN && VerbGroup.IsNegated(graph, lacked, passage.Words)
                || graph.Child(lacked, "obj") is >= 0 and var thing && graph.Is(verb, "advcl", "xcomp") && VerbGroup.IsNegated(graph, thing, passage.Words));

    /// <summary>
    /// "Avoir rejeté des solvants dans la rivière": who does that says nothing by it; what is rejected without an
    /// article that makes it known is a thing, unless the noun is one for words ("des accusations").
    /// </summary>
    private static bool IsDone(Passage passage, Candidate candidate)
    {
        if (candidate is not { Frame: FrameKind.Np, Deed.Act: Act.Deny, CueHead: >= 0, ContentHead: >= 0 }) return false;
        var graph = passage.Sentences[candidate.Sentence];
        var noun = graph[candidate.ContentHead];
        if (noun.Upos != Upos.NOUN || graph.Child(candidate.ContentHead, "nmod", "acl") >= 0 && graph.IsFinite(candidate.CueHead)) return false;
        var determiner = graph.Child(candidate.ContentHead, "det");
        var isKnown = determiner >= 0 && graph[determiner].Feature("Definite") != "Ind";
        return !isKnown && passage.Words.Cues[CueKind.Noun, noun.Lemma].Count == 0;
    }

    private static bool IsUnreal(SyntaxGraph graph, int verb)
        => graph.IsInfinitive(verb) || graph[verb].Feature("Mood") == "Sub" || graph.Children(verb).Any(c => graph.Is(c, "aux", "cop") && graph[c].Feature("Mood") == "Sub");

    /// <summary>The first of the verbs that a verb is coordinated with.</summary>
    private static int Conjoined(SyntaxGraph graph, int verb)
    {
        while (graph.Is(verb, "conj") && graph[verb].Head is >= 0 and var first) verb = first;
        return verb;
    }
}
