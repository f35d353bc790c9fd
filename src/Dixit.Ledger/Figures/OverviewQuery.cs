using Dixit.Ledger.Reviewing;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Figures;

/// <summary>Counts what a ledger holds, without reading all of it.</summary>
internal sealed class OverviewQuery(Session session)
{
    private const int MostWaiting = 1000;

    // Reports are numbered without gaps. Publishers are stepped through in their index, one lookup each.
    private const string Publishers = """
        WITH RECURSIVE p (name) AS (SELECT min(publisher) FROM report_version
            UNION ALL SELECT (SELECT min(v.publisher) FROM report_version v WHERE v.publisher > p.name) FROM p WHERE p.name IS NOT NULL)
        SELECT count(name) FROM p
        """;

    public async Task<Overview> Get(ReviewFilter waiting)
    {
        var latest = await session.Find<string?>("SELECT max(added) FROM report_version").ConfigureAwait(false);
        return new(
            await Count("SELECT max(number) FROM report").ConfigureAwait(false),
            await Count("SELECT CAST(sum(statements) AS bigint) FROM ledger_week").ConfigureAwait(false),
            await Count("SELECT count(*) FROM claim WHERE statements > 0").ConfigureAwait(false),
            await Count("SELECT count(*) FROM actor WHERE statements > 0").ConfigureAwait(false),
            await Count(Publishers).ConfigureAwait(false),
            await Count("SELECT count(*) FROM change").ConfigureAwait(false),
            await new ReviewQueue(session).Count(waiting, MostWaiting).ConfigureAwait(false),
            Codes.MomentOrNull(latest));
    }

    private async Task<int> Count(string sql) => (int)(await session.Find<long?>(sql).ConfigureAwait(false) ?? 0);
}
