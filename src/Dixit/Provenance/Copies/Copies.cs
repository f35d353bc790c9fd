namespace Dixit.Provenance;

/// <summary>
/// Tells copies (wire reprints under another headline, cut, lightly edited, with a paragraph put in, without their credit) from reports that quote the
/// same words or share a paragraph of background. The thresholds are measured: docs/decisions/0080-copies.md.
/// </summary>
public static class Copies
{
    /// <summary>What share of one report's own words, those outside quotation marks, the other must have.</summary>
    internal const double LeastContained = 0.6;

    /// <summary>What share is enough where the other has the beginning too.</summary>
    internal const double LeastContainedWithLead = 0.25;

    /// <summary>How many words in a row a copy shares; a form filled in with other names and figures shares fewer.</summary>
    internal const int LeastRun = 16;

    /// <summary>Compares two reports. Symmetric: with the two exchanged only the containments are.</summary>
    /// <param name="a">The fingerprint of the first.</param>
    /// <param name="textA">Its text, that of <see cref="Text.Report.Text"/>.</param>
    /// <param name="b">The fingerprint of the second.</param>
    /// <param name="textB">Its text.</param>
    public static CopyLikeness Compare(Fingerprint a, string textA, Fingerprint b, string textB)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(textA);
        ArgumentNullException.ThrowIfNull(textB);
        var (wordsA, wordsB) = (WordRun.Of(textA), WordRun.Of(textB));
        var (coveredA, coveredB) = (SharedRuns.Covered(wordsA, wordsB), SharedRuns.Covered(wordsB, wordsA));
        var evidence = Weigh(wordsA, coveredA, wordsB, coveredB);
        var sameTongue = a.Language is null || b.Language is null || a.Language == b.Language;
        var identical = a.ContentHash == b.ContentHash && wordsA.Length > 0;
        return new(a.Resemblance(b), OwnWords.Share(coveredA), OwnWords.Share(coveredB), evidence.Run,
            sameTongue && (identical || evidence.Suffices(LeastContained, LeastContainedWithLead, LeastRun)));
    }

    /// <summary>What speaks for a copy.</summary>
    internal static CopyEvidence Weigh(WordRun a, bool[] coveredA, WordRun b, bool[] coveredB)
    {
        var (ownA, ownB) = (OwnWords.Shared(a, coveredA), OwnWords.Shared(b, coveredB));
        return new(Math.Max(ownA.Contained, ownB.Contained), ownA.WithLead || ownB.WithLead, SharedRuns.Longest(a, coveredA, b));
    }
}
