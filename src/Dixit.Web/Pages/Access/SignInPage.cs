using System.Globalization;
using Dixit.Web.Serving;
using Microsoft.Extensions.Primitives;

namespace Dixit.Web.Pages.Access;

/// <summary>Where people sign in.</summary>
/// <param name="Back">Where they go on to.</param>
/// <param name="Name">The name that was typed.</param>
/// <param name="Problem">Why it did not go, as a key of words, or null.</param>
/// <param name="Wait">How long to wait before the next try.</param>
/// <param name="HasAccounts">Whether anybody can sign in.</param>
/// <param name="Issuer">Who else vouches for people, or null.</param>
public sealed record SignInPage(string Back, string Name, string? Problem, TimeSpan Wait, bool HasAccounts, string? Issuer)
{
    /// <summary>Its address.</summary>
    public const string Path = "/sign-in";

    /// <summary>Its address for somebody who wanted to go elsewhere.</summary>
    public static string For(string back) => Path + QueryString.Create("back", LocalAddress.Of(back));

    internal static async Task<object> Load(HttpContext http, Door door, ServerSettings settings, string? back, string? failed, CancellationToken cancellation)
    {
        if (http.User.HasSession() || http.User.Identity?.AuthenticationType == Who.OpenDesk) return TypedResults.LocalRedirect(LocalAddress.Of(back));
        var page = new SignInPage(LocalAddress.Of(back), "", failed is null ? null : "sign-in.wrong.openid", TimeSpan.Zero, await door.HasAccounts(cancellation), settings.OpenId?.Name);
        return page.View();
    }

    internal static async Task<object> Take(HttpContext http, SigningIn signing, ServerSettings settings, CancellationToken cancellation)
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var (name, back) = (form["name"].ToString(), LocalAddress.Of(form["back"]));
        switch (await signing.Try(name, form["password"].ToString(), http.Connection.RemoteIpAddress, cancellation))
        {
            case Attempt.Good good:
                await Sessions.Begin(http, good.Account, !StringValues.IsNullOrEmpty(form["stay"]));
                return TypedResults.LocalRedirect(back);
            case Attempt.TooOften often:
                http.Response.Headers.RetryAfter = ((int)Math.Ceiling(often.Wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                return new SignInPage(back, name, "sign-in.wrong.often", often.Wait, true, settings.OpenId?.Name).View(StatusCodes.Status429TooManyRequests);
            default:
                return new SignInPage(back, name, "sign-in.wrong.words", TimeSpan.Zero, true, settings.OpenId?.Name).View(StatusCodes.Status422UnprocessableEntity);
        }
    }

    /// <summary>Goes to the issuer that vouches for people, and comes back from there.</summary>
    internal static async Task<object> Elsewhere(HttpContext http, ServerSettings settings, CancellationToken cancellation)
    {
        if (settings.OpenId is null) return TypedResults.NotFound();
        var form = await http.Request.ReadFormAsync(cancellation);
        return TypedResults.Challenge(new() { RedirectUri = LocalAddress.Of(form["back"]) }, [OpenIdSignIn.Scheme]);
    }

    internal static async Task<object> Leave(HttpContext http, ILedger ledger, CancellationToken cancellation)
    {
        if (http.User.HasSession()) await ledger.Log(new(http.Doer(), "sign-out", http.User.Name()), cancellation);
        await Sessions.End(http);
        return TypedResults.LocalRedirect(Path);
    }

    private View View(int status = StatusCodes.Status200OK) => Serving.View.Of<SignIn>(this, new { HasAccounts, Issuer }) with { Status = status };
}
