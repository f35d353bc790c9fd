using Dixit.Attribution.Grammar;
using Dixit.Syntax;

namespace Dixit.Resolution.Identity;

/// <summary>The words of a phrase that tell an office, without the name of its bearer: "porte-parole du Pentagone", "Iranian foreign minister".</summary>
internal static class OfficePhrase
{
    public static string Of(SyntaxGraph graph, Portrait portrait)
    {
        var (first, last) = portrait.OfficeAt;
        if (last < 0) return portrait.Text;
        while (IsOf(graph, portrait, first - 1) && graph[first - 1].Upos is Upos.ADJ or Upos.PROPN or Upos.NOUN or Upos.PART) first--;
        while (IsOf(graph, portrait, last + 1)) last++;
        return graph.Text[graph[first].Span.Start..graph[last].Span.End];
    }

    private static bool IsOf(SyntaxGraph graph, Portrait portrait, int w) => portrait.Words.Contains(w) && portrait.Run?.Contains(w) != true && graph[w].Upos != Upos.PUNCT;
}
