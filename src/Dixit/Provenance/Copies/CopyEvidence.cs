namespace Dixit.Provenance;

/// <summary>What speaks for two reports being copies.</summary>
/// <param name="Contained">The share of own words that the other has, in the report where it is larger.</param>
/// <param name="WithLead">Whether the beginning of one report stands in the other.</param>
/// <param name="Run">The longest shared run, in words.</param>
internal readonly record struct CopyEvidence(double Contained, bool WithLead, int Run)
{
    /// <summary>Whether it is enough under these thresholds.</summary>
    public bool Suffices(double leastContained, double leastContainedWithLead, int leastRun) =>
        Run >= leastRun && Contained >= (WithLead ? leastContainedWithLead : leastContained);
}
