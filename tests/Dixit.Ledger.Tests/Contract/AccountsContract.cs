using System.Security.Cryptography;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Tests;

public abstract partial class LedgerContract
{
    private static readonly Doer Root = new("root", "192.0.2.1");

    [Fact]
    public async Task An_account_is_found_by_its_name_whatever_its_case()
    {
        (await Ledger.HasAccounts(Now)).ShouldBeFalse();
        var ada = await Ledger.AddAccount(new(" Adèle ", AccountRole.Editor, "hash", "ada@example.org"), Root, Now);
        (ada.Name, ada.Role, ada.PasswordHash, ada.Email, ada.IsDisabled).ShouldBe(("Adèle", AccountRole.Editor, "hash", "ada@example.org", false));
        (await Ledger.AccountNamed("ADELE", Now)).ShouldBe(ada);
        (await Ledger.Account(ada.Id, Now)).ShouldBe(ada);
        (await Ledger.AccountNamed("bo", Now)).ShouldBeNull();
        (await Ledger.HasAccounts(Now)).ShouldBeTrue();
        (await Should.ThrowAsync<LedgerException>(() => Ledger.AddAccount(new("adele", AccountRole.Reader), Root, Now))).Message.ShouldContain("already");
        await Should.ThrowAsync<LedgerException>(() => Ledger.AddAccount(new(" ", AccountRole.Reader), Root, Now));
        (await Ledger.Accounts(Now)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_changes_who_may_sign_in_changes_the_stamp()
    {
        var account = await Ledger.AddAccount(new("Ada", AccountRole.Reader, "hash", "a@example.org"), Root, Now);
        var renamed = await Ledger.ChangeAccount(account.Id, new() { Name = "Ada L.", Email = "" }, Root, Now);
        (renamed.Name, renamed.Email, renamed.SecurityStamp).ShouldBe(("Ada L.", null, account.SecurityStamp));
        foreach (var change in new AccountChange[] { new() { PasswordHash = "other" }, new() { Role = AccountRole.Reviewer }, new() { IsDisabled = true }, new() { IsDisabled = false }, new() { EndsSessions = true } })
        {
            var changed = await Ledger.ChangeAccount(account.Id, change, Root, Now);
            changed.SecurityStamp.ShouldNotBe(account.SecurityStamp);
            account = changed;
        }
        (account.PasswordHash, account.Role).ShouldBe(("other", AccountRole.Reviewer));
    }

    [Fact]
    public async Task The_last_admin_who_can_sign_in_stays_one()
    {
        var (one, two) = (await Ledger.AddAccount(new("one", AccountRole.Admin), Root, Now), await Ledger.AddAccount(new("two", AccountRole.Admin), Root, Now));
        await Ledger.ChangeAccount(one.Id, new() { IsDisabled = true }, Root, Now);
        await Should.ThrowAsync<LedgerException>(() => Ledger.ChangeAccount(two.Id, new() { IsDisabled = true }, Root, Now));
        await Should.ThrowAsync<LedgerException>(() => Ledger.ChangeAccount(two.Id, new() { Role = AccountRole.Editor }, Root, Now));
        (await Ledger.Account(two.Id, Now)).ShouldBe(two);
    }

    [Fact]
    public async Task Who_signs_in_elsewhere_has_one_account()
    {
        var (ada, bo) = (await Ledger.AddAccount(new("Ada", AccountRole.Reader), Root, Now), await Ledger.AddAccount(new("Bo", AccountRole.Reader), Root, Now));
        await Ledger.AddLogin(ada.Id, "https://id.example.org", "42", Root, Now);
        (await Ledger.AccountOf("https://id.example.org", "42", Now)).ShouldBe(ada);
        (await Ledger.AccountOf("https://other.example.org", "42", Now)).ShouldBeNull();
        (await Should.ThrowAsync<LedgerException>(() => Ledger.AddLogin(bo.Id, "https://id.example.org", "42", Root, Now))).Message.ShouldContain("Ada");
    }

    [Fact]
    public async Task A_token_is_known_by_its_hash_until_it_is_revoked_expires_or_its_account_is_disabled()
    {
        var account = await Ledger.AddAccount(new("Ada", AccountRole.Editor), Root, Now);
        var hash = SHA256.HashData("secret"u8);
        var token = await Ledger.AddToken(new(account.Id, "desk screen", AccountRole.Reader), hash, Root, Now);
        (await Ledger.TokenOf(hash, Now)).ShouldBe((token, account));
        (await Ledger.TokenOf(SHA256.HashData("guess"u8), Now)).ShouldBeNull();
        await Should.ThrowAsync<LedgerException>(() => Ledger.AddToken(new(account.Id, "again", AccountRole.Reader), hash, Root, Now));
        await Should.ThrowAsync<LedgerException>(() => Ledger.AddToken(new(99, "nobody's", AccountRole.Reader), SHA256.HashData("x"u8), Root, Now));
        await Ledger.TokenUsed(token.Id, Now);
        (await Ledger.Tokens(account.Id, Now)).Single().Used.ShouldNotBeNull();

        await Ledger.ChangeAccount(account.Id, new() { IsDisabled = true }, Root, Now);
        (await Ledger.TokenOf(hash, Now)).ShouldBeNull();
        await Ledger.ChangeAccount(account.Id, new() { IsDisabled = false }, Root, Now);
        (await Ledger.RevokeToken(token.Id, Root, Now)).ShouldBeTrue();
        (await Ledger.RevokeToken(token.Id, Root, Now)).ShouldBeFalse();
        (await Ledger.TokenOf(hash, Now)).ShouldBeNull();

        var brief = SHA256.HashData("brief"u8);
        await Ledger.AddToken(new(account.Id, "brief", AccountRole.Reader, Expires: new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)), brief, Root, Now);
        (await Ledger.TokenOf(brief, Now)).ShouldBeNull();
    }

    [Fact]
    public async Task Failures_are_counted_for_account_and_address_and_forgotten_with_time()
    {
        var within = TimeSpan.FromMinutes(15);
        await Ledger.AddFailure(["account:ada", "address:192.0.2.7"], within, Now);
        (await Ledger.AddFailure(["account:ada", "address:192.0.2.8"], within, Now)).Select(f => (f.Subject, f.Count)).ShouldBe([("account:ada", 2), ("address:192.0.2.8", 1)]);
        await using (var again = await Open()) (await again.Failures("account:ada", within, Now)).Count.ShouldBe(2);
        (await Ledger.Failures("account:ada", TimeSpan.Zero, Now)).ShouldBe(new("account:ada", 0, null));
        await Ledger.ClearFailures("account:ada", Now);
        (await Ledger.Failures("account:ada", within, Now)).Count.ShouldBe(0);
        (await Ledger.Failures("address:192.0.2.7", within, Now)).Count.ShouldBe(1);
        (await Ledger.AddFailure(["account:bo"], TimeSpan.FromSeconds(1), Now)).Single().Count.ShouldBe(1);
        (await Ledger.Failures("address:192.0.2.7", within, Now)).Count.ShouldBe(0);
    }

    [Fact]
    public async Task The_log_tells_who_did_what_and_keeps_no_secret()
    {
        var account = await Ledger.AddAccount(new("Ada", AccountRole.Reader, "the-hash"), Root, Now);
        await Ledger.ChangeAccount(account.Id, new() { PasswordHash = "next-hash", Role = AccountRole.Editor }, Root, Now);
        await Ledger.Log(new(new("Ada", "192.0.2.7"), "sign-in", "Ada"), Now);
        var log = (await Ledger.LogLines(new(), Now)).Items;
        log.Select(l => (l.Entry.By.Name, l.Entry.What, l.Entry.Target)).ShouldBe([("Ada", "sign-in", "Ada"), ("root", "account-change", "Ada"), ("root", "account-add", "Ada")]);
        log[1].Entry.Detail.ShouldBe("password, role: editor");
        log[0].Entry.By.Address.ShouldBe("192.0.2.7");
        (await Ledger.LogLines(new() { By = "Ada" }, Now)).Items.Length.ShouldBe(1);
        (await Ledger.LogLines(new() { What = "account-add" }, Now)).Items.Length.ShouldBe(1);
        (await Ledger.LogLines(new() { Since = log[0].At }, Now)).Items.Length.ShouldBe(1);
        var first = await Ledger.LogLines(new() { Limit = 2 }, Now);
        (await Ledger.LogLines(new() { Limit = 2, Cursor = first.Next }, Now)).Items.Select(l => l.Id).ShouldBe([log[2].Id]);
        (await Exported(Ledger)).ShouldNotContain("hash");
    }
}
