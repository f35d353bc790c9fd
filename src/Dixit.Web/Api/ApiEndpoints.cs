using System.Text.Json;

namespace Dixit.Web.Api;

/// <summary>Maps endpoints with what their description says of them; the name of the method is the id of the operation.</summary>
internal static class ApiEndpoints
{
    /// <summary>Maps what finds a shape.</summary>
    public static RouteHandlerBuilder Get<TShape>(this IEndpointRouteBuilder api, string pattern, Delegate handler, string tag)
        => Described(api.MapGet(pattern, handler), handler, tag).Produces<TShape>().Produces(StatusCodes.Status304NotModified).ProducesProblem(StatusCodes.Status406NotAcceptable);

    /// <summary>Maps what makes something and gives its shape.</summary>
    public static RouteHandlerBuilder Post<TShape>(this IEndpointRouteBuilder api, string pattern, Delegate handler, string tag)
        => Described(api.MapPost(pattern, handler), handler, tag).Produces<TShape>(StatusCodes.Status201Created);

    private static RouteHandlerBuilder Described(RouteHandlerBuilder endpoint, Delegate handler, string tag)
        => endpoint.WithTags(tag).WithName(JsonNamingPolicy.CamelCase.ConvertName(handler.Method.Name));
}
