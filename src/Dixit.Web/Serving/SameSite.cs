namespace Dixit.Web.Serving;

/// <summary>
/// Refuses what other sites make a browser send here (cross-site request forgery): a request that changes something has to come from a page of this
/// desk, as the browser itself tells in <c>Sec-Fetch-Site</c> or <c>Origin</c>, which no script can set. Programs send neither.
/// Source: W3C Fetch Metadata Request Headers; OWASP CSRF Prevention Cheat Sheet.
/// </summary>
internal sealed class SameSite(RequestDelegate next)
{
    public Task Invoke(HttpContext http)
    {
        if (IsOurs(http.Request)) return next(http);
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return http.Response.WriteAsync("This form came from another site. Open the page at this desk and send it from there.\n");
    }

    private static bool IsOurs(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method)) return true;
        if (request.Headers["Sec-Fetch-Site"] is [{ } site]) return site is "same-origin" or "none";
        return request.Headers.Origin is not [{ } origin] || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value);
    }
}
