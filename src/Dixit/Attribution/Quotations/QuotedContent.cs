using Dixit.Attribution.Grammar;
using Dixit.Syntax;
using Dixit.Text;

namespace Dixit.Attribution.Quotations;

/// <summary>
/// Fits contents to quotations: a content that reaches into a quotation covers all of it, over sentences and paragraphs; a cue inside a quotation takes nothing
/// from outside it.
/// </summary>
internal sealed class QuotedContent(Passage passage)
{
    /// <summary>The candidate with its content fitted, or null where nothing of it is left.</summary>
    public Candidate? Fit(Candidate candidate)
    {
        var spans = candidate.Content.ToList();
        if (passage.Around(candidate.Cue) is { } around)
            spans = [.. spans.Select(s => Intersect(s, around.Inner)).Where(s => !s.IsEmpty)];
        spans = [.. spans.Select(RunOn)];
        foreach (var quotation in spans.SelectMany(passage.QuotationsIn).Distinct().ToList())
        {
            if (quotation.Span.Overlaps(candidate.Cue) || candidate.Source.Spans.Any(s => s.Overlaps(quotation.Span) && !quotation.Inner.Contains(s) && !s.Contains(quotation.Span))) continue;
            for (var i = 0; i < spans.Count; i++)
                if (Completes(spans[i], quotation)) spans[i] = spans[i].Union(quotation.Span);
        }
        spans = Merge([.. spans.Select(WithoutDateline).Select(ToQuotation)], candidate);
        return spans.Count == 0 ? null : candidate with { Content = [.. spans], Cue = WithColon(candidate.Cue, spans) };
    }

    /// <summary>A stretch that a quotation follows without a stop between goes on in it ("says that there is “a policy of silence”").</summary>
    private TextSpan RunOn(TextSpan span)
    {
        var next = span.End;
        while (next < passage.Text.Length && passage.Text[next] == ' ') next++;
        return next < passage.Text.Length && passage.QuotationsIn(new(next, next + 1)).FirstOrDefault(q => q.Span.Start == next) is { } quotation ? span.Union(quotation.Span) : span;
    }

    /// <summary>True when a stretch lies in a quotation, or ends or begins in it, or stops just at its marks.</summary>
    private static bool Completes(TextSpan span, Quotation quotation)
        => span.Overlaps(quotation.Inner) && !(span.Start <= quotation.Span.Start && span.End >= quotation.Span.End);

    /// <summary>What is said begins behind the dateline that stands before it.</summary>
    private TextSpan WithoutDateline(TextSpan span)
    {
        foreach (var dateline in passage.Datelines)
            if (span.Overlaps(dateline)) return new TextSpan(Math.Min(dateline.End, span.End), span.End).Trim(passage.Text);
        return span;
    }

    /// <summary>
    /// A stretch that begins with a quoted clause which a comma or a stop of its own ends is that quotation: what follows is the writer's
    /// ("says he is “acting for all,” though few agree").
    /// </summary>
    private TextSpan ToQuotation(TextSpan span)
    {
        var quotations = passage.QuotationsIn(span).Where(q => q.Depth == 0 && span.Contains(q.Span)).ToList();
        return quotations is [var only] && only.Span.Start == span.Start && only.Span.End < span.End && IsClosedOff(only) && HasVerb(only.Inner) ? only.Span : span;
    }

    private bool IsClosedOff(Quotation quotation)
        => passage.Text[quotation.Inner.End - 1] is ',' or '.' or '!' or '?' || quotation.Span.End < passage.Text.Length && passage.Text[quotation.Span.End] == ',';

    private bool HasVerb(TextSpan span)
    {
        for (var s = passage.SentenceAt(span.Start); s < passage.Sentences.Length && passage.Sentences[s].Span.Start < span.End; s++)
            if (passage.Sentences[s].Tree.Words.Any(w => w.Upos is Upos.VERB or Upos.AUX && span.Contains(w.Span))) return true;
        return false;
    }

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
        return [.. merged.SelectMany(s => Without(s, candidate.Cue)).SelectMany(AtColon).Where(s => !s.IsEmpty && HasWord(s))];
    }

    /// <summary>A quotation behind a colon is a stretch of its own.</summary>
    private IEnumerable<TextSpan> AtColon(TextSpan span)
    {
        var quotation = passage.QuotationsIn(span).FirstOrDefault(q => q.Depth == 0 && q.Span.End == span.End && q.Span.Start > span.Start);
        if (quotation is null || passage.Text.AsSpan(span.Start, quotation.Span.Start - span.Start).TrimEnd() is not [.., ':'] before) return [span];
        return [new TextSpan(span.Start, span.Start + before.Length - 1).Trim(passage.Text), quotation.Span];
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
}
