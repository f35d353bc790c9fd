using Dixit.Web.Serving;

namespace Dixit.Web.Embedding;

/// <summary>What others frame, for everybody where the settings say so, else for readers.</summary>
internal static class EmbedRoutes
{
    public static void MapEmbeds(this IEndpointRouteBuilder routes)
    {
        var page = routes.MapPage("/embed/claims/{id:long}", EmbedPage.Load);
        var links = routes.MapGet("/oembed", OEmbed.Answer).ExcludeFromDescription().RequireRole(Role.Reader);
        if (!routes.ServiceProvider.GetRequiredService<ServerSettings>().ArePublicEmbeds) return;
        page.AllowAnonymous();
        links.AllowAnonymous();
    }
}
