using Microsoft.Data.Sqlite;

namespace Dixit.Ledger.Tests;

/// <summary>Whatever is wrong with the file is said in words for people, and the file is as it was.</summary>
public sealed class SqliteFaultTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private string Ledger => _folder.File("ledger.db");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("not a ledger at all, but a text that somebody wrote and that is long enough to be taken for a page", "is no ledger")]
    [InlineData("SQLite format 3\0 and then rubbish rubbish rubbish rubbish rubbish rubbish rubbish rubbish rubbish rubbish rubbish rubbish", "is no ledger")]
    public async Task A_file_of_another_kind_is_refused(string content, string said)
    {
        await File.WriteAllTextAsync(Ledger, content, Now);
        await Refused(said);
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused()
    {
        Sql("CREATE TABLE bookmark (id INTEGER PRIMARY KEY)");
        await Refused("database of another program");
    }

    [Fact]
    public async Task A_ledger_of_a_newer_program_is_refused()
    {
        await Made();
        Sql("PRAGMA user_version = 99");
        await Refused("newer Dixit");
    }

    [Fact]
    public async Task A_missing_folder_and_a_directory_are_told()
    {
        (await Should.ThrowAsync<LedgerException>(() => Open(_folder.File("no/such/ledger.db")))).Message.ShouldContain("folder does not exist");
        (await Should.ThrowAsync<LedgerException>(() => Open(_folder.Path))).Message.ShouldContain("is a directory");
    }

    [Fact]
    public async Task A_locked_ledger_says_so_and_takes_the_report_later()
    {
        await Made();
        await using var ledger = await Open(Ledger);
        await using (var other = Connection())
        {
            await using var transaction = other.BeginTransaction();
            (await Should.ThrowAsync<LedgerException>(() => ledger.Add(Generated.Report(20), Now))).Message.ShouldContain("is locked by another program");
            (await ledger.Reports(new(), Now)).Items.Length.ShouldBe(1);
        }
        (await ledger.Add(Generated.Report(20), Now)).Outcome.ShouldBe(AdditionOutcome.Added);
    }

    [Fact]
    public async Task A_full_disk_keeps_what_was_there()
    {
        await Made();
        // A limit of pages stands for the disk: SQLite answers both alike. It lasts as long as its connection, so this one is kept in use by the pool.
        await using var store = await Storage.Sqlite.SqliteStore.Open(Ledger, TimeSpan.FromSeconds(1), new Child.Still(), Now);
        var long_ = Study.Of("long", "2022-01-01", new Told("state:IR", string.Join(' ', Enumerable.Range(0, 40_000)), Told.That("event agent=state:IR")));
        var error = await Should.ThrowAsync<LedgerException>(() => store.Write(async session =>
        {
            await session.Query<long>("PRAGMA max_page_count = 60");
            return await new Adding.ReportAdder(session, PlainMatching.Instance, new(new()), "2026-01-01T00:00:00Z").Add(long_);
        }, Now));
        error.Message.ShouldContain("the disk is full");
        await using var ledger = await Open(Ledger);
        (await ledger.Reports(new(), Now)).Items.Select(r => r.Id).ShouldBe(["r10"]);
        (await ledger.Check(Now)).Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_read_only_ledger_can_be_read_and_says_why_it_is_not_written()
    {
        await Made();
        var before = await File.ReadAllBytesAsync(Ledger, Now);
        await using var store = await Storage.Sqlite.SqliteStore.Open(Ledger, TimeSpan.FromSeconds(1), new Child.Still(), Now);
        // Permissions bind everybody but root, so the engine is told.
        var error = await Should.ThrowAsync<LedgerException>(() => store.Write(async session =>
        {
            await session.Execute("PRAGMA query_only = 1");
            return await new Adding.ReportAdder(session, PlainMatching.Instance, new(new()), "2026-01-01T00:00:00Z").Add(Generated.Report(20));
        }, Now));
        error.Message.ShouldContain("cannot be written");
        (await File.ReadAllBytesAsync(Ledger, Now)).ShouldBe(before);
    }

    [Fact]
    public async Task Damage_is_told_and_never_made_worse()
    {
        await using (var ledger = await Open(Ledger))
            for (var i = 0; i < 40; i++) await ledger.Add(Generated.Report(i), Now);
        Sql("PRAGMA wal_checkpoint(TRUNCATE)");
        var (sound, random) = (await File.ReadAllBytesAsync(Ledger, Now), new Random(3));
        for (var round = 0; round < 40; round++)
        {
            var damaged = sound.ToArray();
            for (var i = random.Next(1, 40); i > 0; i--) damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            var path = _folder.File($"damaged{round}.db");
            await File.WriteAllBytesAsync(path, damaged, Now);
            try
            {
                await using var ledger = await Open(path);
                await ledger.Check(Now);
                foreach (var claim in (await ledger.Claims(new(), Now)).Items) await ledger.Claim(claim.Id, null, Now);
                await ledger.Search("missile", 20, Now);
            }
            catch (LedgerException error)
            {
                error.Message.ShouldStartWith(path);
            }
            (await File.ReadAllBytesAsync(path, Now)).ShouldBe(damaged);
        }
    }

    [Fact]
    public async Task A_backup_is_made_while_somebody_writes()
    {
        await Made();
        await using var ledger = await Open(Ledger);
        var writing = Task.Run(async () =>
        {
            for (var i = 20; i < 60; i++) await ledger.Add(Generated.Report(i), Now);
        }, Now);
        await ledger.Backup(_folder.File("backup.db"), Now);
        await writing;
        await using var backup = await Open(_folder.File("backup.db"));
        (await backup.Check(Now)).Problems.ShouldBeEmpty();
        (await backup.Report("r10", Now)).ShouldNotBeNull();
        (await Should.ThrowAsync<LedgerException>(() => ledger.Backup(_folder.File("backup.db"), Now))).Message.ShouldContain("is there already");
    }

    [Fact]
    public async Task A_checkup_finds_what_does_not_follow_from_the_statements()
    {
        await Made();
        Sql("DELETE FROM change; DELETE FROM position; UPDATE claim SET statements = 9 WHERE id = 1");
        await using var ledger = await Open(Ledger);
        var problems = (await ledger.Check(Now)).Problems;
        problems.ShouldContain(p => p.Contains("claim 1: counts another number"));
        problems.ShouldContain(p => p.Contains("claim 1: its positions are not those"));
    }

    private async Task Made()
    {
        await using var ledger = await Open(Ledger);
        await ledger.Add(Generated.Report(10), Now);
    }

    private async Task Refused(string said)
    {
        var before = await File.ReadAllBytesAsync(Ledger, Now);
        (await Should.ThrowAsync<LedgerException>(() => Open(Ledger))).Message.ShouldContain(said);
        (await File.ReadAllBytesAsync(Ledger, Now)).ShouldBe(before);
    }

    private static Task<ILedger> Open(string path) => Ledgers.Open(path, PlainMatching.Instance, new Child.Still(), TimeSpan.FromSeconds(1), Now);

    private SqliteConnection Connection()
    {
        var connection = new SqliteConnection($"Data Source={Ledger};Pooling=False");
        connection.Open();
        return connection;
    }

    private void Sql(string sql)
    {
        using var connection = Connection();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
