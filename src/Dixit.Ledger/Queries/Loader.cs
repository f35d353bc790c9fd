using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;
using Dixit.Resolution;

namespace Dixit.Ledger.Queries;

/// <summary>Loads what views are made of, many at a time.</summary>
internal sealed class Loader(Session session)
{
    private sealed class ActorRow
    {
        public long Id { get; init; }
        public string Key { get; init; } = "";
        public string Kind { get; init; } = "";
        public string Name { get; init; } = "";
    }

    private sealed class SpeakerRow
    {
        public long Statement { get; init; }
        public long Actor { get; init; }
        public long? Institution { get; init; }
        public long? Speaker { get; init; }
    }

    private sealed class HoldingRow
    {
        public long Statement { get; init; }
        public long Claim { get; init; }
        public long Variant { get; init; }
        public string Stance { get; init; } = "";
        public long SecondHand { get; init; }
    }

    private sealed class ClaimRow
    {
        public long Id { get; init; }
        public string Label { get; init; } = "";
        public long Statements { get; init; }
        public string FirstDay { get; init; } = "";
        public string LastDay { get; init; } = "";
        public string Changed { get; init; } = "";
        public long Reports { get; init; }

        public ClaimSummary Summary => new(Id, Label, (int)Statements, Codes.Day(FirstDay), Codes.Day(LastDay), Codes.Day(Changed)) { Reports = (int)Reports };
    }

    public async Task<Dictionary<long, ActorName>> Actors(IEnumerable<long?> ids)
        => (await session.Query<ActorRow>($"SELECT id, key, kind, name FROM actor WHERE {session.Dialect.In("id", "@ids")}", new { ids = List(ids.OfType<long>()) }).ConfigureAwait(false))
            .ToDictionary(a => a.Id, a => new ActorName(a.Id, a.Key, Codes.Label<ActorKind>(a.Kind), a.Name));

    public async Task<Dictionary<long, ClaimSummary>> Claims(IEnumerable<long> ids)
        => (await session.Query<ClaimRow>($"SELECT id, label, statements, first_day AS FirstDay, last_day AS LastDay, changed, reports FROM claim WHERE {session.Dialect.In("id", "@ids")}",
            new { ids = List(ids) }).ConfigureAwait(false)).ToDictionary(c => c.Id, c => c.Summary);

    public async Task<Dictionary<long, ReportName>> Reports(IEnumerable<long> numbers)
        => (await session.Query<ReportRow>($"SELECT {ReportRow.Columns} FROM report r {ReportRow.Newest} WHERE {session.Dialect.In("r.number", "@numbers")}",
            new { numbers = List(numbers) }).ConfigureAwait(false)).ToDictionary(r => r.Number, r => r.Name);

    /// <summary>Statements by their numbers in the ledger.</summary>
    public async Task<Dictionary<long, StatementView>> Statements(IEnumerable<long> ids)
    {
        var of = new { ids = List(ids) };
        var rows = await session.Query<StatementRow>($"SELECT {StatementRow.Columns} FROM statement s WHERE {session.Dialect.In("s.id", "@ids")}", of).ConfigureAwait(false);
        var reports = await Reports(rows.Select(r => r.Report)).ConfigureAwait(false);
        var speakers = await session.Query<SpeakerRow>($"""
            SELECT p.statement, COALESCE(a.merged_into, a.id) AS Actor, COALESCE(i.merged_into, i.id) AS Institution, COALESCE(k.merged_into, k.id) AS Speaker
            FROM statement_speaker p JOIN actor a ON a.id = p.actor LEFT JOIN actor i ON i.id = p.institution LEFT JOIN actor k ON k.id = p.speaker
            WHERE {session.Dialect.In("p.statement", "@ids")} ORDER BY p.statement, p.place
            """, of).ConfigureAwait(false);
        var actors = await Actors(speakers.SelectMany(s => new[] { s.Actor, s.Institution, s.Speaker })).ConfigureAwait(false);
        var chains = speakers.ToLookup(s => s.Statement, s => new SpeakerChain(actors[s.Actor], Named(actors, s.Institution), Named(actors, s.Speaker)));
        var holdings = (await session.Query<HoldingRow>($"""
            SELECT h.statement, v.claim, v.id AS Variant, h.stance, h.second_hand AS SecondHand
            FROM holding h JOIN variant v ON v.id = h.variant WHERE {session.Dialect.In("h.statement", "@ids")} ORDER BY h.statement, h.place
            """, of).ConfigureAwait(false)).ToLookup(h => h.Statement, h => new HoldingView(h.Claim, h.Variant, Codes.Stance(h.Stance), h.SecondHand != 0));
        return rows.ToDictionary(r => r.Id, r => r.View(reports[r.Report]) with { Speakers = [.. chains[r.Id]], Holdings = [.. holdings[r.Id]] });
    }

    public static ActorName? Named(Dictionary<long, ActorName> actors, long? id) => id is { } known ? actors[known] : null;

    private Dapper.SqlMapper.ICustomQueryParameter List(IEnumerable<long> ids) => session.Dialect.List(ids.Distinct());
}
