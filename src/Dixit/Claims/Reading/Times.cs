using System.Collections.Immutable;
using Dixit.Attribution.Grammar;
using Dixit.Resolution.Dates;
using Dixit.Text;

namespace Dixit.Claims.Reading;

/// <summary>When the events of contents are said to happen, by the dates that stand with them.</summary>
internal sealed class Times(Passage passage, ImmutableArray<DateMention> dates)
{
    /// <summary>The date under an event's word that is nearest to it in the tree; else the only one that the content has in its sentence; else null.</summary>
    public Period? Of(Place place, ImmutableArray<TextSpan> content)
    {
        var graph = passage.Sentences[place.Sentence];
        var inside = dates.Where(d => graph.Span.Contains(d.Span) && content.Any(c => c.Contains(d.Span))).ToList();
        if (inside.Count == 0) return null;
        var near = inside.Select(d => (d.Value, Steps: Steps(graph, place.Word, d.Span))).Where(d => d.Steps >= 0).OrderBy(d => d.Steps).ToList();
        return near.Count > 0 ? near[0].Value : inside.Count == 1 ? inside[0].Value : null;
    }

    /// <summary>How many words up from a date an event stands, or -1 where the date is not under it.</summary>
    private static int Steps(SyntaxGraph graph, int word, TextSpan date)
    {
        var least = -1;
        for (var i = 0; i < graph.Count; i++)
        {
            if (!date.Contains(graph[i].Span)) continue;
            var steps = 0;
            for (var at = i; at >= 0; at = graph[at].Head, steps++)
                if (at == word && (least < 0 || steps < least)) least = steps;
        }
        return least;
    }
}
