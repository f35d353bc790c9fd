namespace Dixit.Provenance;

/// <summary>What one report's own words, those outside quotation marks, have in common with another: anybody may quote what was said.</summary>
internal static class OwnWords
{
    // A report that is nearly all quotation has too few words of its own: all its words count.
    private const int Least = 30;

    // A lead of fifty words, which a headline and a dateline may precede.
    private const int Lead = 50, Before = 40;
    private const double LeastOfLead = 0.75;

    /// <summary>The share of them that is <paramref name="covered"/>, and whether their beginning is: a desk that cuts a wire keeps its lead.</summary>
    public static (double Contained, bool WithLead) Shared(WordRun words, bool[] covered)
    {
        var own = Enumerable.Range(0, words.Length).Where(i => !words.Quoted[i]).Select(i => covered[i]).ToList();
        if (own.Count < Least) own = [.. covered];
        return (Share(own), Enumerable.Range(0, Before).Any(start => own.Count >= start + Lead && Share(own[start..(start + Lead)]) >= LeastOfLead));
    }

    /// <summary>The share of words that are covered, 0 where there are none.</summary>
    public static double Share(IReadOnlyCollection<bool> covered) => covered.Count == 0 ? 0 : (double)covered.Count(c => c) / covered.Count;
}
