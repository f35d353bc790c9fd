using Dixit.Ledger.Queries;
using Dixit.Ledger.Storage;
using Dixit.Text;

namespace Dixit.Ledger.Adding;

/// <summary>Finds the reports that another version of the engine read.</summary>
internal sealed class Outdated(Session session)
{
    private sealed class Row
    {
        public long Number { get; init; }
    }

    /// <summary>The next report after a number, or null; its newest version.</summary>
    public async Task<(long Number, long Version, Report Report)?> After(long number, string engine, bool everything)
    {
        var row = await session.Find<Row>($"""
            SELECT r.number FROM report r {ReportRow.Newest} WHERE r.number > @number AND (@every = 1 OR v.engine <> @engine) ORDER BY r.number LIMIT 1
            """, new { number, engine, every = everything ? 1 : 0 }).ConfigureAwait(false);
        if (row is null) return null;
        var newest = (await new ReportQueries(session).Numbered(row.Number).ConfigureAwait(false))!.Versions[^1];
        return (row.Number, newest.Number, newest.Report);
    }
}
