using System.Collections.Immutable;
using Dixit.Attribution.Grammar;
using Dixit.Syntax;
using Dixit.Text;

namespace Dixit.Resolution;

/// <summary>The words that head the phrases of a source: one, or one for each of several that are joined.</summary>
/// <param name="Sentence">The number of the sentence, or -1 where there is no source.</param>
/// <param name="Heads">Indices into its words.</param>
/// <param name="Words">All words of the source, in order.</param>
internal readonly record struct SourceHeads(int Sentence, ImmutableArray<int> Heads, List<int> Words)
{
    public static SourceHeads None { get; } = new(-1, [], []);

    public static SourceHeads Of(Passage passage, ImmutableArray<TextSpan> source)
    {
        if (source.IsDefaultOrEmpty) return None;
        var sentence = passage.SentenceAt(source[0].Start);
        if (sentence >= passage.Sentences.Length) return None;
        var graph = passage.Sentences[sentence];
        var words = Enumerable.Range(0, graph.Count).Where(i => source.Any(s => s.Overlaps(graph[i].Span))).ToHashSet();
        var tops = words.Where(i => !words.Contains(graph[i].Head)).Order().ToList();
        if (tops.Count == 0) return None;
        var top = tops.FirstOrDefault(i => CanSpeak(graph[i]), -1);
        if (top < 0) top = words.Order().FirstOrDefault(i => CanSpeak(graph[i]), tops[0]);
        var conjuncts = words.Where(i => IsConjunct(graph, i, top) && !IsCutName(graph, i)).Order();
        return new(sentence, [top, .. conjuncts], [.. words.Order()]);
    }

    /// <summary>True for a conjunct right behind another name: the two are one name that the parser has cut ("Hillary", "Clinton").</summary>
    public static bool IsCutName(SyntaxGraph graph, int i) => i > 0 && graph[i].Upos == Upos.PROPN && graph[i - 1].Upos == Upos.PROPN && graph.Is(i, "conj");

    private static bool CanSpeak(Word word) => word.Upos is Upos.NOUN or Upos.PROPN or Upos.PRON || word.Feature("Poss") == "Yes";

    // Conjuncts of the head itself, or of the first of several names set beside it ("les physiciens A, B et C").
    private static bool IsConjunct(SyntaxGraph graph, int i, int top)
        => graph.Is(i, "conj") && CanSpeak(graph[i]) && !graph.Children(i).Any(c => graph[c].Form == "&") && graph[i].Head is var head and >= 0
            && (head == top || graph.Is(head, "conj") && graph[head].Head == top || graph.Is(head, "appos", "flat", "nmod") && graph.Child(head, "case") < 0 && graph[head].Head == top && graph[top].Feature("Number") == "Plur");
}
