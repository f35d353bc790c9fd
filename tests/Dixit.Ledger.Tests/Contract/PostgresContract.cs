[assembly: AssemblyFixture(typeof(Dixit.Ledger.Tests.PostgresServer))]

namespace Dixit.Ledger.Tests;

public sealed class PostgresContract(PostgresServer server) : LedgerContract
{
    private string? _own;

    private protected override async Task<ILedger> Open() => await Ledgers.Open(_own ??= await server.Schema(), PlainMatching.Instance, new Clock(), Now);

    private protected override async Task Sql(string sql)
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(Storage.Postgres.PostgresAddress.Read(_own!, TimeSpan.FromSeconds(10)).Settings);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Now);
    }

    private protected override async Task<ILedger> OpenOther() => await Ledgers.Open(await server.Schema(), PlainMatching.Instance, new Clock(), Now);
}
