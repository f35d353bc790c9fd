using System.Globalization;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Queries;

/// <summary>Lists claims, the newest change first, then the newest statement.</summary>
internal sealed class ClaimList(Session session)
{
    // A text that more variants have than this is no filter that anybody reads to the end.
    private const int MostFound = 2_000;

    private sealed class Row
    {
        public long Id { get; init; }
        public string Changed { get; init; } = "";
        public string LastDay { get; init; } = "";
    }

    public async Task<Page<ClaimSummary>> Get(ClaimFilter filter)
    {
        var after = Cursor.Read(filter.Cursor, 3);
        var conditions = new List<string> { "c.statements > 0" };
        if (after is not null) conditions.Add("(c.changed, c.last_day, c.id) < (@changed, @day, @id)");
        if (filter.Since is not null) conditions.Add("c.last_day >= @since");
        if (filter.Until is not null) conditions.Add("c.first_day <> '' AND c.first_day <= @until");
        if (filter.Actor is not null)
            conditions.Add("c.id IN (SELECT p.claim FROM position p WHERE p.actor = (SELECT COALESCE(a.merged_into, a.id) FROM actor a WHERE a.key = @Actor))");
        var found = filter.Text is null ? [] : await new TextSearch(session).FindAll("variant_search", filter.Text, MostFound).ConfigureAwait(false);
        if (filter.Text is not null) conditions.Add($"c.id IN (SELECT v.claim FROM variant v WHERE {session.Dialect.In("v.id", "@found")})");

        var rows = await session.Query<Row>($"""
            SELECT c.id, c.changed, c.last_day AS LastDay FROM claim c WHERE {string.Join(" AND ", conditions)}
            ORDER BY c.changed DESC, c.last_day DESC, c.id DESC LIMIT @limit
            """, new
        {
            changed = after?[0], day = after?[1], id = after is null ? 0 : long.Parse(after[2], CultureInfo.InvariantCulture), since = Codes.Day(filter.Since),
            until = Codes.Day(filter.Until), filter.Actor, found = session.Dialect.List(found), limit = filter.Limit + 1,
        }).ConfigureAwait(false);
        var (page, next) = Cursor.Page(rows, filter.Limit, c => Cursor.Of(c.Changed, c.LastDay, c.Id));
        var claims = await new Loader(session).Claims(page.Select(c => c.Id)).ConfigureAwait(false);
        return new([.. page.Select(c => claims[c.Id])], next);
    }
}
