namespace Dixit.Desk.Feeds;

/// <summary>How feeds are looked at.</summary>
public sealed record PollSettings
{
    /// <summary>How many are looked at at the same time; most of that time is spent waiting for servers.</summary>
    public int Feeds { get; init; } = 32;

    /// <summary>How many articles are read by the engine at the same time.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>How many articles of a feed are fetched in one look; the others are fetched in the next, soon after.</summary>
    public int Articles { get; init; } = 100;

    /// <summary>For how long a feed is taken: after this another program may take it. No look goes on longer.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>
    /// How old an article may grow before it is no longer looked at for changes. It is looked at again each time its age has doubled, an hour after the first
    /// time at the soonest.
    /// </summary>
    public TimeSpan Rechecked { get; init; } = TimeSpan.FromDays(7);

    /// <summary>The soonest that an article is looked at again.</summary>
    public TimeSpan RecheckAfter { get; init; } = TimeSpan.FromHours(1);
}
