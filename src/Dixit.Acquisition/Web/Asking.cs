using System.Net;
using System.Net.Http.Headers;

namespace Dixit.Acquisition.Web;

/// <summary>Asks one server one time.</summary>
internal sealed class Asking(HttpClient client, PoliteSettings settings, TimeProvider clock)
{
    private static readonly TimeSpan LongestFresh = TimeSpan.FromDays(1);

    public async Task<Step> Ask(Uri address, FetchRequest told, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept", MediaTypes.Accepted(told.Kind));
        var isConditional = Add(request, "If-None-Match", told.ETag) | Add(request, "If-Modified-Since", told.LastModified);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
        if (Redirect.Is(response))
            return Redirect.Of(response, address) is { } target ? new Step(null, target, Redirect.IsPermanent(response)) : new Step(FetchFailures.BadRedirect);
        var freshFor = response.Headers.CacheControl?.MaxAge is { } age ? age < LongestFresh ? age : LongestFresh : (TimeSpan?)null;
        if (response.StatusCode == HttpStatusCode.NotModified && isConditional) return new Step(new NotModified { FreshFor = freshFor });
        if (response.IsSuccessStatusCode) return new Step(await Read(address, response, told.Kind, freshFor, cancellation).ConfigureAwait(false));
        var wait = RetryAfter.Of(response, settings.MostRetryAfter, clock.GetUtcNow());
        return new Step(FetchFailures.Of(response.StatusCode, response.ReasonPhrase, wait), Close: response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable ? wait : null);
    }

    private async Task<FetchResult> Read(Uri address, HttpResponseMessage response, FetchKind kind, TimeSpan? freshFor, CancellationToken cancellation)
    {
        var type = response.Content.Headers.ContentType;
        var mediaType = type?.MediaType?.ToLowerInvariant();
        if (MediaTypes.IsNoText(mediaType)) return FetchFailures.WrongType(mediaType!, kind);
        var most = settings.Limits.MaxBytes;
        if (response.Content.Headers.ContentLength > most) return FetchFailures.TooLarge(most);
        var stream = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            if (await stream.ReadToEnd(most, cancellation).ConfigureAwait(false) is not { } body) return FetchFailures.TooLarge(most);
            return new Fetched(address.AbsoluteUri, body)
            {
                MediaType = mediaType,
                Charset = type?.CharSet,
                ETag = Told(response.Headers, "ETag"),
                LastModified = Told(response.Content.Headers, "Last-Modified"),
                FreshFor = freshFor,
            };
        }
    }

    // What servers wrote is given back word for word, even where it is no valid tag or date.
    private static string? Told(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) && values.ToString() is { Length: > 0 and <= 1000 } value ? value : null;

    private static bool Add(HttpRequestMessage request, string name, string? value) =>
        !string.IsNullOrEmpty(value) && value.All(character => character is >= ' ' and < '\u007F') && request.Headers.TryAddWithoutValidation(name, value);
}
