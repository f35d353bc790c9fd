using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Dixit.Ledger.Storage.Sqlite;

/// <summary>Makes a ledger's file, or brings an older one to the schema of this program, with a copy of it left beside.</summary>
internal sealed class SqliteFile(string path, TimeSpan patience)
{
    /// <summary>Marks a file as a ledger in its header ("Dixt").</summary>
    internal const int ApplicationId = 0x44697874;

    /// <summary>The number of the schema that this program writes.</summary>
    internal static int NewestSchema => Steps[^1].Number;

    private static readonly IReadOnlyList<Migration> Steps = Migration.For("Sqlite");

    public async Task Prepare(TimeProvider clock, CancellationToken cancellation)
    {
        if (Directory.Exists(path)) throw new LedgerException($"{path}: is a directory (name a file)");
        if (!Directory.Exists(Path.GetDirectoryName(path))) throw new DirectoryNotFoundException();
        var connection = new SqliteConnection(SqliteStore.Connection(path, File.Exists(path) ? SqliteOpenMode.ReadWrite : SqliteOpenMode.ReadWriteCreate, patience) + ";Pooling=False");
        await using (connection.ConfigureAwait(false))
        {
            await connection.OpenAsync(cancellation).ConfigureAwait(false);
            var schema = Schema(connection);
            if (schema == Steps[^1].Number) return;
            if (schema > 0) Copy(connection, schema);
            else Execute(connection, "PRAGMA journal_mode = WAL");
            Migrate(connection, clock);
        }
    }

    /// <summary>The number of the schema's last step; 0 for a file without anything in it.</summary>
    private int Schema(SqliteConnection connection)
    {
        var (application, schema) = (Scalar(connection, "PRAGMA application_id"), Scalar(connection, "PRAGMA user_version"));
        if (application != ApplicationId)
            return application == 0 && Scalar(connection, "SELECT count(*) FROM sqlite_schema") == 0 ? 0
                : throw new LedgerException($"{path}: is a database of another program, no ledger (name another file with --ledger)");
        return schema <= Steps[^1].Number ? (int)schema
            : throw new LedgerException($"{path}: was written by a newer Dixit (schema {schema}, this one knows {Steps[^1].Number}): update Dixit to read it");
    }

    private void Copy(SqliteConnection connection, int schema)
    {
        var beside = $"{path}.schema-{schema}.bak";
        if (File.Exists(beside)) return;
        var part = beside + ".part";
        File.Delete(part);
        Execute(connection, $"VACUUM INTO '{part.Replace("'", "''", StringComparison.Ordinal)}'");
        File.Move(part, beside);
    }

    private void Migrate(SqliteConnection connection, TimeProvider clock)
    {
        using var transaction = connection.BeginTransaction();
        // Another program may have been faster.
        var schema = Schema(connection);
        Execute(connection, Migration.Record);
        foreach (var step in Steps.Where(s => s.Number > schema))
        {
            Execute(connection, step.Sql);
            var applied = clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            Execute(connection, $"INSERT INTO schema_migration (number, name, applied) VALUES ({step.Number}, '{step.Name}', '{applied}'); PRAGMA user_version = {step.Number}");
        }
        Execute(connection, $"PRAGMA application_id = {ApplicationId}");
        transaction.Commit();
    }

    internal static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static long Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
