using System.Data;
using Microsoft.Data.Sqlite;

namespace Dixit.Ledger.Storage.Sqlite;

/// <summary>A ledger in one SQLite file with its write-ahead log beside it.</summary>
internal sealed class SqliteStore : Store
{
    private static readonly SqliteDialect Differences = new();
    private readonly string _connection;
    private readonly string _path;

    private SqliteStore(string path, TimeSpan patience) => (_path, _connection) = (path, Connection(path, SqliteOpenMode.ReadWrite, patience));

    /// <inheritdoc/>
    public override string Name => _path;

    /// <summary>Opens a ledger, and makes it where there is none yet.</summary>
    /// <exception cref="LedgerException">It is no ledger, a newer one, or cannot be opened; the file is as it was.</exception>
    public static async Task<SqliteStore> Open(string path, TimeSpan patience, TimeProvider clock, CancellationToken cancellation)
    {
        try
        {
            var full = Path.GetFullPath(path);
            await new SqliteFile(full, patience).Prepare(clock, cancellation).ConfigureAwait(false);
            return new(full, patience);
        }
        catch (Exception error) when (SqliteErrors.Explain(error, path) is { } message)
        {
            throw new LedgerException(message, error);
        }
    }

    /// <inheritdoc/>
    public override ValueTask DisposeAsync()
    {
        using var connection = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(connection);
        return ValueTask.CompletedTask;
    }

    /// <summary>The way to a file. The patience is how long a statement waits for another writer.</summary>
    internal static string Connection(string path, SqliteOpenMode mode, TimeSpan patience) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = mode,
        ForeignKeys = true,
        DefaultTimeout = (int)Math.Max(1, Math.Ceiling(patience.TotalSeconds)),
    }.ConnectionString;

    /// <inheritdoc/>
    protected override async Task<Session> Open(bool writes, CancellationToken cancellation)
    {
        var connection = new SqliteConnection(_connection);
        try
        {
            await connection.OpenAsync(cancellation).ConfigureAwait(false);
            SqliteFile.Execute(connection, "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32768; PRAGMA mmap_size = 1073741824; PRAGMA temp_store = MEMORY");
            return new(connection, connection.BeginTransaction(IsolationLevel.Serializable, deferred: !writes), Differences, cancellation);
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    protected override string? Explain(Exception error) => SqliteErrors.Explain(error, _path);
}
