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

    /// <inheritdoc/>
    public override int Schema => SqliteFile.NewestSchema;

    /// <inheritdoc/>
    public override Task<long?> Size(Session session) => session.Find<long?>("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size");

    /// <inheritdoc/>
    public override async Task<List<string>> Damage(Session session)
    {
        var found = (await session.Query<string>("SELECT integrity_check FROM pragma_integrity_check LIMIT 20").ConfigureAwait(false)).Where(line => line != "ok").ToList();
        found.AddRange(await session.Query<string>("SELECT 'table ' || \"table\" || ', row ' || COALESCE(rowid, '?') || ' points to a row of ' || parent || ' that is not there' FROM pragma_foreign_key_check LIMIT 20")
            .ConfigureAwait(false));
        return found;
    }

    /// <inheritdoc/>
    public override async Task Backup(string path, CancellationToken cancellation)
    {
        if (File.Exists(path)) throw new LedgerException($"{path}: is there already (name a new file)");
        var part = path + ".part";
        try
        {
            File.Delete(part);
            await Task.Run(() => Copy(part), cancellation).ConfigureAwait(false);
            File.Move(part, path);
        }
        catch (Exception error) when (SqliteErrors.Explain(error, path) is { } message)
        {
            File.Delete(part);
            throw new LedgerException(message, error);
        }
    }

    private void Copy(string to)
    {
        using var from = new SqliteConnection(_connection);
        from.Open();
        using var copy = new SqliteConnection(Connection(to, SqliteOpenMode.ReadWriteCreate, TimeSpan.FromSeconds(1)) + ";Pooling=False");
        copy.Open();
        from.BackupDatabase(copy);
        // The copy is one file: it needs no log beside it.
        SqliteFile.Execute(copy, "PRAGMA journal_mode = DELETE; PRAGMA journal_mode = WAL");
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
            SqliteFile.Execute(connection, "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32768; PRAGMA mmap_size = 1073741824; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 8000");
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
