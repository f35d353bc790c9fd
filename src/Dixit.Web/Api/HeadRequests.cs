namespace Dixit.Web.Api;

/// <summary>Answers HEAD wherever GET is answered: with the same head, and no body (RFC 9110, 9.3.2).</summary>
internal sealed class HeadRequests(RequestDelegate next)
{
    public async Task Invoke(HttpContext http)
    {
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await next(http);
            return;
        }
        var body = http.Response.Body;
        (http.Request.Method, http.Response.Body) = (HttpMethods.Get, Stream.Null);
        try
        {
            await next(http);
        }
        finally
        {
            (http.Request.Method, http.Response.Body) = (HttpMethods.Head, body);
        }
    }
}
