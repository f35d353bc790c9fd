namespace Dixit.Evaluation;

/// <summary>Counts of one metric and the figures that follow from them.</summary>
/// <param name="Gold">Items in the gold standard.</param>
/// <param name="System">Items that the system gave.</param>
/// <param name="Correct">Items that agree.</param>
/// <param name="Aligned">Words that both have; null for metrics that are not about aligned words.</param>
public readonly record struct Score(int Gold, int System, int Correct, int? Aligned = null)
{
    /// <summary>Correct over system items, from 0 to 1.</summary>
    public double Precision => System == 0 ? 0 : (double)Correct / System;

    /// <summary>Correct over gold items, from 0 to 1.</summary>
    public double Recall => Gold == 0 ? 0 : (double)Correct / Gold;

    /// <summary>The harmonic mean of precision and recall, from 0 to 1.</summary>
    public double F1 => Gold + System == 0 ? 0 : 2.0 * Correct / (Gold + System);

    /// <summary>Correct over aligned words, from 0 to 1: accuracy that does not count faults of segmentation.</summary>
    public double? AlignedAccuracy => Aligned is > 0 and var aligned ? (double)Correct / aligned : null;
}
