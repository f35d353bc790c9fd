using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Dixit.Web.Tests.Given;

namespace Dixit.Web.Tests.Api;

/// <summary>An answer of the interface for programs.</summary>
internal sealed record Asked(HttpStatusCode Status, HttpResponseHeaders Headers, HttpContentHeaders Content, string Body)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string? Type => Content.ContentType?.MediaType;
}

/// <summary>Asks it.</summary>
internal static class Asking
{
    public static Task<Asked> Get(this RunningDesk desk, string path, params (string Name, string Value)[] headers) => desk.Ask(HttpMethod.Get, path, null, headers);

    public static Task<Asked> Post(this RunningDesk desk, string path, string body, string type = "application/json", params (string Name, string Value)[] headers)
        => desk.Ask(HttpMethod.Post, path, new StringContent(body, Encoding.UTF8, MediaTypeHeaderValue.Parse(type)), headers);

    public static async Task<Asked> Ask(this RunningDesk desk, HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers)
            if (!request.Headers.TryAddWithoutValidation(name, value)) request.Content!.Headers.TryAddWithoutValidation(name, value);
        using var response = await desk.Http.SendAsync(request);
        return new(response.StatusCode, response.Headers, response.Content.Headers, await response.Content.ReadAsStringAsync());
    }
}
