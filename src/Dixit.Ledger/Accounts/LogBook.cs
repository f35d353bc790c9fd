using Dixit.Ledger.Queries;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Accounts;

/// <summary>The log of who did what; lines are only ever added.</summary>
internal sealed class LogBook(Session session, string now)
{
    private sealed class Row
    {
        public long Id { get; init; }
        public string At { get; init; } = "";
        public string By { get; init; } = "";
        public string? Address { get; init; }
        public string What { get; init; } = "";
        public string Target { get; init; } = "";
        public string? Detail { get; init; }

        public LogLine Line => new(Id, Codes.Moment(At), new(new(By, Address), What, Target, Detail));
    }

    public async Task<long> Write(LogEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var id = await session.NextId("log_line").ConfigureAwait(false);
        await session.Execute("INSERT INTO log_line (id, at, by, address, what, target, detail) VALUES (@id, @now, @By, @Address, @What, @Target, @Detail)",
            new { id, now, By = entry.By.Name, entry.By.Address, entry.What, entry.Target, entry.Detail }).ConfigureAwait(false);
        return id;
    }

    public async Task<Page<LogLine>> List(LogFilter filter)
    {
        var after = Cursor.Read(filter.Cursor, 1);
        var conditions = new List<string> { "l.id < @before" };
        if (filter.By is not null) conditions.Add("l.by = @By");
        if (filter.What is not null) conditions.Add("l.what = @What");
        if (filter.Since is not null) conditions.Add("l.at >= @since");
        var rows = await session.Query<Row>($"SELECT l.id, l.at, l.by, l.address, l.what, l.target, l.detail FROM log_line l WHERE {string.Join(" AND ", conditions)} ORDER BY l.id DESC LIMIT @limit", new
        {
            before = after is null ? long.MaxValue : Cursor.Number(after[0]), filter.By, filter.What,
            since = filter.Since is { } since ? Codes.Moment(since) : null, limit = filter.Limit + 1,
        }).ConfigureAwait(false);
        var (page, next) = Cursor.Page(rows, filter.Limit, l => Cursor.Of(l.Id));
        return new([.. page.Select(l => l.Line)], next);
    }
}
