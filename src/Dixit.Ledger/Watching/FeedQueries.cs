using System.Globalization;
using Dixit.Ledger.Queries;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Watching;

/// <summary>Answers about feeds.</summary>
internal sealed class FeedQueries(Session session)
{
    public async Task<Page<FeedView>> List(FeedFilter filter)
    {
        var after = Cursor.Read(filter.Cursor, 1);
        var conditions = new List<string> { "f.removed IS NULL" };
        if (after is not null) conditions.Add("f.id > @id");
        if (filter.Category is not null) conditions.Add("f.category = @Category");
        if (filter.Failing) conditions.Add("f.failures > 0");
        var rows = await session.Query<FeedRow>($"SELECT {FeedRow.Columns} FROM feed f WHERE {string.Join(" AND ", conditions)} ORDER BY f.id LIMIT @limit",
            new { id = after is null ? 0 : Cursor.Number(after[0]), filter.Category, limit = filter.Limit + 1 }).ConfigureAwait(false);
        var (page, next) = Cursor.Page(rows, filter.Limit, f => Cursor.Of(f.Id));
        return new([.. page.Select(f => f.View)], next);
    }

    public async Task<FeedView?> Get(string name)
    {
        var id = long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return (await session.Find<FeedRow>($"SELECT {FeedRow.Columns} FROM feed f WHERE (f.id = @id OR f.address = @name) AND f.removed IS NULL", new { id, name }).ConfigureAwait(false))?.View;
    }
}
