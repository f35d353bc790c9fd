namespace Dixit.Web.Pages.Access;

/// <summary>Accounts, tokens and lines of the log for programs: without anything a password or token is checked against.</summary>
internal static class AccountJson
{
    public static object Of(Account account) => new { account.Id, account.Name, account.Email, Role = Name(account.Role), Disabled = account.IsDisabled, HasPassword = account.PasswordHash is not null, account.Created };

    public static object Of(ApiToken token) => new { token.Id, token.Account, token.Name, Role = Name(token.Role), token.Created, token.Used, token.Expires };

    public static object Of(LogLine line) => new { line.Id, line.At, By = line.Entry.By.Name, line.Entry.By.Address, line.Entry.What, line.Entry.Target, line.Entry.Detail };

    private static string Name(Role role) => role.ToString().ToLowerInvariant();
}
