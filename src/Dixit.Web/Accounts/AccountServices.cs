using Microsoft.AspNetCore.Authentication;

namespace Dixit.Web.Accounts;

/// <summary>Sets up who may do what.</summary>
internal static class AccountServices
{
    public static void AddAccounts(this IServiceCollection services, ServerSettings settings)
    {
        services.AddSingleton<Door>().AddSingleton<SigningIn>().AddSingleton<TokenCheck>();
        var authentication = services.AddAuthentication(DeskAuthentication.Name)
            .AddScheme<AuthenticationSchemeOptions, DeskAuthentication>(DeskAuthentication.Name, null)
            .AddCookie(Sessions.Scheme, options => Sessions.Configure(options, settings));
        if (settings.OpenId is { } issuer) authentication.AddOpenIdConnect(OpenIdSignIn.Scheme, options => OpenIdSignIn.Configure(options, issuer));
        services.AddAuthorizationBuilder().SetFallbackPolicy(RequiredRole.Of(Role.Admin));
    }
}
