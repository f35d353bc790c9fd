using System.Collections.Immutable;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Watching;

/// <summary>Hands out deliveries that are due, and keeps how each attempt ended.</summary>
internal sealed class Outbox(Session session, DateTimeOffset now)
{
    private sealed class Row
    {
        public long Alert { get; init; }
        public long Channel { get; init; }
        public long Attempts { get; init; }
    }

    public async Task<ImmutableArray<DueDelivery>> Lease(int limit, TimeSpan lease)
    {
        var rows = await session.Query<Row>("""
            SELECT d.alert, d.channel, d.attempts FROM delivery d WHERE d.state = 'waiting' AND d.due <= @now AND (d.leased IS NULL OR d.leased <= @now) ORDER BY d.due, d.alert, d.channel LIMIT @limit
            """, new { now = Codes.Moment(now), limit }).ConfigureAwait(false);
        if (rows.Count == 0) return [];
        var until = now + lease;
        var begun = rows.Select(r => new { r.Alert, r.Channel, Number = r.Attempts + 1, at = Codes.Moment(now), until = Codes.Moment(until) }).ToList();
        await session.Execute("UPDATE delivery SET leased = @until, attempts = @Number WHERE alert = @Alert AND channel = @Channel", begun).ConfigureAwait(false);
        await session.Execute("INSERT INTO delivery_attempt (alert, channel, number, at) VALUES (@Alert, @Channel, @Number, @at)", begun).ConfigureAwait(false);

        var alerts = (await new AlertQueries(session).Numbered([.. rows.Select(r => r.Alert).Distinct()]).ConfigureAwait(false)).ToDictionary(a => a.Number);
        var watches = await new WatchQueries(session).All(alerts.Values.Select(a => a.Watch)).ConfigureAwait(false);
        var channels = (await session.Query<ChannelRow>($"SELECT {ChannelRow.Columns} FROM watch_channel k WHERE {session.Dialect.In("k.id", "@ids")}",
            new { ids = session.Dialect.List(rows.Select(r => r.Channel).Distinct()) }).ConfigureAwait(false)).ToDictionary(c => c.Id);
        return [.. rows.Select(r => new DueDelivery(alerts[r.Alert], watches[alerts[r.Alert].Watch], channels[r.Channel].View, channels[r.Channel].Secret, (int)r.Attempts + 1, until))];
    }

    public async Task<DateTimeOffset?> NextDue() => Codes.MomentOrNull(await session.Find<string?>("""
        SELECT min(CASE WHEN leased IS NOT NULL AND leased > due THEN leased ELSE due END) FROM delivery WHERE state = 'waiting'
        """).ConfigureAwait(false));

    public async Task<bool> Record(DueDelivery delivery, AttemptEnd end)
    {
        var of = new
        {
            alert = delivery.Alert.Number, channel = delivery.Channel.Id, number = delivery.Attempt, end.Outcome, state = Codes.Name(end.State),
            next = end.State == DeliveryState.Waiting ? Codes.Moment(end.Next ?? now) : null,
        };
        await session.Execute("UPDATE delivery_attempt SET outcome = @Outcome, next = @next WHERE alert = @alert AND channel = @channel AND number = @number", of).ConfigureAwait(false);
        // What was delivered stays delivered, even where an attempt whose time was up comes back later and failed; and a failed one does not end the lease of a later one.
        await session.Execute("""
            UPDATE delivery SET state = @state, due = COALESCE(@next, due), leased = NULL
            WHERE alert = @alert AND channel = @channel AND state <> 'delivered' AND (@state = 'delivered' OR (state = 'waiting' AND attempts = @number))
            """, of).ConfigureAwait(false);
        return true;
    }

    public Task<int> Redeliver(string alert) => session.Execute("""
        UPDATE delivery SET state = 'waiting', due = @now, leased = NULL WHERE state = 'given-up' AND alert = (SELECT x.number FROM alert x WHERE x.id = @alert)
            AND channel IN (SELECT k.id FROM watch_channel k WHERE k.removed IS NULL)
        """, new { alert, now = Codes.Moment(now) });
}
