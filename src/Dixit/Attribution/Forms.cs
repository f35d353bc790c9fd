using Dixit.Attribution.Grammar;

namespace Dixit.Attribution;

/// <summary>Tells whether a content is quoted, and whether its writer hedges it.</summary>
internal static class Forms
{
    /// <summary>Direct where every letter of the content stands in quotation marks that are the content's own, mixed where some do.</summary>
    public static Form Of(Passage passage, Candidate candidate)
    {
        var (quoted, bare) = (0, 0);
        foreach (var span in candidate.Content)
        {
            var own = passage.QuotationsIn(span).Where(q => !q.Span.Overlaps(candidate.Cue)).ToList();
            for (var i = span.Start; i < span.End; i++)
            {
                if (!char.IsLetterOrDigit(passage.Text[i])) continue;
                if (own.Any(q => q.Inner.Contains(i))) quoted++; else bare++;
            }
        }
        return quoted == 0 ? Form.Indirect : bare == 0 ? Form.Direct : Form.Mixed;
    }

    /// <summary>The French press conditional, the English "would", or a hedging word in the content.</summary>
    public static Modality ModalityOf(Passage passage, Candidate candidate)
    {
        if (candidate.ContentHead < 0) return Modality.Plain;
        var graph = passage.Sentences[candidate.Sentence];
        if (graph[candidate.ContentHead].Feature("Mood") == "Cnd"
            || graph.Children(candidate.ContentHead).Any(c => graph.Is(c, "aux", "cop") && (graph[c].Feature("Mood") == "Cnd" || passage.Words.Is("conditional", graph[c].Lemma))))
            return Modality.Conditional;
        return graph.Subtree(candidate.ContentHead).Any(w => passage.Words.Hedges.ContainsKey(graph[w].Lemma) && candidate.Content.Any(s => s.Contains(graph[w].Span)))
            ? Modality.Hedged : Modality.Plain;
    }
}
