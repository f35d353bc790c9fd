namespace Dixit.Evaluation;

/// <summary>How much of what was found is right, and how much of what is right was found.</summary>
/// <param name="Precision">Right over found, from 0 to 1; 0 where nothing was found.</param>
/// <param name="Recall">Right over gold, from 0 to 1; 0 where gold has nothing.</param>
public readonly record struct Rate(double Precision, double Recall)
{
    /// <summary>The rate of <paramref name="right"/> hits among <paramref name="found"/> items where gold has <paramref name="gold"/>.</summary>
    public static Rate Of(int right, int found, int gold)
        => new(found == 0 ? 0 : (double)right / found, gold == 0 ? 0 : (double)right / gold);

    /// <summary>The harmonic mean of precision and recall.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}
