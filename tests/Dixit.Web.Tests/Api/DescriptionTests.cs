using System.Text.Json;
using System.Text.Json.Nodes;
using Dixit.Tests;
using Dixit.Web.Tests.Given;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Shouldly;
using Xunit;

namespace Dixit.Web.Tests.Api;

/// <summary>The description of the interface: whole, valid, approved, and a page to try it by.</summary>
public sealed class DescriptionTests(SampleDesk given) : IClassFixture<SampleDesk>
{
    private const string Approved = "tests/Dixit.Web.Tests/Api/openapi.json";

    [Fact]
    public async Task It_is_a_valid_OpenAPI_3_1_document()
    {
        var body = (await given.Desk.Get("/api/openapi.json")).Body;
        JsonNode.Parse(body)!["openapi"]!.GetValue<string>().ShouldStartWith("3.1");
        var read = OpenApiDocument.Parse(body, "json");
        read.Diagnostic!.Errors.Select(e => $"{e.Pointer}: {e.Message}").ShouldBeEmpty();
        read.Diagnostic.Warnings.Select(e => $"{e.Pointer}: {e.Message}").ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_reference_in_it_leads_somewhere()
    {
        using var document = JsonDocument.Parse((await given.Desk.Get("/api/openapi.json")).Body);
        var schemas = document.RootElement.GetProperty("components").GetProperty("schemas").EnumerateObject().Select(s => "#/components/schemas/" + s.Name).ToHashSet();
        References(document.RootElement).Distinct().Where(r => !schemas.Contains(r)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_operation_is_in_it_and_says_what_it_does_what_it_takes_and_how_it_fails()
    {
        var paths = (await given.Desk.Get("/api/openapi.json")).Json.GetProperty("paths");
        var described = paths.EnumerateObject().SelectMany(p => p.Value.EnumerateObject(), (path, method) => (Name: $"{method.Name.ToUpperInvariant()} {path.Name}", Operation: method.Value)).ToList();
        described.Select(d => d.Name).Order(StringComparer.Ordinal).ShouldBe(Mapped().Order(StringComparer.Ordinal));
        foreach (var (name, operation) in described)
        {
            foreach (var field in new[] { "operationId", "summary", "description" }) operation.GetProperty(field).GetString().ShouldNotBeNullOrWhiteSpace($"{name} lacks {field}");
            foreach (var status in new[] { "400", "401", "403", "404", "429" }) operation.GetProperty("responses").TryGetProperty(status, out _).ShouldBeTrue($"{name} does not tell of {status}");
            operation.GetProperty("responses").EnumerateObject().Any(r => r.Name is "200" or "201" && r.Value.GetProperty("content").GetProperty("application/json").TryGetProperty("schema", out _)).ShouldBeTrue($"{name} has no answer");
            if (!operation.TryGetProperty("parameters", out var parameters)) continue;
            foreach (var parameter in parameters.EnumerateArray()) parameter.TryGetProperty("description", out _).ShouldBeTrue($"{name} does not describe {parameter.GetProperty("name")}");
        }
    }

    [Fact]
    public async Task It_is_approved()
    {
        var found = (await given.Desk.Get("/api/openapi.json")).Body.ReplaceLineEndings("\n").TrimEnd() + "\n";
        var path = Path.Combine(Repository.Root, Approved);
        if (Environment.GetEnvironmentVariable("DIXIT_APPROVE_API") == "1") await File.WriteAllTextAsync(path, found, TestContext.Current.CancellationToken);
        found.ShouldBe(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), "run the tests with DIXIT_APPROVE_API=1 where the change is meant");
    }

    [Fact]
    public async Task Every_operation_that_reads_can_be_tried_from_its_page()
    {
        var page = await given.Desk.Page("/api");
        foreach (var form in page.QuerySelectorAll("form[action='/api/try']"))
        {
            var query = string.Join('&', form.QuerySelectorAll("input").Select(i => $"{i.GetAttribute("name")}={Uri.EscapeDataString(i.GetAttribute("value") ?? "")}"));
            var led = await given.Desk.Get("/api/try?" + query);
            ((int)led.Status).ShouldBe(302, query);
            var answer = await given.Desk.Get(led.Headers.Location!.ToString());
            ((int)answer.Status).ShouldBeOneOf([200, 404], led.Headers.Location.ToString());
        }
    }

    private IEnumerable<string> Mapped() => given.Desk.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.RoutePattern.RawText!.StartsWith("/api/v1", StringComparison.Ordinal))
        .SelectMany(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods, (e, method) => $"{method} {Plain(e)}");

    private static string Plain(RouteEndpoint endpoint)
        => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p is Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter ? $"{{{parameter.Name}}}" : ((Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart)p).Content))));

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => p.Name == "$ref" ? [p.Value.GetString()!] : References(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
