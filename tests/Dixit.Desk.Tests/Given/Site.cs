using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Dixit.Desk.Tests;

/// <summary>A web server on this machine whose pages tests put up, take down and change, and which remembers who asked for what.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Site(WebApplication app) => _app = app;

    public ConcurrentDictionary<string, Func<HttpContext, Task>> Pages { get; } = new(StringComparer.Ordinal);

    /// <summary>The paths that were asked for, in order.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    public string Address => _app.Urls.Single();

    /// <summary>The host with its port, as settings allow it.</summary>
    public string Host => new Uri(Address).Authority;

    public static async Task<Site> Open()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var site = new Site(builder.Build());
        site._app.Run(site.Answer);
        await site._app.StartAsync();
        return site;
    }

    /// <summary>Puts up a text.</summary>
    public void Put(string path, string body, string type = "text/html; charset=utf-8") => Pages[path] = async context =>
    {
        context.Response.ContentType = type;
        await context.Response.WriteAsync(body);
    };

    /// <summary>Puts up an article as a page.</summary>
    public void Article(string path, string title, string text, string day) => Put(path, $"""
        <!DOCTYPE html><html lang="en"><head><title>{title}</title><meta property="article:published_time" content="{day}"></head>
        <body><article><h1>{title}</h1>{string.Concat(text.Split("\n\n").Select(p => $"<p>{p}</p>"))}</article></body></html>
        """);

    /// <summary>Puts up an RSS feed of articles: paths, titles and a mark by which an entry is another than it was.</summary>
    public void Rss(string path, params (string Path, string Title)[] items) => Put(path, $"""
        <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>World</title><link>{Address}/</link><description>News</description>
        {string.Concat(items.Select(i => $"<item><title>{i.Title}</title><link>{Address}{i.Path}</link><guid>{Address}{i.Path}</guid></item>"))}
        </channel></rss>
        """, "application/rss+xml; charset=utf-8");

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task Answer(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (path != "/robots.txt") Asked.Enqueue(path);
        if (Pages.TryGetValue(path, out var page)) await page(context);
        else context.Response.StatusCode = 404;
    }
}
