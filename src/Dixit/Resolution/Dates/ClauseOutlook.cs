using Dixit.Attribution.Grammar;

namespace Dixit.Resolution.Dates;

/// <summary>Reads off a tree which way the clause of a word looks in time.</summary>
internal static class ClauseOutlook
{
    /// <summary>The outlook of the nearest verb above a word.</summary>
    public static Outlook Of(SyntaxGraph graph, int word, DateWordList words)
    {
        for (var at = word; at >= 0; at = graph[at].Head)
        {
            // "is due in two weeks": some trees hang the adjective on what follows it.
            var due = graph.ChildrenAs(at, "case").Find(c => words.Has("EXPECT", graph[c].Lemma));
            if (due > 0) return IsPresent(graph, due) ? Outlook.Future : Outlook.Near;
            if (graph.IsVerbal(at))
            {
                var outlook = OfVerb(graph, at, words);
                // "a appelé à la grève vendredi": the deed that is called for may be ahead.
                return outlook == Outlook.Past && graph[word].Head != at && words.Has("URGE", graph[at].Lemma) ? Outlook.Open : outlook;
            }
            // "la réunion de mardi": the verb above tells nothing of when the meeting is.
            if (graph.Is(at, "nmod") && graph.Children(at).Any(c => graph.Is(c, "case") && words.Has("OF", graph[c].Lemma))) return Outlook.Unknown;
        }
        return Outlook.Unknown;
    }

    private static Outlook OfVerb(SyntaxGraph graph, int verb, DateWordList words)
    {
        var auxiliaries = graph.ChildrenAs(verb, "aux", "cop").Select(i => graph[i]).ToList();
        var isParticiple = graph[verb].Feature("VerbForm") == "Part";
        bool Any(string feature, string value) => auxiliaries.Any(w => w.Feature(feature) == value) || !isParticiple && graph[verb].Feature(feature) == value;

        if (Any("Tense", "Fut") || auxiliaries.Any(w => words.Has("WILL", w.Lemma))) return Outlook.Future;
        if (graph.ChildrenAs(verb, "mark").Any(m => words.Has("IF", graph[m].Lemma))) return Outlook.Either;
        var isPerfect = isParticiple && graph[verb].Feature("Tense") != "Pres" && auxiliaries.Any(w =>
            w.Relation is "aux" or "aux:tense" && !words.Has("WOULD", w.Lemma) || w.Relation == "aux:pass" && words.Has("PERFECT", graph[verb].Lemma));
        if (words.Has("EXPECT", graph[verb].Lemma) && !(isPerfect && !graph.IsPassive(verb)))
            return IsPresent(graph, verb) ? Outlook.Future : Outlook.Near;
        if (Any("Mood", "Cnd") || auxiliaries.Any(w => words.Has("WOULD", w.Lemma)) && !isPerfect) return Outlook.Either;
        // "restera fermé jusqu'à mardi", "will stay closed": a participle that completes a verb looks as that does.
        if (graph.Is(verb, "xcomp") && auxiliaries.Count == 0 && isParticiple) return OfVerb(graph, graph[verb].Head, words);
        if (graph.IsInfinitive(verb) && !isPerfect) return OfInfinitive(graph, verb, words);
        if (isPerfect || Any("Tense", "Past") || Any("Tense", "Imp")) return Outlook.Past;
        return graph.IsFinite(verb) ? Outlook.Open : Outlook.Past;
    }

    // "doit arriver lundi", "is expected to arrive on Monday"; what somebody promised to do may be behind or ahead; what he refused to do is behind.
    private static Outlook OfInfinitive(SyntaxGraph graph, int verb, DateWordList words)
    {
        var above = graph[verb].Head;
        if (above < 0 || !graph.IsVerbal(above)) return Outlook.Open;
        if (words.Has("EXPECT", graph[above].Lemma)) return IsPresent(graph, above) ? Outlook.Future : Outlook.Near;
        if (words.Has("URGE", graph[above].Lemma) || !graph.Is(verb, "xcomp")) return Outlook.Open;
        return OfVerb(graph, above, words);
    }

    private static bool IsPresent(SyntaxGraph graph, int verb) =>
        graph.ChildrenAs(verb, "aux", "cop").Append(verb).Any(i => graph[i].Feature("Tense") == "Pres" && graph[i].Feature("VerbForm") == "Fin");
}
