using System.Collections.Immutable;
using Dixit.Ledger.Queries;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Watching;

/// <summary>Keeps which entries of a feed were seen, and what was made of them.</summary>
internal sealed class FeedItems(Session session)
{
    private const string Columns = "i.entry, i.address, i.report, i.hash, i.stamp, i.seen, i.read, i.failure";

    private sealed class Row
    {
        public string Entry { get; init; } = "";
        public string? Address { get; init; }
        public string? Report { get; init; }
        public string? Hash { get; init; }
        public string? Stamp { get; init; }
        public string Seen { get; init; } = "";
        public string? Read { get; init; }
        public string? Failure { get; init; }

        /// <summary>By what the list is sorted: an entry that never could be read stands with the moment at which it was seen.</summary>
        public string Sort => Read ?? Seen;

        public FeedItem Item => new(Entry)
        {
            Address = Address, Report = Report, Hash = Hash, Stamp = Stamp, Seen = Codes.Moment(Seen), Read = Codes.MomentOrNull(Read), Failure = Failure,
        };
    }

    public async Task<ImmutableDictionary<string, FeedItem>> Seen(long feed, IReadOnlyCollection<string> entries)
        => (await session.Query<Row>($"SELECT {Columns} FROM feed_item i WHERE i.feed = @feed AND {session.Dialect.In("i.entry", "@entries")}",
            new { feed, entries = session.Dialect.List(entries) }).ConfigureAwait(false)).ToImmutableDictionary(r => r.Entry, r => r.Item, StringComparer.Ordinal);

    public async Task<bool> Record(long feed, FeedItem item, string now)
    {
        await session.Execute("""
            INSERT INTO feed_item (feed, entry, address, report, hash, stamp, seen, read, failure) VALUES (@feed, @Entry, @Address, @Report, @Hash, @Stamp, @seen, @read, @Failure)
            ON CONFLICT (feed, entry) DO UPDATE SET address = excluded.address, report = excluded.report, hash = excluded.hash, stamp = excluded.stamp, read = excluded.read, failure = excluded.failure
            """, new { feed, item.Entry, item.Address, item.Report, item.Hash, item.Stamp, seen = item.Seen is { } seen ? Codes.Moment(seen) : now, read = item.Read is { } read ? Codes.Moment(read) : null, item.Failure })
            .ConfigureAwait(false);
        return true;
    }

    public async Task<Page<FeedItem>> List(long feed, string? cursor, int limit)
    {
        var after = Cursor.Read(cursor, 2);
        var beyond = after is null ? "" : "AND (COALESCE(i.read, i.seen), i.entry) < (@moment, @entry)";
        var rows = await session.Query<Row>($"SELECT {Columns} FROM feed_item i WHERE i.feed = @feed {beyond} ORDER BY COALESCE(i.read, i.seen) DESC, i.entry DESC LIMIT @limit",
            new { feed, moment = after?[0], entry = after?[1], limit = limit + 1 }).ConfigureAwait(false);
        var (page, next) = Cursor.Page(rows, limit, i => Cursor.Of(i.Sort, i.Entry));
        return new([.. page.Select(i => i.Item)], next);
    }
}
