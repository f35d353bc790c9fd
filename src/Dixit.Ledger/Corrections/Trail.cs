using Dixit.Ledger.Queries;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Corrections;

/// <summary>Lists corrections, the newest first.</summary>
internal sealed class Trail(Session session)
{
    public async Task<Page<CorrectionView>> Get(CorrectionFilter filter)
    {
        var after = Cursor.Read(filter.Cursor, 1);
        var conditions = new List<string> { "c.id < @before" };
        if (filter.Target is not null) conditions.Add("c.target = @Target");
        if (filter.By is not null) conditions.Add("c.by = @By");
        if (filter.Kind is not null) conditions.Add("c.kind = @Kind");
        if (filter.Since is not null) conditions.Add("c.at >= @since");
        var rows = await session.Query<CorrectionRow>($"SELECT {CorrectionRow.Columns} FROM correction c WHERE {string.Join(" AND ", conditions)} ORDER BY c.id DESC LIMIT @limit", new
        {
            before = after is null ? long.MaxValue : Cursor.Number(after[0]), filter.Target, filter.By, filter.Kind,
            since = filter.Since is { } since ? Codes.Moment(since) : null, limit = filter.Limit + 1,
        }).ConfigureAwait(false);
        var (page, next) = Cursor.Page(rows, filter.Limit, c => Cursor.Of(c.Id));
        return new([.. page.Select(c => c.View)], next);
    }

    /// <summary>One correction.</summary>
    public async Task<CorrectionView?> Find(long id)
        => (await session.Find<CorrectionRow>($"SELECT {CorrectionRow.Columns} FROM correction c WHERE c.id = @id", new { id }).ConfigureAwait(false))?.View;

    /// <summary>The corrections in one report, in order.</summary>
    public async Task<List<CorrectionView>> In(string report)
        => [.. (await session.Query<CorrectionRow>($"SELECT {CorrectionRow.Columns} FROM correction c WHERE c.target >= @from AND c.target < @to ORDER BY c.id",
            new { from = report + "#", to = report + "$" }).ConfigureAwait(false)).Select(c => c.View)];
}
