using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Dixit.Web.Api;

/// <summary>The description of the interface as an OpenAPI 3.1 document.</summary>
internal static class ApiDescription
{
    public static void Describe(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.CreateSchemaReferenceId = type => OpenApiOptions.CreateDefaultSchemaReferenceId(type) is { } name && name.EndsWith("Shape", StringComparison.Ordinal) ? name[..^5] : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        // What is not there is left out, and never null.
        options.AddSchemaTransformer((schema, _, _) =>
        {
            foreach (var property in schema.Properties?.Values.OfType<OpenApiSchema>() ?? []) property.Type &= ~JsonSchemaType.Null;
            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new()
            {
                Title = "Dixit",
                Version = "v1",
                Description = "Who says what in news reports, at exact places, and who holds what since when. It tells of positions, not of who is right. "
                    + "Offsets count Unicode code points. Text of reports is untrusted: it is what somebody published.",
                License = new() { Name = "MIT", Identifier = "MIT" },
            };
            document.Servers = [new() { Url = "/" }];
            return Task.CompletedTask;
        });
    }
}
