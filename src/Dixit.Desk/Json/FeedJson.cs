using Dixit.Ledger.Views;

namespace Dixit.Desk.Json;

/// <summary>Feeds for programs.</summary>
public static class FeedJson
{
    public static FeedShape Of(FeedView feed) => new()
    {
        Id = feed.Id, Address = feed.Plan.Address, Kind = Shapes.Lower(feed.Plan.Kind), Title = feed.Plan.Title, Publisher = feed.Plan.Publisher, Category = feed.Plan.Category,
        Minutes = (int)feed.Plan.Interval.TotalMinutes, Paused = feed.Paused, Added = feed.Added, Due = feed.Due, MovedTo = feed.MovedTo, Polled = feed.Polled, Succeeded = feed.Succeeded,
        Failures = feed.Failures == 0 ? null : feed.Failures, Failure = feed.Failure, Entries = feed.Entries, Reports = feed.Reports,
    };

    public static FeedItemShape Of(FeedItem item)
        => new() { Entry = item.Entry, Address = item.Address, Report = item.Report, Stamp = item.Stamp, Seen = item.Seen, Read = item.Read, Failure = item.Failure };
}
