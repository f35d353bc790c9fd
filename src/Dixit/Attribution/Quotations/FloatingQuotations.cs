using Dixit.Attribution.Grammar;
using Dixit.Attribution.Lexicon;

namespace Dixit.Attribution.Quotations;

/// <summary>
/// Gives a quotation that nobody introduces to the speaker before it: where its sentences hold nothing else and it follows a statement at once, in the same
/// paragraph or the next, it is a further stretch of that statement's content.
/// </summary>
internal sealed class FloatingQuotations(Passage passage)
{
    private const int SentencesBack = 30;

    /// <summary>The candidates, in the same order, some with longer contents.</summary>
    public List<Candidate> Attach(IEnumerable<Candidate> candidates)
    {
        var attached = candidates.ToList();
        var bySentence = Enumerable.Range(0, attached.Count).ToLookup(i => attached[i].Sentence);
        var claimed = attached.SelectMany(c => c.Content.SelectMany(passage.QuotationsIn).Where(q => !q.Span.Contains(c.Cue))).ToHashSet();
        foreach (var quotation in passage.Quotations)
        {
            if (quotation.Depth > 0 || claimed.Contains(quotation) || !StandsAlone(quotation) && !BehindColon(quotation)) continue;
            var at = passage.SentenceAt(quotation.Span.Start);
            var last = -1;
            for (var sentence = Math.Max(0, at - SentencesBack); sentence <= at; sentence++)
                foreach (var i in bySentence[sentence])
                    if (Precedes(attached[i], quotation) && (last < 0 || IsNearer(attached[i], attached[last]))) last = i;
            if (last >= 0) attached[last] = attached[last] with { Content = [.. attached[last].Content, quotation.Span] };
        }
        return attached;
    }

    /// <summary>Who has just been quoted goes on before anybody else that the same sentence names; then who comes last, or speaks around the other.</summary>
    private static bool IsNearer(Candidate candidate, Candidate other)
        => candidate.Sentence == other.Sentence && (candidate.Frame == FrameKind.Quote) != (other.Frame == FrameKind.Quote)
            ? candidate.Frame == FrameKind.Quote
            : End(candidate) > End(other) || Holds(candidate, other);

    private static bool Holds(Candidate outer, Candidate inner) => outer.Content.Any(s => s.Contains(inner.Cue));

    private static int End(Candidate candidate) => Math.Max(candidate.Cue.End, candidate.Content[^1].End);

    /// <summary>True when the sentences of a quotation hold nothing else.</summary>
    private bool StandsAlone(Quotation quotation)
    {
        var first = passage.SentenceAt(quotation.Span.Start);
        var last = passage.SentenceAt(quotation.Span.End - 1);
        if (first >= passage.Sentences.Length) return false;
        var end = last < passage.Sentences.Length ? passage.Sentences[last].Span.End : quotation.Span.End;
        return passage.OnlyPunctuationBetween(passage.Sentences[first].Span.Start, quotation.Span.Start)
            && passage.OnlyPunctuationBetween(quotation.Span.End, end);
    }

    /// <summary>A quotation behind a colon goes on from the content before it ("explained that the roof leaked: “…”").</summary>
    private bool BehindColon(Quotation quotation)
        => passage.Text.AsSpan(0, quotation.Span.Start).TrimEnd() is [.., ':'];

    /// <summary>True when the quotation follows the statement at once: its last sentence, or its last quotation, ends right before.</summary>
    private bool Precedes(Candidate candidate, Quotation quotation)
    {
        if (candidate.Cue.End > quotation.Span.Start || candidate.Deed.Act == Act.Show) return false;
        if (BehindColon(quotation)) return candidate.Content[^1].End <= quotation.Span.Start && passage.OnlyPunctuationBetween(Math.Max(candidate.Cue.End, candidate.Content[^1].End), quotation.Span.Start);
        var end = Math.Max(passage.Sentences[candidate.Sentence].Span.End, candidate.Content[^1].End);
        return end <= quotation.Span.Start && passage.OnlyPunctuationBetween(end, quotation.Span.Start)
            && passage.ParagraphOf(quotation.Span.Start) - passage.ParagraphOf(end - 1) <= 1;
    }
}
