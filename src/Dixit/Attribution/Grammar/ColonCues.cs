using Dixit.Attribution.Lexicon;
using Dixit.Attribution.Quotations;
using Dixit.Syntax;

namespace Dixit.Attribution.Grammar;

/// <summary>Statements whose cue is a colon alone: somebody, a colon, a quotation ("Madrid : « … »").</summary>
internal sealed class ColonCues(Passage passage)
{
    private const int LongestLead = 8;
    private const int FarthestMark = 6;

    public IEnumerable<Candidate> Find(int sentence)
    {
        var graph = passage.Sentences[sentence];
        for (var i = 1; i < graph.Count; i++)
        {
            if (graph[i].Form != ":") continue;
            var colon = graph[i].Span;
            var quotation = passage.QuotationsIn(new(colon.End, colon.End + FarthestMark)).FirstOrDefault(q => q.Depth == 0 && q.Span.Start >= colon.End && passage.OnlyPunctuationBetween(colon.End, q.Span.Start));
            if (quotation is null || !EndsThere(graph, quotation) || i > LongestLead || HasVerb(graph, i)) continue;
            yield return new()
            {
                Sentence = sentence,
                CueHead = -1,
                Cue = colon,
                CueLemma = ":",
                Source = Lead(graph, i),
                Content = [quotation.Span],
                Deed = new(Act.State, Stance.Holds),
                Frame = FrameKind.Quote,
                Confidence = 0.7,
            };
        }
    }

    private bool EndsThere(SyntaxGraph graph, Quotation quotation)
        => quotation.Span.End >= graph.Span.End || passage.OnlyPunctuationBetween(quotation.Span.End, graph.Span.End);

    private static bool HasVerb(SyntaxGraph graph, int before)
    {
        for (var w = 0; w < before; w++)
            if (graph[w].Upos is Upos.VERB or Upos.AUX && graph.IsFinite(w)) return true;
        return false;
    }

    /// <summary>The noun phrase before the colon, where it names somebody.</summary>
    private Source Lead(SyntaxGraph graph, int colon)
    {
        for (var w = 0; w < colon; w++)
        {
            if (graph[w].Upos is not (Upos.PROPN or Upos.NOUN) || graph[w].Head >= 0 && graph[w].Head < colon) continue;
            if (NounPhrase.Holds(graph, w, passage.Words) < 1 || Phrase.Trim(graph, 0, colon - 1) is not { } span) break;
            return new([span], w);
        }
        return Source.None;
    }
}
