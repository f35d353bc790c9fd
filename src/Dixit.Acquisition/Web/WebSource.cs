using System.Net;
using System.Net.Http.Headers;

namespace Dixit.Acquisition.Web;

/// <summary>Fetches addresses within the limits on size, time, redirects and where they may lead.</summary>
internal sealed class WebSource : IDisposable
{
    private readonly InputLimits _limits;
    private readonly HttpClient _client;

    internal WebSource(InputOptions options)
        : this(options.Limits, options.AllowPrivateAddresses ? _ => true : PublicAddress.Is)
    {
    }

    internal WebSource(InputLimits limits, Func<IPAddress, bool> isAllowed)
    {
        _limits = limits;
        _client = GuardedClient.Create(limits, (_, address) => isAllowed(address));
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("Dixit/0.1 (+reads single news reports on request)");
        _client.DefaultRequestHeaders.Accept.ParseAdd("text/html, application/xhtml+xml, text/plain;q=0.9, application/x-ndjson;q=0.9, */*;q=0.1");
        _client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr, en;q=0.9, *;q=0.1");
    }

    public void Dispose() => _client.Dispose();

    /// <summary>Fetches <paramref name="address"/> whole; throws an <see cref="InputException"/> that says what stood in the way.</summary>
    internal async Task<InputSource> Open(string address, CancellationToken cancellation)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(_limits.Timeout);
        try
        {
            return await Follow(address, time.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new InputException($"did not answer in full within {_limits.Timeout.TotalSeconds:0.#} s", "try again later, or save the page and read the file", InputProblemKind.NotAnswered);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or InvalidDataException)
        {
            throw WebFailure.Of(error);
        }
    }

    private async Task<InputSource> Follow(string address, CancellationToken cancellation)
    {
        var uri = WebAddress(null, address);
        for (var redirects = 0; redirects <= _limits.MaxRedirects; redirects++)
        {
            using var response = await _client.GetAsync(uri, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
            if (response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
                or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect)
            {
                var target = response.Headers.Location?.OriginalString ?? throw new InputException("redirects without saying where to", "save the page and read the file", InputProblemKind.NotAnswered);
                uri = WebAddress(uri, target);
                continue;
            }
            if (!response.IsSuccessStatusCode) throw WebFailure.Of(response.StatusCode, response.ReasonPhrase);
            return await Read(address, uri, response.Content, cancellation).ConfigureAwait(false);
        }
        throw new InputException($"redirects more than {_limits.MaxRedirects} times", "give the address that it ends at", InputProblemKind.NotAnswered);
    }

    private async Task<InputSource> Read(string address, Uri uri, HttpContent content, CancellationToken cancellation)
    {
        var body = content.Headers.ContentLength > _limits.MaxBytes ? null : await ReadBody(content, cancellation).ConfigureAwait(false);
        if (body is null) throw new InputException($"is larger than {Size.Of(_limits.MaxBytes)}", "save the article alone and read the file, or raise --max-size", InputProblemKind.TooLarge);
        var type = content.Headers.ContentType ?? new MediaTypeHeaderValue("application/octet-stream");
        return new InputSource(address, new MemoryStream(body, writable: false))
        {
            Address = uri.AbsoluteUri,
            MediaType = type.MediaType?.ToLowerInvariant(),
            Charset = type.CharSet,
        };
    }

    private async Task<byte[]?> ReadBody(HttpContent content, CancellationToken cancellation)
    {
        var stream = await content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false)) return await stream.ReadToEnd(_limits.MaxBytes, cancellation).ConfigureAwait(false);
    }

    private static Uri WebAddress(Uri? from, string address)
    {
        var found = from is null ? Uri.TryCreate(address, UriKind.Absolute, out var uri) : Uri.TryCreate(from, address, out uri);
        if (!found || uri!.Host.Length == 0 && !uri.IsFile) throw new InputException("is no address", "an address begins with http:// or https://", InputProblemKind.BadAddress);
        if (uri.Scheme is not ("http" or "https"))
            throw new InputException($"leads to {uri.Scheme}:, and only http and https are read", uri.IsFile ? "give the file's path" : "save it and read the file", InputProblemKind.BadAddress);
        return uri;
    }
}
