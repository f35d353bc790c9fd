using Dixit.Ledger.Derivation;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Figures;

/// <summary>Counts statements by weeks: those of a claim when asked, those of actors and of the whole from what is kept.</summary>
internal sealed class WeekQueries(Session session)
{
    public async Task<WeeklyCounts> OfAll() => Weeks.View(await session.Query<(string, long)>("SELECT week, statements FROM ledger_week").ConfigureAwait(false));

    public async Task<WeeklyCounts> OfActor(long actor) => Weeks.View(await session.Query<(string, long)>("""
        SELECT w.week, w.statements FROM actor a JOIN actor_week w ON w.actor = COALESCE(a.merged_into, a.id) WHERE a.id = @actor
        """, new { actor }).ConfigureAwait(false));

    public async Task<WeeklyCounts> OfClaim(long claim)
    {
        var days = await session.Query<(string Day, long Statements)>($"""
            SELECT {Counts.LastDay} AS day, count(*) FROM (SELECT DISTINCT e.statement FROM claim c JOIN evidence e ON e.claim = COALESCE(c.merged_into, c.id) WHERE c.id = @claim) x
            JOIN statement s ON s.id = x.statement JOIN report_version v ON v.report = s.report AND v.version = s.version GROUP BY 1
            """, new { claim }).ConfigureAwait(false);
        return Weeks.View(days.GroupBy(d => Weeks.Of(d.Day)).Select(g => (g.Key, g.Sum(d => d.Statements))));
    }
}
