using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Watching;

/// <summary>Takes feeds up, changes and removes them.</summary>
internal sealed class FeedBook(Session session, string now)
{
    public async Task<FeedView> Add(FeedPlan plan)
    {
        Sensible(plan);
        var known = await Find("f.address = @Address", new { plan.Address }).ConfigureAwait(false);
        if (known is { Removed: null }) return known.View;
        var id = known?.Id ?? await session.NextId("feed").ConfigureAwait(false);
        await session.Execute("""
            INSERT INTO feed (id, address, kind, title, publisher, category, minutes, added, due)
            VALUES (@id, @Address, @kind, @Title, @Publisher, @Category, @minutes, @now, @now)
            ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, title = excluded.title, publisher = excluded.publisher, category = excluded.category, minutes = excluded.minutes,
                added = excluded.added, due = excluded.due, removed = NULL, paused = 0, leased = NULL, failures = 0, failure = NULL
            """, Row(id, plan)).ConfigureAwait(false);
        return await Get(id).ConfigureAwait(false);
    }

    public async Task<FeedView> Edit(long id, FeedPlan plan)
    {
        Sensible(plan);
        var before = await Get(id).ConfigureAwait(false);
        if (await Find("f.address = @Address AND f.id <> @id", new { plan.Address, id }).ConfigureAwait(false) is { } other)
            throw new LedgerException(other.Removed is null ? $"feed {other.Id} has the address {plan.Address} already" : $"{plan.Address} was a feed of its own once: add it again instead");
        await session.Execute("UPDATE feed SET address = @Address, kind = @kind, title = @Title, publisher = @Publisher, category = @Category, minutes = @minutes WHERE id = @id", Row(id, plan))
            .ConfigureAwait(false);
        if (before.Plan.Address != plan.Address || before.Plan.Kind != plan.Kind)
            await session.Execute("UPDATE feed SET etag = NULL, last_modified = NULL, moved_to = NULL, failures = 0, failure = NULL, due = @now, leased = NULL WHERE id = @id", new { id, now }).ConfigureAwait(false);
        return await Get(id).ConfigureAwait(false);
    }

    public async Task<bool> Pause(long id, bool paused)
    {
        await Get(id).ConfigureAwait(false);
        await session.Execute("UPDATE feed SET paused = @paused, due = CASE WHEN @paused = 0 AND paused = 1 THEN @now ELSE due END WHERE id = @id", new { id, paused = paused ? 1 : 0, now }).ConfigureAwait(false);
        return true;
    }

    public async Task<bool> Remove(long id)
    {
        await Get(id).ConfigureAwait(false);
        await session.Execute("UPDATE feed SET removed = @now WHERE id = @id", new { id, now }).ConfigureAwait(false);
        return true;
    }

    private static void Sensible(FeedPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (string.IsNullOrWhiteSpace(plan.Address)) throw new LedgerException("a feed needs an address, or the path of a folder");
        if (plan.Interval < TimeSpan.FromMinutes(1)) throw new LedgerException("a feed is looked at once a minute at most");
    }

    private object Row(long id, FeedPlan plan)
        => new { id, plan.Address, kind = Codes.Name(plan.Kind), plan.Title, plan.Publisher, plan.Category, minutes = (long)plan.Interval.TotalMinutes, now };

    private Task<FeedRow?> Find(string condition, object of) => session.Find<FeedRow>($"SELECT {FeedRow.Columns} FROM feed f WHERE {condition}", of);

    private async Task<FeedView> Get(long id)
        => (await Find("f.id = @id AND f.removed IS NULL", new { id }).ConfigureAwait(false))?.View ?? throw new LedgerException($"there is no feed {id} (the list of feeds has their numbers)");
}
