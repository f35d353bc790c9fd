using Dixit.Web.Mcp;
using Dixit.Web.Serving;

namespace Dixit.Web.Api;

/// <summary>The interface for programs, under <c>/api/v1</c>.</summary>
internal static class ApiRoutes
{
    /// <summary>Maps it.</summary>
    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1").RequireRole(Role.Reader).DisableAntiforgery()
            .AddEndpointFilterFactory(KnownParameters.Check).AddEndpointFilter(JsonAnswers.Send)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status429TooManyRequests);
        ClaimsApi.Map(api);
        ActorsApi.Map(api);
        ReportsApi.Map(api);
        CorrectionsApi.Map(api);
        FollowingApi.Map(api);
        routes.MapOpenApi("/api/{documentName}.json").RequireRole(Role.Reader).ExcludeFromDescription();
        routes.MapPage("/api", TryPage.Load);
        routes.MapGet("/api/try", TryPage.Go).RequireRole(Role.Reader).ExcludeFromDescription();
        routes.MapMcpDesk();
    }
}
