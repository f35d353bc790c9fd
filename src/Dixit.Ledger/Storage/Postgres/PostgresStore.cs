using System.Data;
using Dapper;
using Npgsql;

namespace Dixit.Ledger.Storage.Postgres;

/// <summary>A ledger in a database of PostgreSQL 15 or later.</summary>
internal sealed class PostgresStore : Store
{
    private const int Oldest = 15;
    private static readonly PostgresDialect Differences = new();
    private static readonly IReadOnlyList<Migration> Steps = Migration.For("Postgres");

    private readonly NpgsqlDataSource _source;
    private readonly TimeSpan _patience;

    private PostgresStore(NpgsqlDataSource source, string name, TimeSpan patience) => (_source, Name, _patience) = (source, name, patience);

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override int Schema => Steps[^1].Number;

    /// <summary>Opens a ledger, and makes its tables where there are none yet.</summary>
    /// <exception cref="LedgerException">It is no ledger, a newer one, or cannot be reached; nothing has changed.</exception>
    public static async Task<PostgresStore> Open(string address, TimeSpan patience, TimeProvider clock, CancellationToken cancellation)
    {
        var (settings, name) = PostgresAddress.Read(address, patience);
        var store = new PostgresStore(NpgsqlDataSource.Create(settings), name, patience);
        try
        {
            await store.Write(async session =>
            {
                await store.Prepare(session, clock).ConfigureAwait(false);
                return true;
            }, cancellation).ConfigureAwait(false);
            return store;
        }
        catch
        {
            await store.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public override ValueTask DisposeAsync() => _source.DisposeAsync();

    /// <inheritdoc/>
    public override Task<long?> Size(Session session) => session.Find<long?>("SELECT pg_database_size(current_database())");

    // The server keeps its own files and constraints; what can be wrong is left to its tools (pg_amcheck).
    /// <inheritdoc/>
    public override Task<List<string>> Damage(Session session) => Task.FromResult(new List<string>());

    /// <inheritdoc/>
    public override Task Backup(string path, CancellationToken cancellation)
        => throw new LedgerException($"{Name}: PostgreSQL is backed up with its own tools (pg_dump --format=custom), or with dixit export");

    /// <inheritdoc/>
    protected override async Task<Session> Open(bool writes, CancellationToken cancellation)
    {
        var connection = await _source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        try
        {
            var transaction = await connection.BeginTransactionAsync(writes ? IsolationLevel.ReadCommitted : IsolationLevel.RepeatableRead, cancellation).ConfigureAwait(false);
            if (writes)
                await connection.ExecuteAsync($"SET LOCAL lock_timeout = {(int)_patience.TotalMilliseconds}; SELECT pg_advisory_xact_lock(17513, hashtext(current_schema()))", transaction: transaction)
                    .ConfigureAwait(false);
            return new(connection, transaction, Differences, cancellation);
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    protected override string? Explain(Exception error) => PostgresErrors.Explain(error, Name);

    private async Task Prepare(Session session, TimeProvider clock)
    {
        if (await session.Find<int>("SELECT current_setting('server_version_num')::int / 10000").ConfigureAwait(false) is < Oldest and var version)
            throw new LedgerException($"{Name}: the server is PostgreSQL {version}; Dixit needs {Oldest} or later");
        var tables = await session.Query<string>("SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema()").ConfigureAwait(false);
        if (tables.Count > 0 && !tables.Contains("schema_migration")) throw new LedgerException($"{Name}: holds tables of another program, no ledger (name another database with --ledger)");
        var schema = tables.Count == 0 ? 0 : await session.Find<int>("SELECT max(number)::int FROM schema_migration").ConfigureAwait(false);
        if (schema > Schema) throw new LedgerException($"{Name}: was written by a newer Dixit (schema {schema}, this one knows {Schema}): update Dixit to read it");
        if (schema == Schema) return;
        if (schema == 0) await session.Execute(Migration.Record).ConfigureAwait(false);
        foreach (var step in Steps.Where(s => s.Number > schema))
        {
            await session.Execute(step.Sql).ConfigureAwait(false);
            await session.Execute("INSERT INTO schema_migration (number, name, applied) VALUES (@Number, @Name, @applied)", new { step.Number, step.Name, applied = Codes.Moment(clock.GetUtcNow()) })
                .ConfigureAwait(false);
        }
    }
}
