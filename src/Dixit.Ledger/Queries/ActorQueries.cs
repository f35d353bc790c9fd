using System.Collections.Immutable;
using System.Globalization;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;
using Dixit.Resolution;

namespace Dixit.Ledger.Queries;

/// <summary>Answers about actors.</summary>
internal sealed class ActorQueries(Session session)
{
    private const string Columns = "a.id, a.key, a.kind, a.name, a.office, a.wikidata, a.speaks_for AS SpeaksFor, a.statements, " + Hidden + " AS IsPrivate";

    /// <summary>1 where the actor is a private person: known by name alone, in nobody's name, with nobody who speaks in theirs.</summary>
    private const string Hidden = """
        CASE WHEN a.kind = 'person' AND a.office IS NULL AND a.speaks_for IS NULL AND a.wikidata IS NULL
            AND NOT EXISTS (SELECT 1 FROM actor b WHERE b.speaks_for = a.id) THEN 1 ELSE 0 END
        """;

    private const int MostChanges = 20, MostSpokesmen = 50;

    private sealed class Row
    {
        public long Id { get; init; }
        public string Key { get; init; } = "";
        public string Kind { get; init; } = "";
        public string Name { get; init; } = "";
        public string? Office { get; init; }
        public string? Wikidata { get; init; }
        public long? SpeaksFor { get; init; }
        public long Statements { get; init; }
        public long IsPrivate { get; init; }

        public ActorName ActorName => new(Id, Key, Codes.Label<ActorKind>(Kind), Name);
    }

    private readonly Loader _loader = new(session);

    public async Task<Page<ActorSummary>> List(ActorFilter filter)
    {
        var after = Cursor.Read(filter.Cursor, 2);
        var conditions = new List<string> { "a.merged_into IS NULL" };
        if (after is not null) conditions.Add("(a.statements, a.id) < (@statements, @id)");
        if (filter.WithoutPrivate) conditions.Add($"{Hidden} = 0");
        var name = filter.Name is null ? null : SearchWords.Fold(filter.Name);
        if (name is not null) conditions.Add("a.id IN (SELECT COALESCE(b.merged_into, b.id) FROM actor_name n JOIN actor b ON b.id = n.actor WHERE n.name >= @name AND n.name < @beyond)");
        var rows = await session.Query<Row>($"SELECT {Columns} FROM actor a WHERE {string.Join(" AND ", conditions)} ORDER BY a.statements DESC, a.id DESC LIMIT @limit", new
        {
            statements = Number(after, 0), id = Number(after, 1), name, beyond = name + "\uFFFF", limit = filter.Limit + 1,
        }).ConfigureAwait(false);
        var (page, next) = Cursor.Page(rows, filter.Limit, a => Cursor.Of(a.Statements, a.Id));
        return new(await Summaries(page).ConfigureAwait(false), next);
    }

    public async Task<ActorView?> Get(string name, string? cursor, int limit)
    {
        if (await Find(name).ConfigureAwait(false) is not { } actor) return null;
        var of = new { actor.Id, limit = MostSpokesmen };
        var names = await session.Query<string>("""
            SELECT n.name FROM actor_name n WHERE n.actor = @Id UNION SELECT n.name FROM actor b JOIN actor_name n ON n.actor = b.id WHERE b.merged_into = @Id
            UNION SELECT b.key FROM actor b WHERE b.merged_into = @Id ORDER BY 1
            """, of).ConfigureAwait(false);
        var spokesmen = await session.Query<Row>($"SELECT {Columns} FROM actor a WHERE a.speaks_for = @Id AND a.merged_into IS NULL ORDER BY a.statements DESC, a.id LIMIT @limit", of).ConfigureAwait(false);
        return new()
        {
            Summary = (await Summaries([actor]).ConfigureAwait(false))[0],
            Wikidata = actor.Wikidata,
            Names = [.. names],
            SpeaksFor = await Chain(actor).ConfigureAwait(false),
            Spokesmen = await Summaries(spokesmen).ConfigureAwait(false),
            Positions = await Positions(actor.Id, cursor, limit).ConfigureAwait(false),
            Changes = (await new ChangeList(session).Get(new() { Actor = actor.Key, Limit = MostChanges }).ConfigureAwait(false)).Items,
        };
    }

    /// <summary>An actor by its key, its number, or a name that only one actor has.</summary>
    private async Task<Row?> Find(string name)
    {
        const string Root = $"SELECT {Columns} FROM actor a WHERE a.id = (SELECT COALESCE(b.merged_into, b.id) FROM actor b WHERE";
        var byKey = await session.Find<Row>($"{Root} b.key = @name)", new { name }).ConfigureAwait(false);
        if (byKey is not null) return byKey;
        if (long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return await session.Find<Row>($"{Root} b.id = @number)", new { number }).ConfigureAwait(false);
        var named = await session.Query<Row>($"""
            SELECT {Columns} FROM actor a WHERE a.id IN (SELECT COALESCE(b.merged_into, b.id) FROM actor_name n JOIN actor b ON b.id = n.actor WHERE n.name = @folded)
            ORDER BY a.statements DESC LIMIT 2
            """, new { folded = SearchWords.Fold(name) }).ConfigureAwait(false);
        return named.Count == 1 ? named[0] : null;
    }

    private async Task<ImmutableArray<ActorName>> Chain(Row actor)
    {
        var chain = new List<ActorName>();
        for (var next = actor.SpeaksFor; next is { } id && chain.TrueForAll(a => a.Id != id) && id != actor.Id;)
        {
            var row = await session.Find<Row>($"SELECT {Columns} FROM actor a WHERE a.id = (SELECT COALESCE(b.merged_into, b.id) FROM actor b WHERE b.id = @id)", new { id }).ConfigureAwait(false);
            if (row is null || chain.Exists(a => a.Id == row.Id)) break;
            chain.Add(row.ActorName);
            next = row.SpeaksFor;
        }
        return [.. chain];
    }

    private async Task<Page<HeldPosition>> Positions(long actor, string? cursor, int limit)
    {
        var after = Cursor.Read(cursor, 3);
        var beyond = after is null ? "" : "AND (p.day, p.claim, p.place) < (@day, @claim, @place)";
        var rows = await session.Query<PositionRow>($"""
            SELECT {PositionRow.Columns} FROM position p WHERE p.actor = @actor {beyond} ORDER BY p.day DESC, p.claim DESC, p.place DESC LIMIT @limit
            """, new { actor, day = after?[0], claim = Number(after, 1), place = Number(after, 2), limit = limit + 1 }).ConfigureAwait(false);
        var (page, next) = Cursor.Page(rows, limit, p => Cursor.Of(p.Day, p.Claim, p.Place));
        var claims = await _loader.Claims(page.Select(p => p.Claim)).ConfigureAwait(false);
        var views = await PositionRow.Views(_loader, page).ConfigureAwait(false);
        return new([.. views.Select(v => new HeldPosition(claims[v.Claim], v))], next);
    }

    private async Task<ImmutableArray<ActorSummary>> Summaries(List<Row> rows)
    {
        var behind = await _loader.Actors(rows.Select(r => r.SpeaksFor)).ConfigureAwait(false);
        return [.. rows.Select(r => new ActorSummary(r.ActorName, r.Office, Loader.Named(behind, r.SpeaksFor), (int)r.Statements) { IsPrivate = r.IsPrivate != 0 })];
    }

    private static long Number(string[]? keys, int at) => keys is null ? 0 : Cursor.Number(keys[at]);
}
