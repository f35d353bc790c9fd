namespace Dixit.Web.Embedding;

/// <summary>The address of this desk, as who asks knows it.</summary>
internal static class OwnAddress
{
    /// <summary>Scheme and host, without a slash at the end: that of the settings where they name one, else that of the request.</summary>
    public static string Of(HttpRequest request)
        => request.HttpContext.RequestServices.GetRequiredService<ServerSettings>().PublicAddress is { } known ? known.GetLeftPart(UriPartial.Authority) : $"{request.Scheme}://{request.Host}";
}
