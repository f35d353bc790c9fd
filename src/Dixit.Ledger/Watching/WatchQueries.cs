using System.Collections.Immutable;
using Dixit.Ledger.Queries;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Watching;

/// <summary>Answers about watches.</summary>
internal sealed class WatchQueries(Session session)
{
    public async Task<Page<WatchView>> List(WatchFilter filter)
    {
        var after = Cursor.Read(filter.Cursor, 1);
        var conditions = new List<string> { "w.removed IS NULL" };
        if (after is not null) conditions.Add("w.id > @id");
        if (filter.Owner is not null) conditions.Add("w.owner = @Owner");
        if (filter.Active) conditions.Add("w.paused = 0");
        var rows = await session.Query<WatchRow>($"SELECT {WatchRow.Columns} FROM watch w WHERE {string.Join(" AND ", conditions)} ORDER BY w.id LIMIT @limit",
            new { id = after is null ? 0 : Cursor.Number(after[0]), filter.Owner, limit = filter.Limit + 1 }).ConfigureAwait(false);
        var (page, next) = Cursor.Page(rows, filter.Limit, w => Cursor.Of(w.Id));
        return new(await Views(page).ConfigureAwait(false), next);
    }

    public async Task<WatchView?> Get(long id)
        => await session.Find<WatchRow>($"SELECT {WatchRow.Columns} FROM watch w WHERE w.id = @id AND w.removed IS NULL", new { id }).ConfigureAwait(false) is { } row
            ? (await Views([row]).ConfigureAwait(false))[0] : null;

    /// <summary>Watches by their numbers, those that were removed among them.</summary>
    public async Task<Dictionary<long, WatchView>> All(IEnumerable<long> ids)
        => (await Views(await session.Query<WatchRow>($"SELECT {WatchRow.Columns} FROM watch w WHERE {session.Dialect.In("w.id", "@ids")}", new { ids = session.Dialect.List(ids.Distinct()) })
            .ConfigureAwait(false)).ConfigureAwait(false)).ToDictionary(w => w.Id);

    private async Task<ImmutableArray<WatchView>> Views(List<WatchRow> rows)
    {
        var channels = (await session.Query<ChannelRow>($"SELECT {ChannelRow.Columns} FROM watch_channel k WHERE {session.Dialect.In("k.watch", "@ids")} ORDER BY k.id",
            new { ids = session.Dialect.List(rows.Select(r => r.Id)) }).ConfigureAwait(false)).ToLookup(c => c.Watch);
        return [.. rows.Select(r => r.View(channels[r.Id]))];
    }
}
