namespace Dixit.Web.Serving;

/// <summary>
/// Refuses what other sites make a browser send here (cross-site request forgery): a request that changes something has to come from a page of this
/// desk, as the browser itself tells in <c>Sec-Fetch-Site</c> and <c>Origin</c>, which no script can set. Programs send neither, and bring no cookies; a
/// browser of old that sends neither, but a session, is refused.
/// Source: W3C Fetch Metadata Request Headers; OWASP CSRF Prevention Cheat Sheet.
/// </summary>
internal sealed class SameSite(RequestDelegate next, ServerSettings settings)
{
    public Task Invoke(HttpContext http)
    {
        if (IsOurs(http.Request)) return next(http);
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return http.Response.WriteAsync("This form came from another site. Open the page at this desk and send it from there.\n");
    }

    private bool IsOurs(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method)) return true;
        // A token in a header is put there by a program, or by a page of an origin that the settings name: no form of another site brings one.
        if (request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)) return true;
        var (site, origin) = (request.Headers["Sec-Fetch-Site"], request.Headers.Origin);
        // Browsers tell the site only to addresses that they trust, which plain http of another machine is not; the origin they tell always.
        if (site.Count > 0) return site.ToString() is "same-origin" or "none";
        return origin.Count > 0 ? IsOwn(origin.ToString(), request) : request.Cookies.Count == 0;
    }

    // A proxy may end https before this server, so an origin of https goes where the request came by http; the other way round it does not.
    private bool IsOwn(string origin, HttpRequest request)
        => Uri.TryCreate(origin, UriKind.Absolute, out var from)
            && ((from.Authority == request.Host.Value && (from.Scheme == request.Scheme || from.Scheme == Uri.UriSchemeHttps))
                || (settings.PublicAddress is { } known && from.Authority == known.Authority && from.Scheme == known.Scheme));
}
