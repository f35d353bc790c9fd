namespace Dixit.Acquisition.Web;

/// <summary>How long to wait after failures: exponential with full jitter, so that many who failed together do not come back together.</summary>
public static class BackOff
{
    /// <summary>The wait that a first failure is bounded by: 1 minute.</summary>
    public static TimeSpan First { get; } = TimeSpan.FromMinutes(1);

    /// <summary>The longest wait: 1 day.</summary>
    public static TimeSpan Most { get; } = TimeSpan.FromDays(1);

    /// <summary>
    /// A wait drawn evenly from zero to the lesser of <see cref="Most"/> and <see cref="First"/> doubled with each failure after the first; zero without failures.
    /// </summary>
    /// <param name="failures">How often it has failed in a row.</param>
    /// <param name="random">The source of chance.</param>
    public static TimeSpan After(int failures, Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return failures <= 0 ? TimeSpan.Zero : Bound(failures) * random.NextDouble();
    }

    /// <summary>The longest that <see cref="After"/> can be.</summary>
    public static TimeSpan Bound(int failures) =>
        failures <= 0 ? TimeSpan.Zero : TimeSpan.FromTicks((long)Math.Min(Most.Ticks, First.Ticks * Math.Pow(2, failures - 1)));
}
