using Dixit.Acquisition.Web;
using Dixit.Ledger.Views;

namespace Dixit.Desk.Feeds;

/// <summary>When to look at a feed again.</summary>
public static class Schedule
{
    private static readonly TimeSpan MostAsked = TimeSpan.FromDays(1), MostFresh = TimeSpan.FromHours(1), Gone = TimeSpan.FromDays(7);

    /// <summary>The part of the interval by which looks are spread, lest all feeds that were added together come together for ever.</summary>
    private const double Spread = 0.1;

    /// <summary>After a look that went well: the interval that people gave, or a longer one that the feed or its server asks for.</summary>
    public static DateTimeOffset After(FeedView feed, DateTimeOffset now, TimeSpan? asked, TimeSpan? fresh, Random random)
    {
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(random);
        var rest = Longest(feed.Plan.Interval, Least(asked, MostAsked), Least(fresh, MostFresh));
        return now + rest + rest * (Spread * random.NextDouble());
    }

    /// <summary>After one that failed: later each time, or when the server says.</summary>
    public static DateTimeOffset After(FeedView feed, DateTimeOffset now, FetchFailure failure, Random random)
    {
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(failure);
        return now + (failure.Kind == FetchFailureKind.Gone ? Gone : Longest(feed.Plan.Interval, failure.RetryAfter ?? TimeSpan.Zero, BackOff.After(feed.Failures + 1, random)));
    }

    private static TimeSpan Least(TimeSpan? asked, TimeSpan most) => asked is not { } time ? TimeSpan.Zero : time < most ? time : most;

    private static TimeSpan Longest(params ReadOnlySpan<TimeSpan> times)
    {
        var longest = TimeSpan.Zero;
        foreach (var time in times) longest = time > longest ? time : longest;
        return longest;
    }
}
