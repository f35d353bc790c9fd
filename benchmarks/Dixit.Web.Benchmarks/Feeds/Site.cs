using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dixit.Web.Benchmarks.Feeds;

/// <summary>All the sites, told apart by the loopback address that is asked.</summary>
internal static class Site
{
    private static readonly byte[] Bomb = GzipOfZeros(300);

    public static async Task<int> Serve(int port, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Urls.Add($"http://0.0.0.0:{port}");
        app.MapGet("/robots.txt", () => "User-agent: *\nAllow: /\n");
        app.MapGet("/{article:int}.html", (HttpContext http, int article) => Results.Text(Prose.Page(Kinds.Number(http.Request.Host.Host), article), "text/html; charset=utf-8"));
        app.MapGet("/feed", (HttpContext http) => Feed(http, Kinds.Number(http.Request.Host.Host)));
        await app.StartAsync(cancellation);
        Console.WriteLine("ready");
        await app.WaitForShutdownAsync(cancellation);
        return 0;
    }

    private static async Task Feed(HttpContext http, int feed)
    {
        var (response, gone) = (http.Response, http.RequestAborted);
        response.ContentType = "application/rss+xml";
        switch (Kinds.Of(feed))
        {
            case "rss": await response.WriteAsync(Rss(http, feed), gone); break;
            case "atom": response.ContentType = "application/atom+xml"; await response.WriteAsync(Atom(http, feed), gone); break;
            case "json": response.ContentType = "application/feed+json"; await response.WriteAsync(Json(http, feed), gone); break;
            case "slow":
                foreach (var letter in Rss(http, feed))
                {
                    await response.WriteAsync(letter.ToString(), gone);
                    await response.Body.FlushAsync(gone);
                    await Task.Delay(1000, gone);
                }
                break;
            case "broken": await response.WriteAsync(Rss(http, feed)[..200], gone); break;
            case "endless":
                await response.WriteAsync("<rss version=\"2.0\"><channel><title>Endless</title>", gone);
                for (var i = 0; ; i++) await response.WriteAsync($"<item><guid>{i}</guid><title>{new string('x', 1000)}</title></item>", gone);
            case "entities":
                await response.WriteAsync("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\">" + string.Concat(Enumerable.Range('b', 9).Select(c => $"<!ENTITY {(char)c} \"{string.Concat(Enumerable.Repeat($"&{(char)(c - 1)};", 10))}\">"))
                    + "]><rss version=\"2.0\"><channel><title>&j;</title></channel></rss>", gone);
                break;
            case "gzip-bomb":
                response.Headers.ContentEncoding = "gzip";
                await response.Body.WriteAsync(Bomb, gone);
                break;
            case "redirect": response.Redirect($"http://127.99.0.1:{http.Request.Host.Port}/feed"); break;
            case "encoding":
                response.ContentType = "application/rss+xml; charset=utf-8";
                await response.Body.WriteAsync(Encoding.Latin1.GetBytes(Rss(http, feed).Replace("Feed", "Flux français élargi", StringComparison.Ordinal)), gone);
                break;
            case "gone": response.StatusCode = (feed / 100 % 3) switch { 0 => 404, 1 => 410, _ => 500 }; break;
            case "hanging": await Task.Delay(Timeout.Infinite, gone); break;
            case "external-entity":
                await response.WriteAsync("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss version=\"2.0\"><channel><title>&x;</title></channel></rss>", gone);
                break;
        }
    }

    private static string Rss(HttpContext http, int feed)
        => $"<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>Feed {feed}</title><link>{Base(http)}</link><description>d</description>"
            + string.Concat(Items(http).Select(i => $"<item><title>{Prose.Title(feed, i.Article)}</title><link>{i.Address}</link><guid>{i.Address}</guid><pubDate>{3 + i.Article:00} Mar 2025 08:00:00 GMT</pubDate></item>")) + "</channel></rss>";

    private static string Atom(HttpContext http, int feed)
        => $"<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Feed {feed}</title><id>{Base(http)}</id><updated>2025-03-05T08:00:00Z</updated>"
            + string.Concat(Items(http).Select(i => $"<entry><title>{Prose.Title(feed, i.Article)}</title><link href=\"{i.Address}\"/><id>{i.Address}</id><updated>{Prose.Day(i.Article)}T08:00:00Z</updated></entry>")) + "</feed>";

    private static string Json(HttpContext http, int feed)
        => $"{{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Feed {feed}\",\"items\":["
            + string.Join(',', Items(http).Select(i => $"{{\"id\":\"{i.Address}\",\"url\":\"{i.Address}\",\"title\":\"{Prose.Title(feed, i.Article)}\",\"date_published\":\"{Prose.Day(i.Article)}T08:00:00Z\"}}")) + "]}";

    private static IEnumerable<(int Article, string Address)> Items(HttpContext http) => Enumerable.Range(0, Prose.ArticlesAFeed).Select(a => (a, $"{Base(http)}{a}.html"));

    private static string Base(HttpContext http) => $"http://{http.Request.Host}/";

    private static byte[] GzipOfZeros(int megabytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
        {
            var zeros = new byte[1 << 20];
            for (var i = 0; i < megabytes; i++) gzip.Write(zeros);
        }
        return packed.ToArray();
    }
}
