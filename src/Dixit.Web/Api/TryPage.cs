using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Dixit.Web.Serving;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Dixit.Web.Api;

/// <summary>The page of the interface for programs: what its description says, with a form for everything that only reads. It works without a script.</summary>
/// <param name="Operations">The operations, by what they are about.</param>
/// <param name="Address">The address of this desk.</param>
public sealed record TryPage(ImmutableArray<IGrouping<string, TryOperation>> Operations, string Address)
{
    public static async Task<View> Load([FromKeyedServices(ApiServices.Document)] IOpenApiDocumentProvider provider, HttpRequest request, CancellationToken cancellation)
    {
        var operations = (await provider.GetOpenApiDocumentAsync(cancellation)).Paths.SelectMany(path => path.Value.Operations ?? [], (path, operation) => TryOperation.Of(path.Key, operation.Key.Method, operation.Value));
        var page = new TryPage([.. operations.GroupBy(o => o.Tag)], Embedding.OwnAddress.Of(request));
        return View.Of<Try>(page, new { Description = "/api/openapi.json", Address = "/api/v1" });
    }

    /// <summary>Leads from a filled-in form to what it asks for.</summary>
    public static async Task<IResult> Go([FromKeyedServices(ApiServices.Document)] IOpenApiDocumentProvider provider, HttpRequest request, string operation, CancellationToken cancellation)
    {
        var path = (await provider.GetOpenApiDocumentAsync(cancellation)).Paths.FirstOrDefault(p => p.Value.Operations?.Any(o => o.Key == HttpMethod.Get && o.Value.OperationId == operation) == true).Key;
        if (path is null) return Problems.Missing();
        var asked = new List<string>();
        foreach (var (name, values) in request.Query.Where(p => p.Key != "operation"))
            foreach (var value in values.OfType<string>().Where(v => v.Length > 0))
                if (path.Contains($"{{{name}}}", StringComparison.Ordinal)) path = path.Replace($"{{{name}}}", Uri.EscapeDataString(value), StringComparison.Ordinal);
                else asked.Add($"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}");
        return path.Contains('{', StringComparison.Ordinal) ? throw new BadParameterException("operation", "Fill in what stands in the address.") : TypedResults.LocalRedirect(path + (asked.Count > 0 ? "?" + string.Join('&', asked) : ""));
    }
}

/// <summary>One operation of the interface.</summary>
public sealed record TryOperation(string Id, string Tag, string Method, string Path, string Summary, string Description, ImmutableArray<TryParameter> Parameters)
{
    /// <summary>True where it only reads.</summary>
    public bool Reads => Method == "GET";

    internal static TryOperation Of(string path, string method, OpenApiOperation operation) => new(operation.OperationId ?? path, operation.Tags?.FirstOrDefault()?.Name ?? "", method, path, operation.Summary ?? "",
        operation.Description ?? "", [.. (operation.Parameters ?? []).Select(p => new TryParameter(p.Name ?? "", p.Description ?? "", p.Required, Text(p.Example)))]);

    private static string Text(JsonNode? example) => example is null ? "" : Convert.ToString(example.GetValueKind() == System.Text.Json.JsonValueKind.String ? example.GetValue<string>() : example.ToJsonString(), CultureInfo.InvariantCulture);
}

/// <summary>One parameter of an operation.</summary>
public sealed record TryParameter(string Name, string Description, bool IsNeeded, string Example);
