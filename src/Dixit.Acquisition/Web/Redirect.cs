using System.Net;

namespace Dixit.Acquisition.Web;

/// <summary>Where answers redirect to.</summary>
internal static class Redirect
{
    private static readonly HttpStatusCode[] Permanent = [HttpStatusCode.MovedPermanently, HttpStatusCode.PermanentRedirect];
    private static readonly HttpStatusCode[] Passing = [HttpStatusCode.Found, HttpStatusCode.SeeOther, HttpStatusCode.TemporaryRedirect];

    /// <summary>The http or https address that the answer from <paramref name="address"/> redirects to, or null where it does not or to none such.</summary>
    public static Uri? Of(HttpResponseMessage response, Uri address) =>
        Is(response) && Uri.TryCreate(address, response.Headers.Location?.OriginalString, out var target) && target is { Scheme: "http" or "https", Host.Length: > 0 } ? target : null;

    public static bool Is(HttpResponseMessage response) => IsPermanent(response) || Passing.Contains(response.StatusCode);

    public static bool IsPermanent(HttpResponseMessage response) => Permanent.Contains(response.StatusCode);
}
