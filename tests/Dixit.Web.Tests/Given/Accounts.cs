using System.Globalization;
using Dixit.Ledger;
using Dixit.Ledger.Views;
using Dixit.Web.Accounts;

namespace Dixit.Web.Tests.Given;

/// <summary>Accounts for tests, named after their roles, all with one password.</summary>
internal static class Accounts
{
    public const string Password = "four words of nobody";
    private static readonly Doer Test = new("test");
    private static readonly Lazy<string> Hash = new(() => Passwords.Hash(Password));

    /// <summary>One of each role: admin, editor, reviewer, reader.</summary>
    public static async Task AddAll(this ILedger ledger)
    {
        foreach (var role in Enum.GetValues<AccountRole>().Reverse()) await ledger.Add(role);
    }

    public static Task<Account> Add(this ILedger ledger, AccountRole role, string? name = null)
        => ledger.AddAccount(new(name ?? role.ToString().ToLower(CultureInfo.InvariantCulture), role, Hash.Value), Test);

    /// <summary>A token of an account.</summary>
    public static async Task<string> Token(this ILedger ledger, Account account, AccountRole role, DateTimeOffset? expires = null)
    {
        var token = SecretToken.New();
        await ledger.AddToken(new(account.Id, "a test", role, expires), SecretToken.Hash(token), Test);
        return token;
    }
}
