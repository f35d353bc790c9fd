using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Dixit.Web.Serving;

/// <summary>Style sheet, script and icon, which travel inside the assembly. Their addresses carry a hash of what they are, so that browsers keep them for good.</summary>
public static class Bundle
{
    private const string Folder = "wwwroot/";
    private static readonly Assembly Own = typeof(Bundle).Assembly;

    private static readonly FrozenDictionary<string, Asset> All = new[]
    {
        // The style sheets of wwwroot/css as one, in the order of their names.
        Asset.Of("dixit.css", "text/css; charset=utf-8", Joined("css/")),
        Asset.Of("dixit.js", "text/javascript; charset=utf-8", Joined("dixit.js")),
        Asset.Of("icon.svg", "image/svg+xml", Joined("icon.svg")),
    }.ToFrozenDictionary(a => a.Name, StringComparer.Ordinal);

    /// <summary>The address of an asset by its name.</summary>
    public static string Address(string name) => All[name].Address;

    /// <summary>Maps them.</summary>
    public static void MapAssets(this IEndpointRouteBuilder routes)
    {
        foreach (var asset in All.Values)
            routes.MapGet(asset.Address, (HttpContext http) =>
            {
                http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                return TypedResults.Bytes(asset.Bytes, asset.Type);
            }).ExcludeFromDescription().AllowAnonymous();
        routes.MapGet("/favicon.ico", () => TypedResults.Redirect(Address("icon.svg"))).ExcludeFromDescription().AllowAnonymous();
    }

    private static byte[] Joined(string name)
    {
        var joined = new StringBuilder();
        foreach (var resource in Own.GetManifestResourceNames().Where(r => r.StartsWith(Folder + name, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(Own.GetManifestResourceStream(resource)!);
            joined.Append(reader.ReadToEnd().ReplaceLineEndings("\n"));
        }
        return Encoding.UTF8.GetBytes(joined.ToString());
    }

    private sealed record Asset(string Name, string Address, string Type, byte[] Bytes)
    {
        public static Asset Of(string name, string type, byte[] bytes)
            => new(name, $"/assets/{Path.GetFileNameWithoutExtension(name)}.{Convert.ToHexStringLower(SHA256.HashData(bytes))[..10]}{Path.GetExtension(name)}", type, bytes);
    }
}
