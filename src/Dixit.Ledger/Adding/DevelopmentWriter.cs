using Dixit.Ledger.Derivation;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Adding;

/// <summary>Something new, as it is written down; all but texts are numbers in the ledger.</summary>
/// <param name="Key">What it is of.</param>
/// <param name="Kind">In what it is new.</param>
internal sealed record Development(string Key, DevelopmentKind Kind)
{
    public long? Claim { get; init; }
    public long? Variant { get; init; }
    public long? Actor { get; init; }
    public long? Statement { get; init; }
    public long? Before { get; init; }
    public string Detail { get; init; } = "";
}

/// <summary>Writes down what a version of a report brought that is new, each thing once.</summary>
/// <param name="session">The session that adds the report.</param>
/// <param name="report">The number of the report.</param>
/// <param name="version">The version.</param>
/// <param name="now">The moment of the addition.</param>
internal sealed class DevelopmentWriter(Session session, long report, long version, string now)
{
    private sealed class BearingRow
    {
        public long Claim { get; init; }
        public long Variant { get; init; }
        public long? Actor { get; init; }
    }

    public async Task Write(IReadOnlyCollection<Development> developments)
    {
        if (developments.Count == 0) return;
        var days = (await session.Query<(long Statement, string Day)>($"""
            SELECT s.id, {Counts.LastDay} FROM statement s JOIN report_version v ON v.report = s.report AND v.version = s.version WHERE {session.Dialect.In("s.id", "@ids")}
            """, new { ids = session.Dialect.List(developments.Select(d => d.Statement ?? d.Before).OfType<long>().Distinct()) }).ConfigureAwait(false)).ToDictionary(d => d.Statement, d => d.Day);
        var rows = new List<object>();
        foreach (var d in developments)
            rows.Add(new
            {
                number = await session.NextId("development", "number").ConfigureAwait(false), d.Key, kind = Codes.Name(d.Kind), d.Claim, d.Variant, d.Actor, d.Statement, d.Before, report, version,
                d.Detail, day = (d.Statement ?? d.Before) is { } statement ? days[statement] : "", now,
            });
        await session.Execute("""
            INSERT INTO development (number, key, kind, claim, variant, actor, statement, before, report, version, detail, day, at)
            VALUES (@number, @Key, @kind, @Claim, @Variant, @Actor, @Statement, @Before, @report, @version, @Detail, @day, @now) ON CONFLICT (key) DO NOTHING
            """, rows).ConfigureAwait(false);
    }

    /// <summary>Writes down that a statement was altered between two versions of the report: once for each claim that it bears on.</summary>
    /// <param name="before">The number of the statement in the version before.</param>
    /// <param name="after">The number of the one that carries it on, or null where it was taken out.</param>
    /// <param name="what">What was altered, as a code.</param>
    public async Task Altered(long before, long? after, string what)
    {
        var bearings = await session.Query<BearingRow>("""
            SELECT v.claim, h.variant, (SELECT min(p.actor) FROM statement_speaker p WHERE p.statement = h.statement AND p.place = 0) AS Actor
            FROM holding h JOIN variant v ON v.id = h.variant WHERE h.statement = @statement ORDER BY h.place
            """, new { statement = after ?? before }).ConfigureAwait(false);
        var key = $"altered:{before}:{after?.ToString() ?? "gone"}:{what}";
        var rows = bearings.DistinctBy(b => b.Claim).Select(b => new Development($"{key}:{b.Claim}", DevelopmentKind.Altered)
        {
            Claim = b.Claim, Variant = b.Variant, Actor = b.Actor, Statement = after, Before = before, Detail = what,
        }).ToList();
        await Write(rows.Count > 0 ? rows : [new(key, DevelopmentKind.Altered) { Statement = after, Before = before, Detail = what }]).ConfigureAwait(false);
    }
}
