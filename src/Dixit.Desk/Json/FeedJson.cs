using Dixit.Ledger.Views;

namespace Dixit.Desk.Json;

/// <summary>Feeds for programs.</summary>
public static class FeedJson
{
    public static object Of(FeedView feed) => new
    {
        feed.Id, feed.Plan.Address, Kind = Shapes.Lower(feed.Plan.Kind), feed.Plan.Title, feed.Plan.Publisher, feed.Plan.Category, Minutes = (int)feed.Plan.Interval.TotalMinutes, feed.Paused, feed.Added,
        feed.Due, feed.MovedTo, feed.Polled, feed.Succeeded, Failures = feed.Failures == 0 ? (int?)null : feed.Failures, feed.Failure, feed.Entries, feed.Reports,
    };

    public static object Of(FeedItem item) => new { item.Entry, item.Address, item.Report, item.Stamp, item.Seen, item.Read, item.Failure };
}
