using System.Text.Json;
using Dixit.Desk.Json;
using Microsoft.Net.Http.Headers;

namespace Dixit.Web.Api;

/// <summary>
/// Sends what an endpoint found: nothing as a problem, anything else as JSON with its entity tag, the way to the next page, and no body where the asker has it
/// already.
/// </summary>
internal static class JsonAnswers
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    /// <summary>Sends what a filtered endpoint found.</summary>
    public static async ValueTask<object?> Send(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        var found = await next(context);
        if (found is null) return Problems.Missing();
        if (found is IResult result) return result;
        if (!Accepts(request, Json)) return Problems.Of(StatusCodes.Status406NotAcceptable, "This is told as application/json alone.");
        if (found is IListShape { Next: { } cursor }) context.HttpContext.Response.Headers.Link = $"<{Serving.Query.With(request, "after", cursor)}>; rel=\"next\"";
        return Tagged(context.HttpContext, Bytes(found), "application/json; charset=utf-8");
    }

    /// <summary>Some bytes with their entity tag; nothing but the tag where the asker has them.</summary>
    public static IResult Tagged(HttpContext http, byte[] body, string type)
    {
        var tag = EntityTag.Of(body);
        http.Response.GetTypedHeaders().ETag = tag;
        // Kept by the asker alone, who asks each time whether it still holds.
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.Append(HeaderNames.Vary, "Accept, Authorization");
        return EntityTag.IsNamed(http.Request.GetTypedHeaders().IfNoneMatch, tag, strong: false) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : TypedResults.Bytes(body, type);
    }

    /// <summary>The JSON of a shape as it is sent.</summary>
    public static byte[] Bytes(object shape) => [.. JsonSerializer.SerializeToUtf8Bytes(shape, shape.GetType(), PageJson.Options), (byte)'\n'];

    /// <summary>Whether who asks takes a type.</summary>
    public static bool Accepts(HttpRequest request, MediaTypeHeaderValue type)
    {
        var accepted = request.GetTypedHeaders().Accept;
        return accepted.Count == 0 || accepted.Any(a => a.Quality is not 0 && type.IsSubsetOf(a));
    }
}
