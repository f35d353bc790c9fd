namespace Dixit.Ledger.Views;

/// <summary>
/// How many of some have a trait, with the interval in which the share of all lies with 95 % confidence: Wilson's score interval, which holds for few and for
/// shares near 0 and 1 too (E. B. Wilson, Journal of the American Statistical Association 22, 1927, 209–212).
/// </summary>
/// <param name="Count">How many have it.</param>
/// <param name="Of">Of how many.</param>
public readonly record struct Proportion(int Count, int Of)
{
    private const double Z = 1.959963984540054; // The normal quantile of 97.5 %.

    /// <summary>The share, from 0 to 1; not a number where there are none.</summary>
    public double Share => (double)Count / Of;

    /// <summary>The lower end of the interval; 0 where there are none.</summary>
    public double Low => Of == 0 ? 0 : Math.Max(0, Centre - Half);

    /// <summary>The upper end of the interval; 1 where there are none.</summary>
    public double High => Of == 0 ? 1 : Math.Min(1, Centre + Half);

    private double Scale => 1 + (Z * Z / Of);

    private double Centre => (Share + (Z * Z / (2 * Of))) / Scale;

    private double Half => Z / Scale * Math.Sqrt((Share * (1 - Share) / Of) + (Z * Z / (4.0 * Of * Of)));
}
