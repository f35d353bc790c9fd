using Microsoft.Data.Sqlite;

namespace Dixit.Ledger.Tests;

public sealed class SqliteContract : LedgerContract
{
    private readonly TemporaryFolder _folder = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }

    private protected override Task<ILedger> Open() => Ledgers.Open(_folder.File("ledger.db"), PlainMatching.Instance, new Clock(), Now);

    private protected override string Mark(int schema) => $"PRAGMA user_version = {schema}";

    private protected override async Task Sql(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={_folder.File("ledger.db")};Pooling=False;Foreign Keys=False");
        await connection.OpenAsync(Now);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Now);
    }

    private protected override Task<ILedger> OpenOther() => Ledgers.Open(_folder.File("other.db"), PlainMatching.Instance, new Clock(), Now);

    [Fact]
    public async Task An_upgrade_leaves_a_copy_of_the_older_file_beside()
    {
        await Ledger.Add(Generated.Report(1), Now);
        await StepBack();
        await using (await Open()) { }
        await using var connection = new SqliteConnection($"Data Source={_folder.File("ledger.db.schema-1.bak")};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(Now);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT user_version || ' ' || (SELECT id FROM report) FROM pragma_user_version";
        (await command.ExecuteScalarAsync(Now)).ShouldBe("1 r1");
    }
}
