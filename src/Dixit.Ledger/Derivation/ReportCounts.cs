using Dixit.Ledger.Storage;

namespace Dixit.Ledger.Derivation;

/// <summary>What some reports add to the numbers that lists and charts show: of how many claims they tell, and how many of their statements fall into which week.</summary>
internal sealed class ReportCounts(Session session)
{
    private sealed class Told
    {
        public long Claim { get; init; }
        public long Reports { get; init; }
    }

    private sealed class Day
    {
        public long Report { get; init; }
        public string Last { get; init; } = "";
        public long Statements { get; init; }
    }

    /// <summary>How many of some reports tell of each claim.</summary>
    public async Task<Dictionary<long, long>> Telling(IEnumerable<long> reports)
        => (await session.Query<Told>($"""
            SELECT e.claim, count(DISTINCT s.report) AS Reports FROM statement s JOIN evidence e ON e.statement = s.id WHERE {session.Dialect.In("s.report", "@reports")} GROUP BY e.claim
            """, new { reports = session.Dialect.List(reports) }).ConfigureAwait(false)).ToDictionary(t => t.Claim, t => t.Reports);

    /// <summary>Brings the numbers of reports of claims in step.</summary>
    public Task Update(Dictionary<long, long> before, Dictionary<long, long> after)
        => session.Execute("UPDATE claim SET reports = reports + @more WHERE id = @claim", before.Keys.Union(after.Keys).Order()
            .Select(claim => new { claim, more = after.GetValueOrDefault(claim) - before.GetValueOrDefault(claim) }).Where(c => c.more != 0).ToList());

    /// <summary>Counts the weeks of reports anew, and brings those of the ledger in step.</summary>
    public async Task CountWeeks(IEnumerable<long> reports)
    {
        var of = new { reports = session.Dialect.List(reports) };
        var among = session.Dialect.In("report", "@reports");
        var before = await session.Query<(long Report, string Week, long Statements)>($"SELECT report, week, statements FROM report_week WHERE {among}", of).ConfigureAwait(false);
        var after = (await session.Query<Day>($"""
            SELECT s.report, {Counts.LastDay} AS Last, count(*) AS Statements FROM statement s JOIN report_version v ON v.report = s.report AND v.version = s.version
            WHERE {session.Dialect.In("s.report", "@reports")} AND s.state = 0 AND (s.review IS NULL OR s.review <> 'rejected') GROUP BY s.report, {Counts.LastDay}
            """, of).ConfigureAwait(false)).GroupBy(d => (d.Report, Week: Weeks.Of(d.Last))).Select(g => (g.Key.Report, g.Key.Week, Statements: g.Sum(d => d.Statements))).ToList();
        if (before.ToHashSet().SetEquals(after)) return;
        if (before.Count > 0) await session.Execute($"DELETE FROM report_week WHERE {among}", of).ConfigureAwait(false);
        await session.Execute("INSERT INTO report_week (report, week, statements) VALUES (@Report, @Week, @Statements)", after.Select(w => new { w.Report, w.Week, w.Statements })).ConfigureAwait(false);
        await session.Execute("""
            INSERT INTO ledger_week (week, statements) VALUES (@week, @more) ON CONFLICT (week) DO UPDATE SET statements = ledger_week.statements + excluded.statements
            """, before.Select(w => (w.Week, More: -w.Statements)).Concat(after.Select(w => (w.Week, More: w.Statements))).GroupBy(w => w.Week, StringComparer.Ordinal)
            .Select(g => new { week = g.Key, more = g.Sum(w => w.More) }).Where(w => w.more != 0).OrderBy(w => w.week, StringComparer.Ordinal)).ConfigureAwait(false);
    }
}
