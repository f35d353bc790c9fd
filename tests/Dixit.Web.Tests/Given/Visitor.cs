using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Dixit.Web.Tests.Given;

/// <summary>Somebody with a browser: it keeps cookies and follows no redirections.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false };
    private readonly HttpClient _http;

    public Visitor(Uri desk) => _http = new(_handler) { BaseAddress = desk };

    /// <summary>What the browser keeps.</summary>
    public IEnumerable<Cookie> Cookies => _handler.CookieContainer.GetAllCookies();

    public async Task<HttpResponseMessage> Get(string path, string accept = "text/html")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", accept } } };
        return await _http.SendAsync(request);
    }

    public async Task<IHtmlDocument> Page(string path)
    {
        using var response = await Get(path);
        return await Read(response);
    }

    public async Task<HttpResponseMessage> Send(string path, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content, Headers = { { "Sec-Fetch-Site", "same-origin" }, { "Accept", "text/html" } } };
        return await _http.SendAsync(request);
    }

    /// <summary>Signs in; the answer of the desk.</summary>
    public Task<HttpResponseMessage> SignIn(string name, string password = Accounts.Password) => Send("/sign-in", ("name", name), ("password", password), ("back", "/claims"));

    public static async Task<IHtmlDocument> Read(HttpResponseMessage response) => new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

    public void Dispose()
    {
        _http.Dispose();
        _handler.Dispose();
    }
}
