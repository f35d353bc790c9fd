using System.Collections.Immutable;
using Dixit.Attribution.Grammar;
using Dixit.Syntax;
using Dixit.Text;

namespace Dixit.Claims.Reading;

/// <summary>A word of a report: its sentence and its index there.</summary>
internal readonly record struct Place(int Sentence, int Word);

/// <summary>The words that the rest of a content hangs on.</summary>
internal static class ContentHeads
{
    /// <summary>The topmost words of each sentence of a content, clauses before phrases, in order of the text; function words left aside.</summary>
    public static IEnumerable<Place> Of(Passage passage, ImmutableArray<TextSpan> content)
    {
        if (content.IsDefaultOrEmpty) yield break;
        var last = Math.Min(passage.SentenceAt(content[^1].End - 1), passage.Sentences.Length - 1);
        for (var s = passage.SentenceAt(content[0].Start); s <= last; s++)
        {
            var graph = passage.Sentences[s];
            var inside = Enumerable.Range(0, graph.Count).Where(i => content.Any(c => c.Contains(graph[i].Span))).ToHashSet();
            var tops = inside.Where(i => !inside.Contains(graph[i].Head) && IsContentWord(graph[i])).Order().ToList();
            foreach (var top in tops.OrderBy(i => Rank(graph, i)).ThenBy(i => i)) yield return new(s, top);
        }
    }

    private static bool IsContentWord(Word word) => word.Upos is Upos.VERB or Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.PRON or Upos.AUX or Upos.NUM;

    private static int Rank(SyntaxGraph graph, int i) => graph.IsVerbal(i) ? graph.IsFinite(i) ? 0 : 1 : graph[i].Upos == Upos.NOUN ? 2 : 3;
}
