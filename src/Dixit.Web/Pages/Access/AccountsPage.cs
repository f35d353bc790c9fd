using Dixit.Web.Serving;

namespace Dixit.Web.Pages.Access;

/// <summary>All accounts, for those who keep them.</summary>
/// <param name="Accounts">The accounts, by their names.</param>
/// <param name="Tokens">Their tokens that were not taken back.</param>
/// <param name="Problem">Why something was not done, or null.</param>
public sealed record AccountsPage(IReadOnlyList<Account> Accounts, IReadOnlyList<ApiToken> Tokens, string? Problem = null)
{
    /// <summary>Its address.</summary>
    public const string Path = "/admin/accounts";

    internal static async Task<object> Load(ILedger ledger, CancellationToken cancellation) => (await Of(ledger, cancellation)).View();

    internal static Task<object> Add(HttpContext http, ILedger ledger, PageContext context, CancellationToken cancellation) => Change(http, ledger, context, async form =>
    {
        var (password, role) = (form["password"].ToString(), Chosen(form["role"]));
        if (role != Role.Admin && !await ledger.HasAccounts(cancellation)) throw new LedgerException(context.Words["accounts.first"]);
        await ledger.AddAccount(new(form["name"].ToString(), role ?? Role.Reader, password.Length == 0 ? null : Fit(password, context), Filled(form["email"])), http.Doer(), cancellation);
    }, cancellation);

    internal static Task<object> SetRole(long id, HttpContext http, ILedger ledger, PageContext context, CancellationToken cancellation)
        => Change(http, ledger, context, form => ledger.ChangeAccount(id, new() { Role = Chosen(form["role"]) }, http.Doer(), cancellation), cancellation);

    internal static Task<object> SetPassword(long id, HttpContext http, ILedger ledger, PageContext context, CancellationToken cancellation)
        => Change(http, ledger, context, form => ledger.ChangeAccount(id, new() { PasswordHash = Fit(form["password"].ToString(), context) }, http.Doer(), cancellation), cancellation);

    internal static Task<object> Disable(long id, HttpContext http, ILedger ledger, PageContext context, CancellationToken cancellation)
        => Change(http, ledger, context, form => ledger.ChangeAccount(id, new() { IsDisabled = form["disabled"] == "yes" }, http.Doer(), cancellation), cancellation);

    internal static Task<object> RevokeToken(long id, HttpContext http, ILedger ledger, PageContext context, CancellationToken cancellation)
        => Change(http, ledger, context, _ => ledger.RevokeToken(id, http.Doer(), cancellation), cancellation);

    private static async Task<object> Change(HttpContext http, ILedger ledger, PageContext context, Func<IFormCollection, Task> change, CancellationToken cancellation)
    {
        try
        {
            await change(await http.Request.ReadFormAsync(cancellation));
            return TypedResults.LocalRedirect(Path);
        }
        catch (LedgerException wrong)
        {
            return (await Of(ledger, cancellation) with { Problem = wrong.Message }).View() with { Status = StatusCodes.Status422UnprocessableEntity };
        }
    }

    private static Role? Chosen(string? role) => Enum.TryParse<Role>(role, ignoreCase: true, out var chosen) && Enum.IsDefined(chosen) ? chosen : null;

    private static string Fit(string password, PageContext context)
        => Passwords.IsFit(password) ? Passwords.Hash(password) : throw new LedgerException(context.Words.Say("account.password.unfit", Passwords.LeastLength));

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static async Task<AccountsPage> Of(ILedger ledger, CancellationToken cancellation)
        => new(await ledger.Accounts(cancellation), [.. (await ledger.Tokens(null, cancellation)).Where(t => t.Revoked is null)]);

    private View View() => Serving.View.Of<AccountList>(this, new { Accounts = Accounts.Select(AccountJson.Of), Tokens = Tokens.Select(AccountJson.Of) });
}
