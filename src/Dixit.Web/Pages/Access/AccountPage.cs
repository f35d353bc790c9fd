using System.Globalization;
using Dixit.Web.Serving;

namespace Dixit.Web.Pages.Access;

/// <summary>Somebody's own account: password, tokens, sessions.</summary>
/// <param name="Account">The account.</param>
/// <param name="Tokens">Its tokens that were not taken back.</param>
/// <param name="Done">What was just done, as a key of words, or null.</param>
/// <param name="Problem">Why something was not done, as a key of words, or null.</param>
/// <param name="Made">A token just made: shown this once.</param>
public sealed record AccountPage(Account Account, IReadOnlyList<ApiToken> Tokens, string? Done = null, string? Problem = null, string? Made = null)
{
    /// <summary>Its address.</summary>
    public const string Path = "/account";

    private static readonly int[] Lifetimes = [30, 90, 365];

    internal static async Task<object> Load(HttpContext http, ILedger ledger, CancellationToken cancellation) 
        => http.User.HasSession() ? (await Of(http, ledger, cancellation)).View() : TypedResults.LocalRedirect(AccountsPage.Path);

    internal static async Task<object> ChangePassword(HttpContext http, ILedger ledger, SigningIn signing, CancellationToken cancellation)
    {
        var (page, form) = (await Of(http, ledger, cancellation), await http.Request.ReadFormAsync(cancellation));
        var (now, wanted) = (form["password"].ToString(), form["new"].ToString());
        if (!Passwords.IsFit(wanted)) return page.Refused("account.password.unfit");
        if (await signing.Try(page.Account.Name, now, http.Connection.RemoteIpAddress, cancellation) is not Attempt.Good) return page.Refused("account.password.wrong");
        await Sessions.Begin(http, await ledger.ChangeAccount(page.Account.Id, new() { PasswordHash = Passwords.Hash(wanted) }, http.Doer(), cancellation));
        return (page with { Done = "account.password.done" }).View();
    }

    /// <summary>Ends the sessions of all browsers, this one too.</summary>
    internal static async Task<object> LeaveEverywhere(HttpContext http, ILedger ledger, CancellationToken cancellation)
    {
        await ledger.ChangeAccount(Own(http), new() { EndsSessions = true }, http.Doer(), cancellation);
        await Sessions.End(http);
        return TypedResults.LocalRedirect(SignInPage.Path);
    }

    internal static async Task<object> AddToken(HttpContext http, ILedger ledger, TimeProvider clock, CancellationToken cancellation)
    {
        var (page, form) = (await Of(http, ledger, cancellation), await http.Request.ReadFormAsync(cancellation));
        var name = form["name"].ToString().Trim();
        if (name.Length is 0 or > 100 || !Enum.TryParse<Role>(form["role"], ignoreCase: true, out var role) || role > page.Account.Role) return page.Refused("account.tokens.unfit");
        DateTimeOffset? expires = int.TryParse(form["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var days) && Lifetimes.Contains(days) ? clock.GetUtcNow().AddDays(days) : null;
        var token = SecretToken.New();
        await ledger.AddToken(new(page.Account.Id, name, role, expires), SecretToken.Hash(token), http.Doer(), cancellation);
        return (await Of(http, ledger, cancellation) with { Made = token }).View();
    }

    internal static async Task<object> RevokeToken(long id, HttpContext http, ILedger ledger, CancellationToken cancellation)
    {
        var page = await Of(http, ledger, cancellation);
        if (page.Tokens.All(t => t.Id != id)) return TypedResults.NotFound();
        await ledger.RevokeToken(id, http.Doer(), cancellation);
        return TypedResults.LocalRedirect(Path);
    }

    private static async Task<AccountPage> Of(HttpContext http, ILedger ledger, CancellationToken cancellation)
    {
        var account = await ledger.Account(Own(http), cancellation);
        return new(account!, [.. (await ledger.Tokens(account!.Id, cancellation)).Where(t => t.Revoked is null)]);
    }

    private static long Own(HttpContext http) => http.User.AccountId() ?? throw new BadHttpRequestException("An open desk has no accounts of one's own.");

    private View Refused(string problem) => (this with { Problem = problem }).View() with { Status = StatusCodes.Status422UnprocessableEntity };

    private View View() => Serving.View.Of<OwnAccount>(this, new { Account = AccountJson.Of(Account), Tokens = Tokens.Select(AccountJson.Of) });
}
