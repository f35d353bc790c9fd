using System.Globalization;
using Dixit.Cli.Keeping;
using Dixit.Cli.Rendering;
using Dixit.Ledger;
using Dixit.Ledger.Views;
using Spectre.Console.Rendering;

namespace Dixit.Cli.Accounts;

/// <summary>Accounts and tokens as commands show them.</summary>
internal static class AccountSheet
{
    /// <summary>The account of a name.</summary>
    /// <exception cref="NotInLedgerException">There is none.</exception>
    public static async Task<Account> Named(ILedger ledger, string name, CancellationToken cancellation)
        => await ledger.AccountNamed(name, cancellation) ?? throw new NotInLedgerException($"there is no account {name} (dixit account list shows all)");

    /// <summary>One account.</summary>
    public static Shown Of(Account account) => new(() => Task.FromResult(Json(account)), (sheet, text) =>
    {
        Write(sheet, text, account);
        return Task.CompletedTask;
    });

    /// <summary>All accounts.</summary>
    public static Shown Of(IReadOnlyList<Account> accounts) => new(() => Task.FromResult<object>(new { Accounts = accounts.Select(Json) }), (sheet, text) =>
    {
        if (accounts.Count == 0) sheet.Paragraph(0, new Segment(text.Words["list.nothing"]));
        foreach (var account in accounts) Write(sheet, text, account);
        return Task.CompletedTask;
    });

    /// <summary>Tokens, with their accounts.</summary>
    public static Shown Of(IReadOnlyList<ApiToken> tokens, IReadOnlyList<Account> accounts) => new(
        () => Task.FromResult<object>(new { Tokens = tokens.Select(t => new { t.Id, Account = Owner(t, accounts), t.Name, Role = Name(t.Role), t.Created, t.Used, t.Expires, t.Revoked }) }), (sheet, text) =>
        {
            if (tokens.Count == 0) sheet.Paragraph(0, new Segment(text.Words["list.nothing"]));
            foreach (var token in tokens)
                sheet.Hanging([new($"{token.Id.ToString(CultureInfo.InvariantCulture),4}  ", Ink.Faint)], [new(token.Name, Ink.Strong), new($"  {Owner(token, accounts)} · {text.Words["role." + Name(token.Role)]}", Ink.Faint)]);
            return Task.CompletedTask;
        });

    private static void Write(Sheet sheet, PositionText text, Account account)
    {
        var facts = account.IsDisabled ? $"{text.Words["role." + Name(account.Role)]} · {text.Words["accounts.disabled"]}" : text.Words["role." + Name(account.Role)];
        sheet.Hanging([new("  ")], [new(account.Name, Ink.Strong), new("  " + facts, Ink.Faint)]);
    }

    private static string Owner(ApiToken token, IReadOnlyList<Account> accounts) => accounts.First(a => a.Id == token.Account).Name;

    private static object Json(Account account) => new { account.Id, account.Name, account.Email, Role = Name(account.Role), Disabled = account.IsDisabled, account.Created };

    private static string Name(AccountRole role) => role.ToString().ToLowerInvariant();
}
