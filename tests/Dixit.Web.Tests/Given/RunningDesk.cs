using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Dixit.Ledger;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Dixit.Web.Tests.Given;

/// <summary>A desk served on a free port of this machine, with a ledger of its own.</summary>
internal sealed class RunningDesk : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly DirectoryInfo _folder;

    private RunningDesk(WebApplication server, DirectoryInfo folder)
    {
        (_server, _folder) = (server, folder);
        Address = new(server.Urls.Single());
        Http = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>A client without cookies that follows no redirections.</summary>
    public HttpClient Http { get; }

    /// <summary>The ledger behind it.</summary>
    public ILedger Ledger => _server.Services.GetRequiredService<ILedger>();

    /// <summary>What it is made of.</summary>
    public IServiceProvider Services => _server.Services;

    /// <summary>A folder of its own, with the ledger's file <c>dixit.db</c> in it.</summary>
    public string Folder => _folder.FullName;

    /// <summary>A desk without reports.</summary>
    public static Task<RunningDesk> Empty(Func<ServerSettings, ServerSettings>? settings = null, Action<WebApplicationBuilder>? adjust = null) => Start(null, settings, adjust);

    /// <summary>A desk with the sample dispute.</summary>
    public static Task<RunningDesk> Sample(Func<ServerSettings, ServerSettings>? settings = null, Action<WebApplicationBuilder>? adjust = null) => Start(SampleLedger.In, settings, adjust);

    /// <summary>A page as a browser has it.</summary>
    public async Task<IHtmlDocument> Page(string path, string language = "en")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", "text/html" }, { "Accept-Language", language } } };
        using var response = await Http.SendAsync(request);
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
    }

    /// <summary>Sends a form as a page of the desk would.</summary>
    public async Task<HttpResponseMessage> Send(string path, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content, Headers = { { "Sec-Fetch-Site", "same-origin" }, { "Accept", "text/html" } } };
        return await Http.SendAsync(request);
    }

    private static async Task<RunningDesk> Start(Func<string, Task<string>>? ledger, Func<ServerSettings, ServerSettings>? settings, Action<WebApplicationBuilder>? adjust)
    {
        var folder = Directory.CreateTempSubdirectory("dixit-desk-");
        var path = ledger is null ? Path.Combine(folder.FullName, "dixit.db") : await ledger(folder.FullName);
        var given = new ServerSettings { Ledger = path, Address = "http://127.0.0.1:0", Works = false };
        var server = await Server.Create(settings?.Invoke(given) ?? given, adjust);
        await server.StartAsync();
        return new(server, folder);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _server.StopAsync();
        await _server.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
