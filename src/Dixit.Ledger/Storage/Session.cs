using System.Data.Common;
using Dapper;

namespace Dixit.Ledger.Storage;

/// <summary>One connection in one transaction: all that is read in it is of one moment, and all that is written is kept together or not at all.</summary>
internal sealed class Session(DbConnection connection, DbTransaction transaction, Dialect dialect, CancellationToken cancellation) : IAsyncDisposable
{
    private readonly Dictionary<string, long> _last = new(StringComparer.Ordinal);

    /// <summary>In what the engine's SQL differs.</summary>
    public Dialect Dialect { get; } = dialect;

    public async Task<List<T>> Query<T>(string sql, object? parameters = null)
        => [.. await connection.QueryAsync<T>(Command(sql, parameters)).ConfigureAwait(false)];

    public Task<T?> Find<T>(string sql, object? parameters = null) => connection.QueryFirstOrDefaultAsync<T>(Command(sql, parameters));

    /// <summary>Runs a statement, once for each of the parameters where they are a list.</summary>
    public Task<int> Execute(string sql, object? parameters = null) => connection.ExecuteAsync(Command(sql, parameters));

    /// <summary>The next free id of a table: ids are given out in order and never again, so the same additions make the same ids on every engine.</summary>
    public async Task<long> NextId(string table, string column = "id")
    {
        if (!_last.TryGetValue(table, out var last)) last = await Find<long?>($"SELECT max({column}) FROM {table}").ConfigureAwait(false) ?? 0;
        return _last[table] = last + 1;
    }

    public Task Commit() => transaction.CommitAsync(CancellationToken.None);

    /// <summary>Gives up what was not committed, and the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync().ConfigureAwait(false);
        await connection.DisposeAsync().ConfigureAwait(false);
    }

    private CommandDefinition Command(string sql, object? parameters) => new(sql, parameters, transaction, cancellationToken: cancellation);
}
