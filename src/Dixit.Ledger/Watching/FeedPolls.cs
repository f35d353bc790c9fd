using System.Collections.Immutable;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Watching;

/// <summary>Hands out feeds that are due, and keeps how looking at them went.</summary>
internal sealed class FeedPolls(Session session, DateTimeOffset now)
{
    public async Task<ImmutableArray<DueFeed>> Lease(int limit, TimeSpan lease)
    {
        var rows = await session.Query<FeedRow>($"""
            SELECT {FeedRow.Columns} FROM feed f WHERE f.paused = 0 AND f.removed IS NULL AND f.due <= @now AND (f.leased IS NULL OR f.leased <= @now) ORDER BY f.due, f.id LIMIT @limit
            """, new { now = Codes.Moment(now), limit }).ConfigureAwait(false);
        var until = now + lease;
        await session.Execute("UPDATE feed SET leased = @until WHERE id = @Id", rows.Select(r => new { r.Id, until = Codes.Moment(until) })).ConfigureAwait(false);
        return [.. rows.Select(r => new DueFeed(r.View, until, r.ETag, r.LastModified))];
    }

    public Task<int> Release(long feed) => session.Execute("UPDATE feed SET leased = NULL WHERE id = @feed", new { feed });

    public async Task<DateTimeOffset?> NextDue() => Codes.MomentOrNull(await session.Find<string?>("""
        SELECT min(CASE WHEN leased IS NOT NULL AND leased > due THEN leased ELSE due END) FROM feed WHERE paused = 0 AND removed IS NULL
        """).ConfigureAwait(false));

    public async Task<bool> Record(long feed, FeedPoll poll)
    {
        var done = await session.Execute("""
            UPDATE feed SET leased = NULL, due = @due, polled = @now, succeeded = CASE WHEN @failed = 1 THEN succeeded ELSE @now END,
                failures = CASE WHEN @failed = 1 THEN failures + 1 ELSE 0 END, failure = @Failure, title = COALESCE(title, @Title),
                etag = NULLIF(COALESCE(@ETag, etag), ''), last_modified = NULLIF(COALESCE(@LastModified, last_modified), ''), moved_to = COALESCE(@MovedTo, moved_to), reports = reports + @Reports,
                entries = (SELECT count(*) FROM feed_item i WHERE i.feed = @feed)
            WHERE id = @feed
            """, new
        {
            feed, now = Codes.Moment(now), due = Codes.Moment(poll.NextDue), failed = poll.Failure is null ? 0 : 1, poll.Failure, poll.Title, poll.ETag, poll.LastModified, poll.MovedTo, poll.Reports,
        }).ConfigureAwait(false);
        return done == 1 ? true : throw new LedgerException($"there is no feed {feed}");
    }
}
