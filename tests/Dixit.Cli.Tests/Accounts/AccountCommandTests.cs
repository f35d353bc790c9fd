using Dixit.Ledger;
using Dixit.Ledger.Views;
using Dixit.Web.Accounts;
using Shouldly;
using Xunit;

namespace Dixit.Cli.Tests.Accounts;

public sealed class AccountCommandTests : IDisposable
{
    private const string Password = "four words of nobody";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dixit-accounts-");

    private string Ledger => Path.Combine(_folder.FullName, "dixit.db");

    [Fact]
    public async Task The_first_account_is_an_admins_and_its_password_comes_from_standard_input()
    {
        (await Given("add", "odile", "--role", "reader")).Error.ShouldContain("--role admin");
        (await Given("add", "odile", "--role", "admin")).Code.ShouldBe(0);
        var account = await Kept(ledger => ledger.AccountNamed("odile"));
        account!.Role.ShouldBe(AccountRole.Admin);
        Passwords.Verify(account.PasswordHash, Password).ShouldBeTrue();
        account.PasswordHash!.ShouldNotContain(Password);
        (await Given("list")).Output.ShouldContain("odile");
    }

    [Fact]
    public async Task A_password_file_goes_and_a_short_password_does_not()
    {
        var file = Path.Combine(_folder.FullName, "password");
        await File.WriteAllTextAsync(file, "from a file, quite long\n", TestContext.Current.CancellationToken);
        (await Given("add", "odile", "--role", "admin", "--password-file", file)).Code.ShouldBe(0);
        Passwords.Verify((await Kept(l => l.AccountNamed("odile")))!.PasswordHash, "from a file, quite long").ShouldBeTrue();
        var (code, _, error) = await Run.WithInput("too short\n", "account", "password", "odile", "-l", Ledger);
        (code, error).ShouldBe((1, "dixit: a password has at least 12 characters (and at most 256)\n"));
    }

    [Fact]
    public async Task Roles_change_and_accounts_rest_but_never_the_last_admin()
    {
        await Given("add", "odile", "--role", "admin");
        await Given("add", "bo");
        (await Given("role", "bo", "editor")).Output.ShouldContain("Editor");
        (await Given("disable", "bo")).Output.ShouldContain("disabled");
        (await Given("enable", "bo")).Code.ShouldBe(0);
        (await Given("disable", "odile")).Error.ShouldContain("last admin");
        (await Given("role", "nobody", "editor")).Error.ShouldContain("there is no account nobody");
    }

    [Fact]
    public async Task A_token_is_printed_once_and_kept_as_a_hash()
    {
        await Given("add", "odile", "--role", "admin");
        var token = (await Given("token", "add", "odile", "the morning mail", "--days", "30")).Output.Trim();
        var found = await Kept(ledger => ledger.TokenOf(SecretToken.Hash(token)));
        found!.Value.Token.Role.ShouldBe(AccountRole.Reader);
        (await Given("token", "list")).Output.ShouldNotContain(token);
        (await Given("token", "revoke", "1")).Code.ShouldBe(0);
        (await Kept(ledger => ledger.TokenOf(SecretToken.Hash(token)))).ShouldBeNull();
        (await Given("token", "revoke", "1")).Code.ShouldBe(1);
    }

    private Task<Run.Ended> Given(params string[] arguments) => Run.WithInput(Password + "\n", ["account", .. arguments, "-l", Ledger]);

    private async Task<T> Kept<T>(Func<ILedger, Task<T>> ask)
    {
        await using var ledger = await Ledgers.Open(Ledger, ClaimMatching.OfConcepts, TimeProvider.System);
        return await ask(ledger);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
