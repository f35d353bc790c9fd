namespace Dixit.Ledger.Views;

/// <summary>Something to be written in the log.</summary>
/// <param name="By">Who did it.</param>
/// <param name="What">What was done: <c>sign-in</c>, <c>account-add</c>, <c>report-add</c>…</param>
/// <param name="Target">To what, or "".</param>
/// <param name="Detail">The rest of it, without secrets and without text of reports, or null.</param>
public sealed record LogEntry(Doer By, string What, string Target = "", string? Detail = null);

/// <summary>A line of the log; lines are only ever added.</summary>
/// <param name="Id">Its number, in order of time.</param>
/// <param name="At">When.</param>
/// <param name="Entry">What.</param>
public sealed record LogLine(long Id, DateTimeOffset At, LogEntry Entry);

/// <summary>Which lines of the log to list, the newest first.</summary>
public sealed record LogFilter
{
    /// <summary>Only what one of this name did.</summary>
    public string? By { get; init; }

    /// <summary>Only what was done of this kind.</summary>
    public string? What { get; init; }

    /// <summary>Only what was done from this moment on.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>From which page on.</summary>
    public string? Cursor { get; init; }

    /// <summary>How many a page.</summary>
    public int Limit { get; init; } = 50;
}
