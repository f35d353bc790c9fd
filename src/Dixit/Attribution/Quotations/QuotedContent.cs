using Dixit.Attribution.Grammar;
using Dixit.Text;

namespace Dixit.Attribution.Quotations;

/// <summary>
/// Fits contents to quotations: a content that reaches into a quotation covers all of it, over sentences and paragraphs; a cue inside a quotation takes nothing
/// from outside it; a quotation that nobody introduces continues the last speaker.
/// </summary>
internal sealed class QuotedContent(Passage passage)
{
    public List<Candidate> Fit(IEnumerable<Candidate> candidates) => Float([.. candidates.Select(Fit).OfType<Candidate>()]);

    private Candidate? Fit(Candidate candidate)
    {
        var spans = candidate.Content.ToList();
        if (passage.Around(candidate.Cue) is { } around)
            spans = [.. spans.Select(s => Intersect(s, around.Inner)).Where(s => !s.IsEmpty)];
        foreach (var quotation in passage.Quotations)
        {
            if (quotation.Span.Overlaps(candidate.Cue) || candidate.Source.Spans.Any(s => s.Overlaps(quotation.Span) && !quotation.Inner.Contains(s) && !s.Contains(quotation.Span))) continue;
            for (var i = 0; i < spans.Count; i++)
                if (Completes(spans[i], quotation)) spans[i] = spans[i].Union(quotation.Span);
        }
        spans = Merge(spans, candidate);
        return spans.Count == 0 ? null : candidate with { Content = [.. spans], Cue = WithColon(candidate.Cue, spans) };
    }

    /// <summary>True when a stretch lies in a quotation, or ends or begins in it, or stops just at its marks.</summary>
    private static bool Completes(TextSpan span, Quotation quotation)
        => span.Overlaps(quotation.Inner) && !(span.Start <= quotation.Span.Start && span.End >= quotation.Span.End);

    private static TextSpan Intersect(TextSpan a, TextSpan b) => new(Math.Max(a.Start, b.Start), Math.Min(a.End, b.End));

    private List<TextSpan> Merge(List<TextSpan> spans, Candidate candidate)
    {
        spans.Sort();
        var merged = new List<TextSpan>();
        foreach (var span in spans)
        {
            if (merged.Count > 0 && span.Start <= merged[^1].End) merged[^1] = merged[^1].Union(span);
            else merged.Add(span);
        }
        return [.. merged.SelectMany(s => Without(s, candidate.Cue)).Where(s => !s.IsEmpty && HasWord(s))];
    }

    private bool HasWord(TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
            if (char.IsLetterOrDigit(passage.Text[i])) return true;
        return false;
    }

    private IEnumerable<TextSpan> Without(TextSpan span, TextSpan cut)
    {
        if (!span.Overlaps(cut)) return [span];
        return [new TextSpan(span.Start, Math.Max(span.Start, cut.Start)).Trim(passage.Text), new TextSpan(Math.Min(span.End, cut.End), span.End).Trim(passage.Text)];
    }

    /// <summary>A colon that touches the cue and opens the content belongs to the cue.</summary>
    private TextSpan WithColon(TextSpan cue, List<TextSpan> content)
    {
        var at = cue.End;
        while (at < passage.Text.Length && char.IsWhiteSpace(passage.Text[at]) && passage.Text[at] is not ('\n' or '\r')) at++;
        return at < passage.Text.Length && passage.Text[at] == ':' && content.Any(c => c.Start > at) ? cue with { End = at + 1 } : cue;
    }

    private List<Candidate> Float(List<Candidate> candidates)
    {
        foreach (var quotation in passage.Quotations)
        {
            if (quotation.Depth > 0 || candidates.Any(c => c.Content.Any(s => s.Overlaps(quotation.Span))) || !StandsAlone(quotation)) continue;
            var last = -1;
            for (var i = 0; i < candidates.Count; i++)
                if (Precedes(candidates[i], quotation) && (last < 0 || End(candidates[i]) > End(candidates[last]) || IsWider(candidates[i], candidates[last]))) last = i;
            if (last >= 0) candidates[last] = candidates[last] with { Content = [.. candidates[last].Content, quotation.Span] };
        }
        return candidates;
    }

    private static bool IsWider(Candidate a, Candidate b) => a.Content.Any(s => s.Contains(b.Cue));

    private static int End(Candidate candidate) => Math.Max(candidate.Cue.End, candidate.Content[^1].End);

    /// <summary>True when the sentences of a quotation hold nothing else.</summary>
    private bool StandsAlone(Quotation quotation)
    {
        var first = passage.Sentences.FirstOrDefault(s => s.Span.End > quotation.Span.Start);
        var last = passage.Sentences.LastOrDefault(s => s.Span.Start < quotation.Span.End);
        return first is not null && last is not null
            && passage.OnlyPunctuationBetween(Math.Min(first.Span.Start, quotation.Span.Start), quotation.Span.Start)
            && passage.OnlyPunctuationBetween(quotation.Span.End, Math.Max(last.Span.End, quotation.Span.End));
    }

    /// <summary>True when the quotation follows the statement at once: its last sentence, or its last quotation, ends right before.</summary>
    private bool Precedes(Candidate candidate, Quotation quotation)
    {
        if (candidate.Cue.End > quotation.Span.Start || candidate.Deed.Act == Act.Show) return false;
        var end = Math.Max(passage.Sentences[candidate.Sentence].Span.End, candidate.Content[^1].End);
        return end <= quotation.Span.Start && passage.OnlyPunctuationBetween(end, quotation.Span.Start)
            && passage.ParagraphOf(quotation.Span.Start) - passage.ParagraphOf(end - 1) <= 1;
    }
}
