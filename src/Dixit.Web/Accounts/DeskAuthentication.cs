using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using Dixit.Web.Pages.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Dixit.Web.Accounts;

/// <summary>Tells who makes a request: by the token it brings, else by the session of a browser, else anybody where the desk is open.</summary>
internal sealed class DeskAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, Door door, TokenCheck tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "desk";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (AuthenticationHeaderValue.TryParse(Request.Headers.Authorization, out var header) && "Bearer".Equals(header.Scheme, StringComparison.OrdinalIgnoreCase))
            return await tokens.Of(header.Parameter, Context.RequestAborted) is { } program ? Let(program) : AuthenticateResult.Fail("There is no such token, or it no longer goes.");
        if (await Context.AuthenticateAsync(Sessions.Scheme) is { Succeeded: true } session) return session;
        return await door.IsOpenTo(Context) ? Let(Who.Principal(Who.OpenDesk, Who.Anybody, Role.Admin)) : AuthenticateResult.NoResult();
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            Response.Redirect(SignInPage.For(HttpMethods.IsGet(Request.Method) ? Request.PathBase + Request.Path + Request.QueryString : "/"));
            return Task.CompletedTask;
        }
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Bearer";
        return Task.CompletedTask;
    }

    private static AuthenticateResult Let(System.Security.Claims.ClaimsPrincipal who) => AuthenticateResult.Success(new(who, Name));
}
