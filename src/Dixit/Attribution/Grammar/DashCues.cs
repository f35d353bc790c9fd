using Dixit.Attribution.Lexicon;
using Dixit.Attribution.Quotations;
using Dixit.Syntax;
using Dixit.Text;

namespace Dixit.Attribution.Grammar;

/// <summary>Statements signed behind a dash: a quotation, a dash, and a name to the end of the paragraph ("« … » — Anna Holm, infirmière").</summary>
internal sealed class DashCues(Passage passage)
{
    private const int LongestName = 14;

    public IEnumerable<Candidate> Find()
    {
        foreach (var quotation in passage.Quotations)
            if (quotation is { Depth: 0, Closed: true } && Dash(quotation.Span.End) is { } dash && Signature(quotation, dash) is { } found) yield return found;
    }

    /// <summary>The dash behind a quotation, where nothing but white space parts them.</summary>
    private TextSpan? Dash(int from)
    {
        while (from < passage.Text.Length && char.IsWhiteSpace(passage.Text[from])) from++;
        return from < passage.Text.Length && passage.Text[from] is '—' or '―' or '–' ? new(from, from + 1) : null;
    }

    private Candidate? Signature(Quotation quotation, TextSpan dash)
    {
        var end = passage.Paragraphs[passage.ParagraphOf(dash.Start)].End;
        var sentence = passage.SentenceAt(dash.Start);
        if (sentence >= passage.Sentences.Length || passage.Sentences[sentence] is var graph && graph.Span.End < end) return null;
        var signed = graph.Tree.Words.Where(w => w.Span.Start >= dash.End && w.Upos != Upos.PUNCT).ToList();
        if (signed.Count is 0 or > LongestName || signed.Any(w => w.Upos is Upos.VERB or Upos.AUX && graph.IsFinite(w.Index))) return null;
        var head = signed.Find(w => w.Upos is Upos.PROPN or Upos.NOUN);
        if (head is null || NounPhrase.Holds(graph, head.Index, passage.Words) < 1) return null;
        return new()
        {
            Sentence = sentence,
            CueHead = -1,
            Cue = dash,
            CueLemma = passage.Text[dash.Start].ToString(),
            Source = new([new(signed[0].Span.Start, signed[^1].Span.End)], head.Index),
            Content = [quotation.Span],
            Deed = new(Act.State, Stance.Holds),
            Frame = FrameKind.Quote,
            Confidence = 0.8,
        };
    }
}
