using System.Collections.Immutable;
using Dixit.Claims.Positions;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Queries;

/// <summary>Lists changes of positions, the newest first.</summary>
internal sealed class ChangeList(Session session)
{
    private sealed class Row
    {
        public long Claim { get; init; }
        public long Actor { get; init; }
        public long Place { get; init; }
        public string Kind { get; init; } = "";
        public long OtherSpokesman { get; init; }
        public string Day { get; init; } = "";
        public long FromPlace { get; init; }
        public long ToPlace { get; init; }
    }

    private readonly Loader _loader = new(session);

    public async Task<Page<ChangeView>> Get(ChangeFilter filter)
    {
        var after = Cursor.Read(filter.Cursor, 4);
        var conditions = new List<string>();
        if (after is not null) conditions.Add("(c.day, c.claim, c.actor, c.place) < (@day, @claim, @actor, @place)");
        if (filter.Claim is not null) conditions.Add("c.claim = (SELECT COALESCE(k.merged_into, k.id) FROM claim k WHERE k.id = @of)");
        if (filter.Since is not null) conditions.Add("c.day >= @since");
        if (filter.Until is not null) conditions.Add("c.day <= @until");
        if (filter.Actor is not null) conditions.Add("c.actor = (SELECT COALESCE(a.merged_into, a.id) FROM actor a WHERE a.key = @key)");
        var where = conditions.Count == 0 ? "" : "WHERE " + string.Join(" AND ", conditions);
        var rows = await session.Query<Row>($"""
            SELECT c.claim, c.actor, c.place, c.kind, c.other_spokesman AS OtherSpokesman, c.day, c.from_place AS FromPlace, c.to_place AS ToPlace
            FROM change c {where} ORDER BY c.day DESC, c.claim DESC, c.actor DESC, c.place DESC LIMIT @limit
            """, new
        {
            day = after?[0], claim = Number(after, 1), actor = Number(after, 2), place = Number(after, 3), since = Codes.Day(filter.Since), until = Codes.Day(filter.Until),
            key = filter.Actor, of = filter.Claim, limit = filter.Limit + 1,
        }).ConfigureAwait(false);
        var (page, next) = Cursor.Page(rows, filter.Limit, c => Cursor.Of(c.Day, c.Claim, c.Actor, c.Place));
        return new(await Views(page).ConfigureAwait(false), next);
    }

    private async Task<ImmutableArray<ChangeView>> Views(List<Row> rows)
    {
        var positions = new Dictionary<(long, long, long), PositionView>();
        var found = rows.Count == 0 ? [] : await session.Query<PositionRow>($"SELECT {PositionRow.Columns} FROM position p WHERE {session.Dialect.InPairs("p.claim, p.actor", "@claims", "@actors")}",
            new { claims = session.Dialect.List(rows.Select(r => r.Claim)), actors = session.Dialect.List(rows.Select(r => r.Actor)) }).ConfigureAwait(false);
        foreach (var (row, view) in found.Zip(await PositionRow.Views(_loader, found).ConfigureAwait(false))) positions[(row.Claim, row.Actor, row.Place)] = view;
        var claims = await _loader.Claims(rows.Select(r => r.Claim)).ConfigureAwait(false);
        return [.. rows.Select(r => new ChangeView(claims[r.Claim], positions[(r.Claim, r.Actor, r.FromPlace)], positions[(r.Claim, r.Actor, r.ToPlace)],
            Codes.Label<ChangeKind>(r.Kind), r.OtherSpokesman != 0))];
    }

    private static long Number(string[]? keys, int at) => keys is null ? 0 : Cursor.Number(keys[at]);
}
