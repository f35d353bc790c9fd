using System.Collections.Immutable;
using Dixit.Ledger.Views;

namespace Dixit.Ledger;

/// <summary>The feeds and folders that are looked at again and again, and what was seen of them.</summary>
public interface IFeeds
{
    /// <summary>
    /// Takes up a feed; it is due at once. One with the same address is given back as it is, and one that was removed comes back with what was seen of it.
    /// </summary>
    /// <exception cref="LedgerException">It has no address, or its interval is shorter than a minute.</exception>
    Task<FeedView> AddFeed(FeedPlan feed, CancellationToken cancellation = default);

    /// <summary>Lists feeds, in order of their numbers.</summary>
    Task<Page<FeedView>> Feeds(FeedFilter filter, CancellationToken cancellation = default);

    /// <summary>A feed by its number or its address, or null.</summary>
    Task<FeedView?> Feed(string name, CancellationToken cancellation = default);

    /// <summary>Changes what is planned of a feed. A new address is looked at anew from the start.</summary>
    /// <exception cref="LedgerException">There is no such feed, or another one has the address.</exception>
    Task<FeedView> EditFeed(long id, FeedPlan feed, CancellationToken cancellation = default);

    /// <summary>Lets a feed rest, or go on: it is then due at once.</summary>
    /// <exception cref="LedgerException">There is no such feed.</exception>
    Task PauseFeed(long id, bool paused, CancellationToken cancellation = default);

    /// <summary>Takes a feed away. The reports that came from it stay.</summary>
    /// <exception cref="LedgerException">There is no such feed.</exception>
    Task RemoveFeed(long id, CancellationToken cancellation = default);

    /// <summary>
    /// Takes feeds that are due, the longest due first, for a while: nobody else is given them until then, or until the poll is recorded. Where the program
    /// ends without recording, they are due again after that while.
    /// </summary>
    /// <param name="limit">At most how many.</param>
    /// <param name="lease">For how long.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<ImmutableArray<DueFeed>> LeaseFeeds(int limit, TimeSpan lease, CancellationToken cancellation = default);

    /// <summary>Gives a feed back that was taken and not looked at: it is due again at once.</summary>
    Task ReleaseFeed(long feed, CancellationToken cancellation = default);

    /// <summary>When the next feed is due that nobody has taken, or null where there is none.</summary>
    Task<DateTimeOffset?> NextFeedDue(CancellationToken cancellation = default);

    /// <summary>Keeps how a poll went, and gives the feed back.</summary>
    /// <exception cref="LedgerException">There is no such feed.</exception>
    Task RecordPoll(long feed, FeedPoll poll, CancellationToken cancellation = default);

    /// <summary>Which of some entries of a feed were seen before, by their ids.</summary>
    Task<ImmutableDictionary<string, FeedItem>> SeenItems(long feed, IReadOnlyCollection<string> entries, CancellationToken cancellation = default);

    /// <summary>Keeps that an entry was seen, over what was kept of it before.</summary>
    Task RecordItem(long feed, FeedItem item, CancellationToken cancellation = default);

    /// <summary>The entries of a feed, those read last first.</summary>
    Task<Page<FeedItem>> FeedItems(long feed, string? cursor = null, int limit = 50, CancellationToken cancellation = default);
}
