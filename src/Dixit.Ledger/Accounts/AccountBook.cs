using System.Security.Cryptography;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Accounts;

/// <summary>Makes and changes accounts; each change is logged in the same transaction.</summary>
internal sealed class AccountBook(Session session, string now)
{
    private readonly AccountQueries _queries = new(session);
    private readonly LogBook _log = new(session, now);

    public async Task<Account> Add(NewAccount account, Doer by)
    {
        ArgumentNullException.ThrowIfNull(account);
        var name = await Free(account.Name, null).ConfigureAwait(false);
        var id = await session.NextId("account").ConfigureAwait(false);
        await session.Execute("""
            INSERT INTO account (id, name, folded, email, password, role, stamp, created) VALUES (@id, @name, @folded, @Email, @PasswordHash, @role, @stamp, @now)
            """, new { id, name, folded = SearchWords.Fold(name), account.Email, account.PasswordHash, role = Codes.Name(account.Role), stamp = Stamp(), now }).ConfigureAwait(false);
        await _log.Write(new(by, "account-add", name, Codes.Name(account.Role))).ConfigureAwait(false);
        return (await _queries.Get(id).ConfigureAwait(false))!;
    }

    public async Task<Account> Change(long id, AccountChange change, Doer by)
    {
        ArgumentNullException.ThrowIfNull(change);
        var account = await Known(id).ConfigureAwait(false);
        var name = change.Name is null ? account.Name : await Free(change.Name, id).ConfigureAwait(false);
        var (role, disabled) = (change.Role ?? account.Role, change.IsDisabled ?? account.IsDisabled);
        var wasAdmin = account is { Role: AccountRole.Admin, IsDisabled: false };
        if (wasAdmin && (role != AccountRole.Admin || disabled) && await session.Find<long>("SELECT count(*) FROM account WHERE role = 'admin' AND disabled = 0").ConfigureAwait(false) == 1)
            throw new LedgerException($"{account.Name} is the last admin who can sign in: make another one first");
        var renewed = change.EndsSessions || change.PasswordHash is not null || role != account.Role || disabled != account.IsDisabled;
        await session.Execute("UPDATE account SET name = @name, folded = @folded, email = @email, password = @password, role = @role, disabled = @disabled, stamp = @stamp WHERE id = @id", new
        {
            id, name, folded = SearchWords.Fold(name), email = change.Email is null ? account.Email : change.Email.Length == 0 ? null : change.Email,
            password = change.PasswordHash ?? account.PasswordHash, role = Codes.Name(role), disabled = disabled ? 1 : 0, stamp = renewed ? Stamp() : account.SecurityStamp,
        }).ConfigureAwait(false);
        await _log.Write(new(by, "account-change", account.Name, string.Join(", ", Changed(account, change)))).ConfigureAwait(false);
        return await Known(id).ConfigureAwait(false);
    }

    public async Task<bool> AddLogin(long id, string issuer, string subject, Doer by)
    {
        var account = await Known(id).ConfigureAwait(false);
        if (await _queries.Of(issuer, subject).ConfigureAwait(false) is { } other)
            throw new LedgerException($"{subject} of {issuer} signs in as {other.Name} already");
        await session.Execute("INSERT INTO account_login (issuer, subject, account) VALUES (@issuer, @subject, @id)", new { issuer, subject, id }).ConfigureAwait(false);
        await _log.Write(new(by, "account-login", account.Name, issuer)).ConfigureAwait(false);
        return true;
    }

    private static IEnumerable<string> Changed(Account account, AccountChange change)
    {
        if (change.Name is { } name) yield return $"name: {name.Trim()}";
        if (change.EndsSessions) yield return "sessions ended";
        if (change.Email is not null) yield return "e-mail";
        if (change.PasswordHash is not null) yield return "password";
        if (change.Role is { } role && role != account.Role) yield return $"role: {Codes.Name(role)}";
        if (change.IsDisabled is { } disabled && disabled != account.IsDisabled) yield return disabled ? "disabled" : "enabled";
    }

    private async Task<Account> Known(long id) => await _queries.Get(id).ConfigureAwait(false) ?? throw new LedgerException($"there is no account {id}");

    private async Task<string> Free(string name, long? but)
    {
        if (SearchWords.Fold(name).Length == 0) throw new LedgerException("an account needs a name, of letters or digits");
        return await _queries.Named(name).ConfigureAwait(false) is { } other && other.Id != but ? throw new LedgerException($"there is an account {other.Name} already") : name.Trim();
    }

    private static string Stamp() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
