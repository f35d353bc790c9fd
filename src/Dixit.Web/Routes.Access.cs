using Dixit.Web.Pages.Access;
using Dixit.Web.Serving;

namespace Dixit.Web;

/// <content>Signing in, one's own account, and what admins keep.</content>
public static partial class Routes
{
    private static void MapAccess(IEndpointRouteBuilder routes)
    {
        routes.MapPage(SignInPage.Path, SignInPage.Load).AllowAnonymous();
        routes.MapForm(SignInPage.Path, SignInPage.Take).AllowAnonymous();
        routes.MapForm(OpenIdSignIn.Path, SignInPage.Elsewhere).AllowAnonymous();
        routes.MapForm("/sign-out", SignInPage.Leave).AllowAnonymous();

        var own = routes.MapGroup("").RequireRole(Role.Reader).OnlyPeople();
        own.MapPage(AccountPage.Path, AccountPage.Load);
        own.MapForm("/account/password", AccountPage.ChangePassword);
        own.MapForm("/account/sessions/end", AccountPage.LeaveEverywhere);
        own.MapForm("/account/tokens", AccountPage.AddToken);
        own.MapForm("/account/tokens/{id:long}/revoke", AccountPage.RevokeToken);

        var admin = routes.MapGroup("").RequireRole(Role.Admin).OnlyPeople();
        admin.MapPage(AccountsPage.Path, AccountsPage.Load);
        admin.MapForm(AccountsPage.Path, AccountsPage.Add);
        admin.MapForm("/admin/accounts/{id:long}/role", AccountsPage.SetRole);
        admin.MapForm("/admin/accounts/{id:long}/password", AccountsPage.SetPassword);
        admin.MapForm("/admin/accounts/{id:long}/disable", AccountsPage.Disable);
        admin.MapForm("/admin/tokens/{id:long}/revoke", AccountsPage.RevokeToken);
        admin.MapPage(AuditPage.Path, AuditPage.Load);
    }
}
