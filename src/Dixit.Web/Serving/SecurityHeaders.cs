namespace Dixit.Web.Serving;

/// <summary>What a browser may do with a page: load nothing from elsewhere, run no script but ours, be framed by nobody.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, ServerSettings settings)
{
    private const string Policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; manifest-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors ";

    public Task Invoke(HttpContext http)
    {
        var headers = http.Response.Headers;
        var framed = http.Request.Path.StartsWithSegments("/embed", StringComparison.Ordinal);
        headers.ContentSecurityPolicy = Policy + (!framed ? "'none'" : settings.EmbeddedIn.IsEmpty ? "*" : string.Join(' ', settings.EmbeddedIn));
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        http.Response.OnStarting(Keep, http);
        return next(http);
    }

    // What an account may see is kept by no cache, not even the browser's own, which who comes after may look into; at an open desk it is asked for anew.
    private static Task Keep(object state)
    {
        var http = (HttpContext)state;
        if (http.Response.Headers.CacheControl.Count == 0)
            http.Response.Headers.CacheControl = http.User.Identity?.AuthenticationType == Who.OpenDesk ? "no-cache" : "private, no-store";
        return Task.CompletedTask;
    }
}
