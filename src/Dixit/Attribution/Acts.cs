using Dixit.Attribution.Grammar;

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
            if (outer.Deed.Act != Act.State || outer.ContentHead < 0) continue;
            if (byHead.TryGetValue((outer.Sentence, outer.ContentHead), out var inner))
            {
                settled[i] = outer with { Deed = inner.Deed };
                absorbed.Add(inner);
            }
            else if (passage.Sentences[outer.Sentence][outer.ContentHead].Feature("Mood") == "Imp")
                settled[i] = outer with { Deed = new(Act.Demand, Stance.Holds) };
        }
        settled.RemoveAll(absorbed.Contains);
        return settled;
    }
}
