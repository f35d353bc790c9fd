using System.Collections.Immutable;

namespace Dixit.Desk.Alerts;

/// <summary>When a delivery that failed is tried again: seconds at first, then hours, over three days in all.</summary>
public static class Attempts
{
    private const double Jitter = 0.2;

    private static readonly ImmutableArray<TimeSpan> Waits =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(5),
        TimeSpan.FromHours(10), TimeSpan.FromHours(14), TimeSpan.FromHours(20), TimeSpan.FromHours(24),
    ];

    /// <summary>How many attempts are made before a delivery is given up.</summary>
    public static int Most => Waits.Length + 1;

    /// <summary>How long to wait after an attempt that failed; null after the last.</summary>
    /// <param name="attempt">Its number, from 1.</param>
    /// <param name="asked">How long the receiver asks to be left alone, or null.</param>
    /// <param name="random">Spreads those that failed together.</param>
    public static TimeSpan? After(int attempt, TimeSpan? asked, Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        if (attempt > Waits.Length) return null;
        var wait = Waits[Math.Max(attempt, 1) - 1];
        wait += wait * (Jitter * random.NextDouble());
        return asked is { } longer && longer > wait ? (longer < Waits[^1] ? longer : Waits[^1]) : wait;
    }
}
