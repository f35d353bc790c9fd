using System.Text;
using Dixit.Acquisition.Web;

namespace Dixit.Acquisition.Tests.Web;

/// <summary>Short ways to fetch politely in a test.</summary>
internal static class Polite
{
    internal const string Feed = "<rss><channel><title>World</title></channel></rss>";

    internal static PoliteSettings Settings(params IEnumerable<LocalServer> servers) => new()
    {
        AllowedPrivateHosts = [.. servers.Select(server => server.HostAndPort)], LeastDelay = TimeSpan.Zero, Limits = new InputLimits { MaxBytes = 100_000, Timeout = TimeSpan.FromSeconds(20) },
    };

    /// <summary>A server without a robots.txt.</summary>
    internal static LocalServer Server(Func<string, byte[]> answer) => new(path => path == "/robots.txt" ? LocalServer.Answer("", status: "404 Not Found") : answer(path));

    internal static LocalServer Server(Func<Stream, Task> answer) =>
        new((path, stream) => path == "/robots.txt" ? stream.WriteAsync(LocalServer.Answer("", status: "404 Not Found")).AsTask() : answer(stream));

    internal static byte[] Answer(string headers = "", string type = "application/rss+xml") => LocalServer.Answer(Feed, type, headers: headers);

    internal static async Task<FetchResult> Fetch(LocalServer server, string path = "/feed", PoliteSettings? settings = null)
    {
        using var client = new PoliteClient(settings ?? Settings(server));
        return await client.Fetch(new FetchRequest(server.Address + path, FetchKind.Feed), TestContext.Current.CancellationToken);
    }

    internal static async Task<FetchFailure> Failure(LocalServer server, string path = "/feed", PoliteSettings? settings = null) =>
        (await Fetch(server, path, settings)).ShouldBeOfType<FetchFailure>();

    internal static string Text(FetchResult result) => Encoding.UTF8.GetString(result.ShouldBeOfType<Fetched>().Body.Span);

    internal static async Task Endless(Stream stream, int bytes, TimeSpan pause)
    {
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n"u8.ToArray());
        for (; ; await Task.Delay(pause)) await stream.WriteAsync(new byte[bytes]);
    }
}
