using Dixit.Ledger.Queries;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Reviewing;

/// <summary>Lists what new versions of reports altered, the newest first.</summary>
internal sealed class AlterationList(Session session)
{
    public async Task<Page<AlterationView>> Get(AlterationFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var after = Cursor.Read(filter.Cursor, 2);
        var conditions = new List<string> { "1 = 1" };
        if (after is not null) conditions.Add("(x.at, x.id) < (@at, @id)");
        if (filter.Kind is not null) conditions.Add("x.kind = @kind");
        if (filter.Since is not null) conditions.Add("x.at >= @since");
        if (filter.Report is not null) conditions.Add("x.report = (SELECT r.number FROM report r WHERE r.id = @Report)");
        if (filter.Claim is not null)
            conditions.Add("""
                EXISTS (SELECT 1 FROM holding h JOIN variant v ON v.id = h.variant
                    WHERE h.statement IN (x.earlier, x.later) AND v.claim = (SELECT COALESCE(c.merged_into, c.id) FROM claim c WHERE c.id = @Claim))
                """);
        var rows = await session.Query<AlterationRow>($"SELECT {AlterationRow.Columns} FROM alteration x WHERE {string.Join(" AND ", conditions)} ORDER BY x.at DESC, x.id DESC LIMIT @limit", new
        {
            at = after?[0], id = after is null ? 0 : Cursor.Number(after[1]), kind = filter.Kind is { } kind ? Codes.Name(kind) : null,
            since = filter.Since is { } since ? Codes.Moment(since) : null, filter.Report, filter.Claim, limit = filter.Limit + 1,
        }).ConfigureAwait(false);
        var (page, next) = Cursor.Page(rows, filter.Limit, r => Cursor.Of(r.At, r.Id));
        return new([.. await AlterationRow.Views(session, page).ConfigureAwait(false)], next);
    }

    /// <summary>The alterations of one report, in order.</summary>
    public async Task<List<AlterationView>> In(long report)
        => await AlterationRow.Views(session, await session.Query<AlterationRow>($"SELECT {AlterationRow.Columns} FROM alteration x WHERE x.report = @report ORDER BY x.version, x.id", new { report })
            .ConfigureAwait(false)).ConfigureAwait(false);
}
