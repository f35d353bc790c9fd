using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Watching;

/// <summary>Takes watches up, changes and removes them.</summary>
internal sealed class WatchBook(Session session, string now)
{
    public async Task<WatchView> Add(WatchPlan plan)
    {
        Sensible(plan);
        var id = await session.NextId("watch").ConfigureAwait(false);
        var newest = await new DevelopmentList(session).Newest().ConfigureAwait(false);
        await session.Execute("""
            INSERT INTO watch (id, kind, subject, language, wants, owner, added, reached) VALUES (@id, @kind, @Subject, @Language, @wants, @Owner, @now, @reached)
            """, Row(id, plan, Math.Clamp(plan.From ?? newest, 0, newest))).ConfigureAwait(false);
        await Channels(id, plan).ConfigureAwait(false);
        return await Get(id).ConfigureAwait(false);
    }

    public async Task<WatchView> Edit(long id, WatchPlan plan)
    {
        Sensible(plan);
        await Get(id).ConfigureAwait(false);
        await session.Execute("UPDATE watch SET kind = @kind, subject = @Subject, language = @Language, wants = @wants, owner = @Owner WHERE id = @id", Row(id, plan, 0)).ConfigureAwait(false);
        await Channels(id, plan).ConfigureAwait(false);
        return await Get(id).ConfigureAwait(false);
    }

    public async Task<bool> Pause(long id, bool paused)
    {
        await Get(id).ConfigureAwait(false);
        await session.Execute("UPDATE watch SET paused = @paused WHERE id = @id", new { id, paused = paused ? 1 : 0 }).ConfigureAwait(false);
        return true;
    }

    public async Task<bool> Remove(long id)
    {
        await Get(id).ConfigureAwait(false);
        await session.Execute("UPDATE watch SET removed = @now WHERE id = @id", new { id, now }).ConfigureAwait(false);
        foreach (var channel in await Kept(id).ConfigureAwait(false)) await Close(channel.Id, "the watch was removed").ConfigureAwait(false);
        return true;
    }

    private static void Sensible(WatchPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (string.IsNullOrWhiteSpace(plan.Subject)) throw new LedgerException("a watch needs a question, the key of an actor, or words");
        if (plan.Wants.IsEmpty) throw new LedgerException("a watch needs something to hear of: change, actor, variant, origin, altered");
        if (plan.Channels.Any(c => string.IsNullOrWhiteSpace(c.Address))) throw new LedgerException("a channel of a watch needs an address");
    }

    private object Row(long id, WatchPlan plan, long reached) => new
    {
        id, kind = Codes.Name(plan.Kind), Subject = plan.Subject.Trim(), plan.Language, wants = string.Join(' ', plan.Wants.Distinct().Order().Select(Codes.Name)), plan.Owner, now, reached,
    };

    private async Task Channels(long watch, WatchPlan plan)
    {
        var kept = await Kept(watch).ConfigureAwait(false);
        var wanted = plan.Channels.Select(c => (Kind: Codes.Name(c.Kind), Address: c.Address.Trim(), c.Secret)).DistinctBy(c => (c.Kind, c.Address)).ToList();
        foreach (var gone in kept.Where(k => !wanted.Exists(w => w.Kind == k.Kind && w.Address == k.Address))) await Close(gone.Id, "the watch no longer has this channel").ConfigureAwait(false);
        foreach (var (kind, address, secret) in wanted)
            if (kept.Find(k => k.Kind == kind && k.Address == address) is { } known)
                await session.Execute("UPDATE watch_channel SET secret = COALESCE(@secret, secret) WHERE id = @Id", new { known.Id, secret }).ConfigureAwait(false);
            else
                await session.Execute("INSERT INTO watch_channel (id, watch, kind, address, secret) VALUES (@id, @watch, @kind, @address, @secret)",
                    new { id = await session.NextId("watch_channel").ConfigureAwait(false), watch, kind, address, secret }).ConfigureAwait(false);
    }

    private Task<List<ChannelRow>> Kept(long watch)
        => session.Query<ChannelRow>($"SELECT {ChannelRow.Columns} FROM watch_channel k WHERE k.watch = @watch AND k.removed IS NULL ORDER BY k.id", new { watch });

    /// <summary>Forgets a channel's secret, and gives up what waits for it.</summary>
    private async Task Close(long channel, string why)
    {
        await session.Execute("UPDATE watch_channel SET secret = NULL, removed = @now WHERE id = @channel", new { channel, now }).ConfigureAwait(false);
        await session.Execute("""
            INSERT INTO delivery_attempt (alert, channel, number, at, outcome)
            SELECT d.alert, d.channel, d.attempts + 1, @now, @why FROM delivery d WHERE d.channel = @channel AND d.state = 'waiting'
            """, new { channel, now, why }).ConfigureAwait(false);
        await session.Execute("UPDATE delivery SET state = 'given-up', attempts = attempts + 1, leased = NULL WHERE channel = @channel AND state = 'waiting'", new { channel }).ConfigureAwait(false);
    }

    private async Task<WatchView> Get(long id)
        => await new WatchQueries(session).Get(id).ConfigureAwait(false) ?? throw new LedgerException($"there is no watch {id} (the list of watches has their numbers)");
}
