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

    private protected override Task<ILedger> OpenOther() => Ledgers.Open(_folder.File("other.db"), PlainMatching.Instance, new Clock(), Now);
}
