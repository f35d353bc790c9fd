using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Dixit.Web.Accounts;

/// <summary>
/// Sessions of browsers: a cookie that no script reads and no other site's form brings. At each request its account is looked up, so that a session ends
/// at once when the account is disabled or gets another password or role.
/// </summary>
internal static class Sessions
{
    public const string Scheme = "session";
    private const string Stamp = "stamp";

    public static void Configure(CookieAuthenticationOptions options, ServerSettings settings)
    {
        // The prefix binds the cookie to this host and to https; browsers take it only there.
        options.Cookie.Name = settings.IsSecure ? "__Host-dixit" : "dixit";
        options.Cookie.HttpOnly = true;
        options.Cookie.IsEssential = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = settings.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromDays(7);
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = Validate;
    }

    /// <summary>Begins one.</summary>
    public static Task Begin(HttpContext http, Account account, bool stays = false) => http.SignInAsync(Scheme, Principal(account), new() { IsPersistent = stays });

    /// <summary>Ends the one at hand.</summary>
    public static Task End(HttpContext http) => http.SignOutAsync(Scheme);

    /// <summary>The number of the account that somebody signed in with, or null.</summary>
    public static long? AccountId(this ClaimsPrincipal user)
        => long.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>Somebody signed in.</summary>
    public static ClaimsPrincipal Principal(Account account)
        => Who.Principal(Scheme, account.Name, account.Role, new(ClaimTypes.NameIdentifier, account.Id.ToString(CultureInfo.InvariantCulture)), new(Stamp, account.SecurityStamp));

    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        var ledger = context.HttpContext.RequestServices.GetRequiredService<ILedger>();
        var account = context.Principal?.AccountId() is { } id ? await ledger.Account(id, context.HttpContext.RequestAborted) : null;
        if (account is { IsDisabled: false } && account.SecurityStamp == context.Principal!.FindFirstValue(Stamp)) context.ReplacePrincipal(Principal(account));
        else context.RejectPrincipal();
    }
}
