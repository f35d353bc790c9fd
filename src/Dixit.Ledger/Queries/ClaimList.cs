using Dixit.Attribution;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Queries;

/// <summary>Lists claims.</summary>
internal sealed class ClaimList(Session session)
{
    // A text that more variants have than this is no filter that anybody reads to the end.
    private const int MostFound = 2_000;

    private sealed class Row
    {
        public long Id { get; init; }
        public string Changed { get; init; } = "";
        public string LastDay { get; init; } = "";
        public long Reports { get; init; }
    }

    public async Task<Page<ClaimSummary>> Get(ClaimFilter filter)
    {
        var after = Cursor.Read(filter.Cursor, 3);
        var (order, beyond) = filter.Order switch
        {
            ClaimOrder.NewestStatement => ("c.last_day DESC, c.id DESC", "(c.last_day, c.id) < (@first, @id)"),
            ClaimOrder.MostReports => ("c.reports DESC, c.id DESC", "(c.reports, c.id) < (@reports, @id)"),
            _ => ("c.changed DESC, c.last_day DESC, c.id DESC", "(c.changed, c.last_day, c.id) < (@first, @second, @id)"),
        };
        var conditions = await Conditions(filter).ConfigureAwait(false);
        if (after is not null) conditions.Add(beyond);
        var found = filter.Text is null ? [] : await new TextSearch(session).FindAll("variant_search", filter.Text, MostFound).ConfigureAwait(false);
        if (filter.Text is not null) conditions.Add($"c.id IN (SELECT v.claim FROM variant v WHERE {session.Dialect.In("v.id", "@found")})");

        var rows = await session.Query<Row>($"""
            SELECT c.id, c.changed, c.last_day AS LastDay, c.reports FROM claim c WHERE {string.Join(" AND ", conditions)} ORDER BY {order} LIMIT @limit
            """, new
        {
            first = after?[0], second = after?[1], reports = Number(after, 0, filter.Order == ClaimOrder.MostReports), id = Number(after, 2), since = Codes.Day(filter.Since), until = Codes.Day(filter.Until),
            filter.Actor, language = filter.Language, publisher = filter.Publisher, act = filter.Act is { } act ? Labels.Name(act) : null, stance = filter.Stance is { } stance ? Labels.Name(stance) : null,
            least = filter.MinReports, ids = session.Dialect.List(filter.Ids.IsDefault ? [] : filter.Ids), found = session.Dialect.List(found), limit = filter.Limit + 1,
        }).ConfigureAwait(false);
        var (page, next) = Cursor.Page(rows, filter.Limit, c => filter.Order switch
        {
            ClaimOrder.NewestStatement => Cursor.Of(c.LastDay, "", c.Id),
            ClaimOrder.MostReports => Cursor.Of(c.Reports, "", c.Id),
            _ => Cursor.Of(c.Changed, c.LastDay, c.Id),
        });
        var claims = await new Loader(session).Claims(page.Select(c => c.Id)).ConfigureAwait(false);
        return new([.. page.Select(c => claims[c.Id])], next);
    }

    private async Task<List<string>> Conditions(ClaimFilter filter)
    {
        var conditions = new List<string> { "c.statements > 0" };
        if (!filter.Ids.IsDefaultOrEmpty) conditions.Add(session.Dialect.In("c.id", "@ids"));
        if (filter.Since is not null) conditions.Add("c.last_day >= @since");
        if (filter.Until is not null) conditions.Add("c.first_day <> '' AND c.first_day <= @until");
        if (filter.MinReports is not null) conditions.Add("c.reports >= @least");
        if (filter.Actor is not null)
            conditions.Add("c.id IN (SELECT p.claim FROM position p WHERE p.actor = (SELECT COALESCE(a.merged_into, a.id) FROM actor a WHERE a.key = @Actor))");
        if (filter.Act is not null) conditions.Add("EXISTS (SELECT 1 FROM position p WHERE p.claim = c.id AND p.act = @act)");
        if (filter.Stance is not null) conditions.Add("EXISTS (SELECT 1 FROM position p WHERE p.claim = c.id AND p.stance = @stance)");
        if (filter.Language is { } language) conditions.Add(await Told("language", language).ConfigureAwait(false));
        if (filter.Publisher is { } publisher) conditions.Add(await Told("publisher", publisher).ConfigureAwait(false));
        return conditions;
    }

    /// <summary>The condition that a report with a trait tells of <c>c</c>; the parameter is named after the trait.</summary>
    private async Task<string> Told(string trait, string value)
        => await new Traits(session).AreFew(trait, value).ConfigureAwait(false)
            ? $"""
              c.id IN (SELECT e.claim FROM report_version v JOIN statement s ON s.report = v.report AND s.version = v.version AND s.state = 0
                  JOIN evidence e ON e.statement = s.id WHERE v.{trait} = @{trait})
              """
            : $"""
              EXISTS (SELECT 1 FROM evidence e JOIN statement s ON s.id = e.statement JOIN report_version v ON v.report = s.report AND v.version = s.version
                  WHERE e.claim = c.id AND v.{trait} = @{trait})
              """;

    private static long Number(string[]? keys, int at, bool isOne = true) => keys is null || !isOne ? 0 : Cursor.Number(keys[at]);
}
