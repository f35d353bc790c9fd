using Dixit.Attribution.Grammar;
using Dixit.Syntax;

namespace Dixit.Resolution.Dates;

/// <summary>Reads off a tree which way the clause of a word looks in time.</summary>
internal static class ClauseOutlook
{
    /// <summary>The outlook of the nearest verb above a word.</summary>
    public static Outlook Of(SyntaxGraph graph, int word, DateWordList words)
    {
        for (var at = word; at >= 0; at = graph[at].Head)
        {
            if (graph.IsVerbal(at)) return OfVerb(graph, at, words);
            // "la réunion de mardi": the verb above tells nothing of when the meeting is.
            if (graph.Is(at, "nmod") && graph.Children(at).Any(c => graph.Is(c, "case") && words.Has("OF", graph[c].Lemma))) return Outlook.Unknown;
        }
        return Outlook.Unknown;
    }

    private static Outlook OfVerb(SyntaxGraph graph, int verb, DateWordList words)
    {
        var group = graph.ChildrenAs(verb, "aux", "cop").Append(verb).Select(i => graph[i]).ToList();
        if (group.Any(w => w.Feature("Tense") == "Fut" || w.Index != verb && words.Has("WILL", w.Lemma))) return Outlook.Future;
        var isPerfect = group.Any(w => w.Index != verb && w.Relation.StartsWith("aux", StringComparison.Ordinal) && w.Relation != "aux:pass" && w.Upos == Upos.AUX)
            && graph[verb].Feature("VerbForm") == "Part" && graph[verb].Feature("Tense") != "Pres";
        if (words.Has("EXPECT", graph[verb].Lemma) && !(isPerfect && !graph.IsPassive(verb)))
            return group.Any(w => w.Feature("Tense") == "Pres" && w.Feature("VerbForm") == "Fin") ? Outlook.Future : Outlook.Either;
        if (group.Any(w => w.Feature("Mood") == "Cnd" || w.Index != verb && words.Has("WOULD", w.Lemma) && !isPerfect)) return Outlook.Either;
        // "restera fermé jusqu'à mardi", "will stay closed": a participle that completes a verb looks as that does.
        if (graph.Is(verb, "xcomp") && group.Count == 1 && graph[verb].Feature("VerbForm") == "Part") return OfVerb(graph, graph[verb].Head, words);
        if (graph.IsInfinitive(verb) && !isPerfect) return OfInfinitive(graph, verb, words);
        if (isPerfect || group.Any(w => w.Feature("Tense") is "Past" or "Imp" or "Pqp")) return Outlook.Past;
        return graph.IsFinite(verb) ? Outlook.Open : Outlook.Past;
    }

    // "doit arriver lundi", "is expected to arrive on Monday"; of others ("promised to", "refused to") both are possible.
    private static Outlook OfInfinitive(SyntaxGraph graph, int verb, DateWordList words)
    {
        var above = graph[verb].Head;
        if (above < 0 || !words.Has("EXPECT", graph[above].Lemma)) return Outlook.Open;
        var group = graph.ChildrenAs(above, "aux", "cop").Append(above).Select(i => graph[i]);
        return group.Any(w => w.Feature("Tense") == "Pres" && w.Feature("VerbForm") == "Fin") ? Outlook.Future : Outlook.Either;
    }
}
