using Dixit.Web.Pages;
using Dixit.Web.Serving;

namespace Dixit.Web;

/// <summary>Every address of the desk, and what answers there.</summary>
public static class Routes
{
    /// <summary>Maps them. A page stands at its address, and for programs at the same with <c>.json</c>.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        routes.MapAssets();
        routes.MapPreferences();

        routes.MapPage("/claims", ClaimsPage.Load);
        routes.MapPage("/claims/{id:long}", ClaimPage.Load);
    }
}
