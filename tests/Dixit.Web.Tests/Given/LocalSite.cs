using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Dixit.Web.Tests.Given;

/// <summary>A small newspaper on this machine: a feed, its articles, and somebody who takes alerts.</summary>
internal sealed class LocalSite : IAsyncDisposable
{
    private readonly WebApplication _server;
    private ImmutableList<(string Name, string Title, string Day, string Body)> _articles = [];

    private LocalSite(WebApplication server) => _server = server;

    /// <summary>Where it is.</summary>
    public Uri Address => new(_server.Urls.Single());

    /// <summary>Host and port, as the setting of private hosts has them.</summary>
    public string Host => Address.Authority;

    /// <summary>The alerts that came, by their ids; the same id again changes nothing.</summary>
    public ConcurrentDictionary<string, (JsonElement Body, string Signature)> Alerts { get; } = new(StringComparer.Ordinal);

    public static async Task<LocalSite> Open()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var site = new LocalSite(builder.Build());
        site._server.Urls.Add("http://127.0.0.1:0");
        site._server.MapGet("/news.rss", () => Results.Text(site.Rss(), "application/rss+xml"));
        site._server.MapGet("/{name}.html", (string name) => site._articles.Find(a => a.Name == name) is { Name: not null } article ? Results.Text(Page(article), "text/html") : Results.NotFound());
        site._server.MapPost("/alerts", site.Take);
        await site._server.StartAsync();
        return site;
    }

    /// <summary>Publishes an article; the feed has it from now on.</summary>
    public void Publish(string name, string title, string day, string body) => _articles = _articles.Add((name, title, day, body));

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task<IResult> Take(HttpRequest request)
    {
        var body = await JsonSerializer.DeserializeAsync<JsonElement>(request.Body);
        Alerts.TryAdd(request.Headers["webhook-id"].ToString(), (body, request.Headers["webhook-signature"].ToString()));
        return Results.NoContent();
    }

    private string Rss() => "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>The Fjord Times</title><link>/</link><description>News</description>"
        + string.Concat(_articles.Select(a => $"<item><title>{a.Title}</title><link>{Address}{a.Name}.html</link><guid>{Address}{a.Name}.html</guid></item>")) + "</channel></rss>";

    private static string Page((string Name, string Title, string Day, string Body) article)
        => $"<!DOCTYPE html><html lang=\"en\"><head><title>{article.Title}</title><meta property=\"article:published_time\" content=\"{article.Day}\"><meta property=\"og:site_name\" content=\"The Fjord Times\"></head>"
            + $"<body><article><h1>{article.Title}</h1>{article.Body}</article></body></html>";
}
