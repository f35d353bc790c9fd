using System.Collections.Immutable;
using Dixit.Ledger.Queries;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Watching;

/// <summary>Answers about alerts.</summary>
internal sealed class AlertQueries(Session session)
{
    private const string Columns = "x.number, x.id, x.watch, x.development, x.payload, x.at";

    private sealed class Row
    {
        public long Number { get; init; }
        public string Id { get; init; } = "";
        public long Watch { get; init; }
        public long Development { get; init; }
        public string Payload { get; init; } = "";
        public string At { get; init; } = "";
    }

    private sealed class DeliveryRow
    {
        public long Alert { get; init; }
        public long Channel { get; init; }
        public string State { get; init; } = "";
        public string Due { get; init; } = "";
    }

    private sealed class AttemptRow
    {
        public long Alert { get; init; }
        public long Channel { get; init; }
        public long Number { get; init; }
        public string At { get; init; } = "";
        public string? Outcome { get; init; }
        public string? Next { get; init; }
    }

    public async Task<Page<AlertView>> List(AlertFilter filter)
    {
        var after = Cursor.Read(filter.Cursor, 1);
        var conditions = new List<string>();
        if (after is not null) conditions.Add("x.number < @number");
        if (filter.Watch is not null) conditions.Add("x.watch = @Watch");
        if (filter.Claim is not null)
            conditions.Add("x.development IN (SELECT d.number FROM development d JOIN claim c ON c.id = d.claim WHERE COALESCE(c.merged_into, c.id) = @Claim)");
        if (filter.State is not null) conditions.Add("EXISTS (SELECT 1 FROM delivery d WHERE d.alert = x.number AND d.state = @state)");
        var rows = await session.Query<Row>($"SELECT {Columns} FROM alert x {(conditions.Count == 0 ? "" : "WHERE " + string.Join(" AND ", conditions))} ORDER BY x.number DESC LIMIT @limit", new
        {
            number = after is null ? 0 : Cursor.Number(after[0]), filter.Watch, filter.Claim, state = filter.State is { } state ? Codes.Name(state) : null, limit = filter.Limit + 1,
        }).ConfigureAwait(false);
        var (page, next) = Cursor.Page(rows, filter.Limit, x => Cursor.Of(x.Number));
        return new(await Views(page).ConfigureAwait(false), next);
    }

    public async Task<AlertView?> Get(string id)
        => await session.Find<Row>($"SELECT {Columns} FROM alert x WHERE x.id = @id", new { id }).ConfigureAwait(false) is { } row ? (await Views([row]).ConfigureAwait(false))[0] : null;

    /// <summary>Alerts by their numbers, in order.</summary>
    public async Task<ImmutableArray<AlertView>> Numbered(IReadOnlyCollection<long> numbers)
        => numbers.Count == 0 ? [] : await Views(await session.Query<Row>($"SELECT {Columns} FROM alert x WHERE {session.Dialect.In("x.number", "@numbers")} ORDER BY x.number",
            new { numbers = session.Dialect.List(numbers) }).ConfigureAwait(false)).ConfigureAwait(false);

    private async Task<ImmutableArray<AlertView>> Views(List<Row> rows)
    {
        var of = new { numbers = session.Dialect.List(rows.Select(r => r.Number)) };
        var deliveries = (await session.Query<DeliveryRow>($"SELECT d.alert, d.channel, d.state, d.due FROM delivery d WHERE {session.Dialect.In("d.alert", "@numbers")} ORDER BY d.alert, d.channel", of)
            .ConfigureAwait(false)).ToLookup(d => d.Alert);
        var attempts = (await session.Query<AttemptRow>($"""
            SELECT t.alert, t.channel, t.number, t.at, t.outcome, t.next FROM delivery_attempt t WHERE {session.Dialect.In("t.alert", "@numbers")} ORDER BY t.alert, t.channel, t.number
            """, of).ConfigureAwait(false)).ToLookup(t => (t.Alert, t.Channel));
        var channels = (await session.Query<ChannelRow>($"SELECT {ChannelRow.Columns} FROM watch_channel k WHERE {session.Dialect.In("k.id", "@ids")}",
            new { ids = session.Dialect.List(deliveries.SelectMany(d => d).Select(d => d.Channel).Distinct()) }).ConfigureAwait(false)).ToDictionary(c => c.Id);
        return [.. rows.Select(r => new AlertView
        {
            Id = r.Id,
            Number = r.Number,
            Watch = r.Watch,
            Development = r.Development,
            Payload = Json.Element(r.Payload),
            At = Codes.Moment(r.At),
            Deliveries = [.. deliveries[r.Number].Select(d => new DeliveryView(channels[d.Channel].View, Codes.Label<DeliveryState>(d.State), d.State == "waiting" ? Codes.Moment(d.Due) : null,
                [.. attempts[(d.Alert, d.Channel)].Select(t => new AttemptView((int)t.Number, Codes.Moment(t.At), t.Outcome, Codes.MomentOrNull(t.Next)))]))],
        })];
    }
}
