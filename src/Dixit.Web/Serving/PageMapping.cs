using Dixit.Desk.Json;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dixit.Web.Serving;

/// <summary>Maps pages with their twins for programs.</summary>
public static class PageMapping
{
    /// <summary>Maps a page, for readers where no higher role is asked for.</summary>
    /// <param name="routes">Where to.</param>
    /// <param name="pattern">Its address.</param>
    /// <param name="load">Loads what it shows: a <see cref="View"/>, null where there is nothing at this address, or another result such as a redirection.</param>
    public static IEndpointConventionBuilder MapPage(this IEndpointRouteBuilder routes, string pattern, Delegate load)
        => new PageEndpoints(
            routes.MapGet(pattern, load).AddEndpointFilter(ForPeople).ExcludeFromDescription(),
            routes.MapGet(Twin(pattern), load).AddEndpointFilter(ForPrograms).ExcludeFromDescription()).RequireRole(Role.Reader);

    /// <summary>
    /// Maps a form's answer, which is a page or a redirection; say who may send it by <see cref="RequiredRole.RequireRole"/>.
    /// <see cref="SameSite"/> sees to it that the form was one of ours.
    /// </summary>
    public static RouteHandlerBuilder MapForm(this IEndpointRouteBuilder routes, string pattern, Delegate take)
        => routes.MapPost(pattern, take).AddEndpointFilter(ForPeople).AddEndpointFilter(Refusal.InWords).DisableAntiforgery().ExcludeFromDescription();

    /// <summary>The address of a page's twin: <c>/claims.json</c>; that of the front page is <c>/index.json</c>.</summary>
    public static string Twin(string path) => path == "/" ? "/index.json" : path + ".json";

    private static async ValueTask<object?> ForPeople(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => await next(context) switch
    {
        View view => new RazorComponentResult(view.Component, new Dictionary<string, object?> { ["Model"] = view.Model }) { StatusCode = view.Status, PreventStreamingRendering = true },
        null => TypedResults.NotFound(),
        var other => other,
    };

    private static async ValueTask<object?> ForPrograms(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => await next(context) switch
    {
        View view => TypedResults.Json(await view.Json(), PageJson.Options, statusCode: view.Status),
        null => TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, title: "There is nothing at this address."),
        var other => other,
    };
}
