using System.Collections.Immutable;
using Dixit.Ledger.Queries;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Watching;

/// <summary>Lists what is new.</summary>
internal sealed class DevelopmentList(Session session)
{
    private sealed class Row
    {
        public long Number { get; init; }
        public string Key { get; init; } = "";
        public string Kind { get; init; } = "";
        public long? Claim { get; init; }
        public long? Variant { get; init; }
        public long? Actor { get; init; }
        public long? Statement { get; init; }
        public long? Before { get; init; }
        public long Report { get; init; }
        public long Version { get; init; }
        public string Detail { get; init; } = "";
        public string Day { get; init; } = "";
        public string At { get; init; } = "";
    }

    // The newest that have the words; what is new is among the newest.
    private const int MostFound = 2_000;

    private readonly Loader _loader = new(session);

    public async Task<long> Newest() => await session.Find<long?>("SELECT max(number) FROM development").ConfigureAwait(false) ?? 0;

    public async Task<Page<DevelopmentView>> Get(DevelopmentFilter filter)
    {
        var after = Cursor.Read(filter.Cursor, 1);
        var conditions = new List<string>();
        if (after is not null) conditions.Add(filter.OldestFirst ? "d.number > @number" : "d.number < @number");
        if (filter.After is not null) conditions.Add("d.number > @After");
        if (!filter.Kinds.IsEmpty) conditions.Add(session.Dialect.In("d.kind", "@kinds"));
        if (filter.Claim is not null)
            conditions.Add("d.claim IN (SELECT c.id FROM claim c WHERE COALESCE(c.merged_into, c.id) = (SELECT COALESCE(o.merged_into, o.id) FROM claim o WHERE o.id = @Claim))");
        if (filter.Actor is not null)
            conditions.Add("""
                (d.actor IN (SELECT a.id FROM actor a WHERE COALESCE(a.merged_into, a.id) = @actor)
                OR EXISTS (SELECT 1 FROM statement_speaker p JOIN actor k ON k.id = p.speaker OR k.id = p.institution
                    WHERE p.statement = d.statement AND COALESCE(k.merged_into, k.id) = @actor))
                """);
        var (variants, statements) = (new List<long>(), new List<long>());
        if (filter.Text is not null)
        {
            variants = await new TextSearch(session).FindAll("variant_search", filter.Text, MostFound).ConfigureAwait(false);
            statements = await new TextSearch(session).FindAll("statement_search", filter.Text, MostFound).ConfigureAwait(false);
            conditions.Add($"(d.claim IN (SELECT v.claim FROM variant v WHERE {session.Dialect.In("v.id", "@variants")}) OR {session.Dialect.In("d.statement", "@statements")})");
        }
        var actor = await session.Find<long?>("SELECT COALESCE(merged_into, id) FROM actor WHERE key = @Actor", new { filter.Actor }).ConfigureAwait(false) ?? 0;
        var rows = await session.Query<Row>($"""
            SELECT d.number, d.key, d.kind, COALESCE(c.merged_into, c.id) AS Claim, d.variant, COALESCE(a.merged_into, a.id) AS Actor, d.statement, d.before, d.report, d.version,
                d.detail, d.day, d.at
            FROM development d LEFT JOIN claim c ON c.id = d.claim LEFT JOIN actor a ON a.id = d.actor
            {(conditions.Count == 0 ? "" : "WHERE " + string.Join(" AND ", conditions))} ORDER BY d.number {(filter.OldestFirst ? "" : "DESC")} LIMIT @limit
            """, new
        {
            number = after is null ? 0 : Cursor.Number(after[0]), filter.After, kinds = session.Dialect.List(filter.Kinds.Select(Codes.Name)), filter.Claim, actor,
            variants = session.Dialect.List(variants), statements = session.Dialect.List(statements), limit = filter.Limit + 1,
        }).ConfigureAwait(false);
        var (page, next) = Cursor.Page(rows, filter.Limit, d => Cursor.Of(d.Number));
        return new(await Views(page).ConfigureAwait(false), next);
    }

    private async Task<ImmutableArray<DevelopmentView>> Views(List<Row> rows)
    {
        var claims = await _loader.Claims(rows.Select(r => r.Claim).OfType<long>()).ConfigureAwait(false);
        var actors = await _loader.Actors(rows.Select(r => r.Actor)).ConfigureAwait(false);
        var statements = await _loader.Statements(rows.SelectMany(r => new[] { r.Statement, r.Before }).OfType<long>()).ConfigureAwait(false);
        var reports = await _loader.Reports(rows.Select(r => r.Report)).ConfigureAwait(false);
        var variants = (await session.Query<VariantRow>($"SELECT {VariantRow.Columns} FROM variant v WHERE {session.Dialect.In("v.id", "@ids")}",
            new { ids = session.Dialect.List(rows.Select(r => r.Variant).OfType<long>().Distinct()) }).ConfigureAwait(false)).ToDictionary(v => v.Id, v => v.View);
        return [.. rows.Select(r => new DevelopmentView
        {
            Number = r.Number,
            Key = r.Key,
            Kind = Codes.Label<DevelopmentKind>(r.Kind),
            Claim = Of(claims, r.Claim),
            Variant = Of(variants, r.Variant),
            Actor = Of(actors, r.Actor),
            Statement = Of(statements, r.Statement),
            Before = Of(statements, r.Before),
            Report = reports[r.Report],
            Version = (int)r.Version,
            Detail = r.Detail,
            Day = Codes.Day(r.Day),
            At = Codes.Moment(r.At),
        })];
    }

    private static T? Of<T>(Dictionary<long, T> known, long? id) where T : class => id is { } one ? known[one] : null;
}
