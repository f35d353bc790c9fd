using System.Security.Claims;
using Dixit.Web.Pages.Access;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Dixit.Web.Accounts;

/// <summary>Signs people in for whom another vouches: OpenID Connect, by authorization code with PKCE. What they may do, the desk says.</summary>
internal static class OpenIdSignIn
{
    public const string Scheme = "openid", Path = "/sign-in/openid", Answer = "/sign-in/openid/answer";

    public static void Configure(OpenIdConnectOptions options, OpenIdSettings issuer)
    {
        var authority = issuer.Authority ?? throw new ArgumentException("An issuer has an address.", nameof(issuer));
        options.Authority = authority.AbsoluteUri;
        options.ClientId = issuer.ClientId;
        options.ClientSecret = issuer.ClientSecret;
        options.CallbackPath = Answer;
        options.SignInScheme = Sessions.Scheme;
        options.RequireHttpsMetadata = !authority.IsLoopback;
        options.ResponseType = OpenIdConnectResponseType.Code;
        // The answer comes by a redirection, not by a form of another site: cookies may then stay on this one.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.CorrelationCookie.SameSite = options.NonceCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SecurePolicy = options.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.DisableTelemetry = true;
        options.Scope.Clear();
        foreach (var scope in new[] { "openid", "profile", "email" }) options.Scope.Add(scope);
        options.Events.OnTokenValidated = context => Welcome(context, issuer);
        options.Events.OnRemoteFailure = context =>
        {
            context.HandleResponse();
            context.Response.Redirect(SignInPage.Path + "?failed=openid");
            return Task.CompletedTask;
        };
    }

    private static async Task Welcome(TokenValidatedContext context, OpenIdSettings settings)
    {
        var ledger = context.HttpContext.RequestServices.GetRequiredService<ILedger>();
        var (issuer, subject) = (context.Principal?.FindFirstValue("iss"), context.Principal?.FindFirstValue("sub"));
        if (issuer is null || subject is null) { context.Fail("The issuer tells not who it is."); return; }
        var from = context.HttpContext.Connection.RemoteIpAddress?.ToString();
        var cancellation = context.HttpContext.RequestAborted;
        var account = await ledger.AccountOf(issuer, subject, cancellation);
        if (account is null && settings.NewAccounts is { } role)
        {
            account = await Made(ledger, context.Principal!, role, new(settings.Name, from), cancellation);
            await ledger.AddLogin(account.Id, issuer, subject, new(settings.Name, from), cancellation);
        }
        if (account is null or { IsDisabled: true })
        {
            await ledger.Log(new(new(account?.Name ?? "-", from), "sign-in-failed", account?.Name ?? subject, settings.Name), cancellation);
            context.Fail("This desk has no account for you.");
            return;
        }
        await ledger.Log(new(new(account.Name, from), "sign-in", account.Name, settings.Name), cancellation);
        context.Principal = Sessions.Principal(account);
    }

    // Nobody takes over an account by calling themselves like it: a name that is taken gets a number.
    private static async Task<Account> Made(ILedger ledger, ClaimsPrincipal person, Role role, Doer by, CancellationToken cancellation)
    {
        var wanted = person.FindFirstValue("preferred_username") ?? person.FindFirstValue("email") ?? person.FindFirstValue("name") ?? person.FindFirstValue("sub")!;
        var name = wanted;
        for (var number = 2; await ledger.AccountNamed(name, cancellation) is not null; number++) name = $"{wanted} {number}";
        return await ledger.AddAccount(new(name, role, null, person.FindFirstValue("email")), by, cancellation);
    }
}
