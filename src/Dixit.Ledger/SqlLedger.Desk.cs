using System.Collections.Immutable;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;
using Dixit.Ledger.Watching;

namespace Dixit.Ledger;

/// <content>What a desk that is left running keeps: what is new, feeds, watches and their alerts.</content>
internal sealed partial class SqlLedger
{
    private string Now => Codes.Moment(clock.GetUtcNow());

    /// <inheritdoc/>
    public Task<Page<DevelopmentView>> Developments(DevelopmentFilter filter, CancellationToken cancellation = default)
        => store.Read(session => new DevelopmentList(session).Get(filter), cancellation);

    /// <inheritdoc/>
    public Task<long> NewestDevelopment(CancellationToken cancellation = default) => store.Read(session => new DevelopmentList(session).Newest(), cancellation);

    /// <inheritdoc/>
    public Task<FeedView> AddFeed(FeedPlan feed, CancellationToken cancellation = default) => store.Write(session => new FeedBook(session, Now).Add(feed), cancellation);

    /// <inheritdoc/>
    public Task<Page<FeedView>> Feeds(FeedFilter filter, CancellationToken cancellation = default) => store.Read(session => new FeedQueries(session).List(filter), cancellation);

    /// <inheritdoc/>
    public Task<FeedView?> Feed(string name, CancellationToken cancellation = default) => store.Read(session => new FeedQueries(session).Get(name), cancellation);

    /// <inheritdoc/>
    public Task<FeedView> EditFeed(long id, FeedPlan feed, CancellationToken cancellation = default) => store.Write(session => new FeedBook(session, Now).Edit(id, feed), cancellation);

    /// <inheritdoc/>
    public Task PauseFeed(long id, bool paused, CancellationToken cancellation = default) => store.Write(session => new FeedBook(session, Now).Pause(id, paused), cancellation);

    /// <inheritdoc/>
    public Task RemoveFeed(long id, CancellationToken cancellation = default) => store.Write(session => new FeedBook(session, Now).Remove(id), cancellation);

    /// <inheritdoc/>
    public Task<ImmutableArray<DueFeed>> LeaseFeeds(int limit, TimeSpan lease, CancellationToken cancellation = default)
        => store.Write(session => new FeedPolls(session, clock.GetUtcNow()).Lease(limit, lease), cancellation);

    /// <inheritdoc/>
    public Task ReleaseFeed(long feed, CancellationToken cancellation = default) => store.Write(session => new FeedPolls(session, clock.GetUtcNow()).Release(feed), cancellation);

    /// <inheritdoc/>
    public Task<DateTimeOffset?> NextFeedDue(CancellationToken cancellation = default) => store.Read(session => new FeedPolls(session, clock.GetUtcNow()).NextDue(), cancellation);

    /// <inheritdoc/>
    public Task RecordPoll(long feed, FeedPoll poll, CancellationToken cancellation = default)
        => store.Write(session => new FeedPolls(session, clock.GetUtcNow()).Record(feed, poll), cancellation);

    /// <inheritdoc/>
    public Task<ImmutableDictionary<string, FeedItem>> SeenItems(long feed, IReadOnlyCollection<string> entries, CancellationToken cancellation = default)
        => store.Read(session => new FeedItems(session).Seen(feed, entries), cancellation);

    /// <inheritdoc/>
    public Task RecordItem(long feed, FeedItem item, CancellationToken cancellation = default) => store.Write(session => new FeedItems(session).Record(feed, item, Now), cancellation);

    /// <inheritdoc/>
    public Task<Page<FeedItem>> FeedItems(long feed, string? cursor = null, int limit = 50, CancellationToken cancellation = default)
        => store.Read(session => new FeedItems(session).List(feed, cursor, limit), cancellation);

    /// <inheritdoc/>
    public Task<WatchView> AddWatch(WatchPlan watch, CancellationToken cancellation = default) => store.Write(session => new WatchBook(session, Now).Add(watch), cancellation);

    /// <inheritdoc/>
    public Task<Page<WatchView>> Watches(WatchFilter filter, CancellationToken cancellation = default) => store.Read(session => new WatchQueries(session).List(filter), cancellation);

    /// <inheritdoc/>
    public Task<WatchView?> Watch(long id, CancellationToken cancellation = default) => store.Read(session => new WatchQueries(session).Get(id), cancellation);

    /// <inheritdoc/>
    public Task<WatchView> EditWatch(long id, WatchPlan watch, CancellationToken cancellation = default) => store.Write(session => new WatchBook(session, Now).Edit(id, watch), cancellation);

    /// <inheritdoc/>
    public Task PauseWatch(long id, bool paused, CancellationToken cancellation = default) => store.Write(session => new WatchBook(session, Now).Pause(id, paused), cancellation);

    /// <inheritdoc/>
    public Task RemoveWatch(long id, CancellationToken cancellation = default) => store.Write(session => new WatchBook(session, Now).Remove(id), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<AlertView>> Raise(long watch, long upTo, IReadOnlyCollection<Finding> findings, CancellationToken cancellation = default)
        => store.Write(session => new AlertRaiser(session, Now).Raise(watch, upTo, findings), cancellation);

    /// <inheritdoc/>
    public Task<Page<AlertView>> Alerts(AlertFilter filter, CancellationToken cancellation = default) => store.Read(session => new AlertQueries(session).List(filter), cancellation);

    /// <inheritdoc/>
    public Task<AlertView?> Alert(string id, CancellationToken cancellation = default) => store.Read(session => new AlertQueries(session).Get(id), cancellation);

    /// <inheritdoc/>
    public Task<ImmutableArray<DueDelivery>> LeaseDeliveries(int limit, TimeSpan lease, CancellationToken cancellation = default)
        => store.Write(session => new Outbox(session, clock.GetUtcNow()).Lease(limit, lease), cancellation);

    /// <inheritdoc/>
    public Task<DateTimeOffset?> NextDeliveryDue(CancellationToken cancellation = default) => store.Read(session => new Outbox(session, clock.GetUtcNow()).NextDue(), cancellation);

    /// <inheritdoc/>
    public Task RecordAttempt(DueDelivery delivery, AttemptEnd attempt, CancellationToken cancellation = default)
        => store.Write(session => new Outbox(session, clock.GetUtcNow()).Record(delivery, attempt), cancellation);

    /// <inheritdoc/>
    public Task<int> Redeliver(string alert, CancellationToken cancellation = default) => store.Write(session => new Outbox(session, clock.GetUtcNow()).Redeliver(alert), cancellation);
}
