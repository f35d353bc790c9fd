using Dixit.Ledger.Corrections;
using Dixit.Ledger.Derivation;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Adding;

/// <summary>Puts a new reading of the newest version of a report in place of the one before, and tells what moved.</summary>
internal sealed class Rereader(Session session, Matching matching, Propositions propositions)
{
    private sealed record Holding(long Claim, long Actor, long Variant, string Stance, string? Since)
    {
        public Holding() : this(0, 0, 0, "", null) { }
    }

    /// <summary>Reads one report again.</summary>
    /// <param name="study">The new reading.</param>
    /// <param name="report">The report's number.</param>
    /// <param name="version">Its newest version.</param>
    public async Task<Rereading> Read(ReportStudy study, long report, long version)
    {
        var (text, id) = (study.Read.Report.Text, study.Read.Report.Id);
        var (readings, snapshots) = (new EarlierReadings(session), new Readings(session));
        var counting = (await readings.Of(report, version, andRetired: false).ConfigureAwait(false)).Select(e => e.Id).ToHashSet();
        var earlier = await readings.Of(report, version, andRetired: true).ConfigureAwait(false);
        var before = new Dictionary<long, string>();
        foreach (var one in earlier) before[one.Number] = Json.Write(await snapshots.AsRead(one.Id).ConfigureAwait(false));

        var carried = Succession.Of(earlier, study.Read.Statements, text);
        var lost = earlier.Except(carried.Values).Where(e => counting.Contains(e.Id)).ToList();
        var touching = await Touching(earlier.Select(e => e.Id)).ConfigureAwait(false);
        await session.Execute($"DELETE FROM statement_speaker WHERE {session.Dialect.In("statement", "@ids")}", new { ids = session.Dialect.List(carried.Values.Select(c => c.Id)) }).ConfigureAwait(false);
        await session.Execute($"DELETE FROM holding WHERE {session.Dialect.In("statement", "@ids")}", new { ids = session.Dialect.List(carried.Values.Select(c => c.Id)) }).ConfigureAwait(false);
        await readings.SetAside(lost, state: 2).ConfigureAwait(false);
        var written = await new ReadingWriter(session, matching, propositions).Write(study, report, version, carried, again: true).ConfigureAwait(false);
        await session.Execute("UPDATE report_version SET engine = @EngineVersion WHERE report = @report AND version = @version", new { study.EngineVersion, report, version }).ConfigureAwait(false);

        var numbers = (await readings.Of(report, version, andRetired: false).ConfigureAwait(false)).ToDictionary(e => e.Id, e => e.Number);
        var unanchored = await readings.Corrections(id, earlier.Except(carried.Values).Select(e => e.Number)).ConfigureAwait(false);
        var (gained, changed) = (new List<long>(), new List<long>());
        foreach (var statement in written)
        {
            var number = numbers[statement];
            if (!counting.Contains(statement)) gained.Add(number);
            else if (Json.Write(await snapshots.AsRead(statement).ConfigureAwait(false)) != before[number]) changed.Add(number);
            unanchored.AddRange(await new Restating(session).Apply(statement).ConfigureAwait(false));
        }
        touching.UnionWith(await Touching(written).ConfigureAwait(false));
        var moved = await Held(touching).ConfigureAwait(false);
        await new Derived(session, matching, propositions).Refresh([.. earlier.Select(e => e.Id).Union(written)]).ConfigureAwait(false);
        moved.SymmetricExceptWith(await Held(touching).ConfigureAwait(false));
        return new(id, [.. gained.Order().Select(Name)], [.. lost.Select(l => Name(l.Number))], [.. changed.Order().Select(Name)], moved.Count, [.. unanchored.Distinct().Order()]);

        string Name(long number) => $"{id}#{number}";
    }

    /// <summary>The claims and actors on which statements bear, or will once what follows from them is drawn anew.</summary>
    private async Task<HashSet<(long Claim, long Actor)>> Touching(IEnumerable<long> statements) => [.. await session.Query<(long, long)>($"""
        SELECT DISTINCT v.claim, COALESCE(a.merged_into, a.id) FROM holding h JOIN variant v ON v.id = h.variant JOIN statement_speaker p ON p.statement = h.statement
        JOIN actor a ON a.id = p.actor WHERE {session.Dialect.In("h.statement", "@ids")}
        """, new { ids = session.Dialect.List(statements) }).ConfigureAwait(false)];

    private async Task<HashSet<Holding>> Held(HashSet<(long Claim, long Actor)> pairs)
    {
        var held = new HashSet<Holding>();
        foreach (var (claim, actor) in pairs)
            held.UnionWith(await session.Query<Holding>("SELECT claim, actor, variant, stance, since FROM position WHERE claim = @claim AND actor = @actor", new { claim, actor }).ConfigureAwait(false));
        return held;
    }
}
