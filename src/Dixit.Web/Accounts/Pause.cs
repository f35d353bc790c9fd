namespace Dixit.Web.Accounts;

/// <summary>How sign-in is slowed down: some tries are free, then each failure doubles the pause before the next.</summary>
/// <param name="Free">Failures without a pause.</param>
internal sealed record Pause(int Free)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(10), Most = TimeSpan.FromMinutes(15);

    /// <summary>For one account, whoever tries.</summary>
    public static readonly Pause OfAccount = new(5);

    /// <summary>For one address, whatever account it tries; many people may share one.</summary>
    public static readonly Pause OfAddress = new(20);

    /// <summary>The pause after a number of failures.</summary>
    public TimeSpan After(int failures) => failures < Free ? TimeSpan.Zero : TimeSpan.FromTicks((long)Math.Min(Most.Ticks, First.Ticks * Math.Pow(2, failures - Free)));

    /// <summary>How long is still to wait.</summary>
    public TimeSpan Left(SignInFailures failures, DateTimeOffset now)
        => failures.Last is { } last && last + After(failures.Count) is var end && end > now ? end - now : TimeSpan.Zero;
}
