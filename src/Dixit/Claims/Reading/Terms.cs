using System.Collections.Immutable;
using Dixit.Attribution.Grammar;
using Dixit.Claims.Lexicon;
using Dixit.Syntax;
using Dixit.Text;

namespace Dixit.Claims.Reading;

/// <summary>Lists what a content speaks of.</summary>
internal sealed class Terms(Passage passage, ConceptWords words, Participants participants, Unwrapping unwrapping)
{
    /// <summary>The keys of the actors, things, events and names that a content has words for, each once, in order of the text.</summary>
    public ImmutableArray<string> Of(ImmutableArray<TextSpan> content)
    {
        if (content.IsDefaultOrEmpty) return [];
        var found = new List<string>();
        var last = Math.Min(passage.SentenceAt(content[^1].End - 1), passage.Sentences.Length - 1);
        for (var s = passage.SentenceAt(content[0].Start); s <= last; s++)
            for (var w = 0; w < passage.Sentences[s].Count; w++)
                if (content.Any(c => c.Contains(passage.Sentences[s][w].Span)) && Key(new(s, w)) is { } key) found.Add(key);
        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    private string? Key(Place place)
    {
        var graph = passage.Sentences[place.Sentence];
        if (graph[place.Word].Upos is not (Upos.NOUN or Upos.PROPN or Upos.VERB or Upos.PRON or Upos.ADJ)) return null;
        if (participants.Actor(place) is { } actor) return actor;
        if (graph[place.Word].Upos is Upos.NOUN && words.Things.Find(graph, place.Word) is [var thing, ..]) return thing.Value;
        return unwrapping.Sense(place)?.Concept;
    }
}
