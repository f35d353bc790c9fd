using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace Dixit.Web.Running;

/// <summary>
/// Compresses what is text. Pages that may show a secret are left as they are: the size of a compressed page that also repeats what was asked can give it
/// away (BREACH, 2013). Elsewhere there is none to give away, since forms carry no tokens.
/// </summary>
internal static class Compression
{
    private static readonly string[] Secret = ["/account", "/admin", "/sign-in"];

    public static void AddCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/atom+xml", "application/ld+json", "application/problem+json", "application/x-ndjson", "image/svg+xml", "text/csv"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }

    public static void UseCompression(this IApplicationBuilder app)
        => app.UseWhen(http => !Secret.Any(path => http.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase)), other => other.UseResponseCompression());
}
