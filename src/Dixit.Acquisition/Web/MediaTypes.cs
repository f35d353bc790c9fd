namespace Dixit.Acquisition.Web;

/// <summary>Which media types are asked for, and which hold no reports whatever their bytes are.</summary>
internal static class MediaTypes
{
    private static readonly string[] NoText =
    [
        "image/", "audio/", "video/", "font/", "model/", "application/pdf", "application/zip", "application/msword", "application/vnd.ms", "application/vnd.openxml", "application/x-tar",
        "application/x-7z", "application/x-rar", "application/wasm",
    ];

    public static string Accepted(FetchKind kind) => kind == FetchKind.Feed
        ? "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.5, */*;q=0.1"
        : "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.1";

    // Feeds come as nearly anything, pictures as pictures.
    public static bool IsNoText(string? type) => type is not null && type != "image/svg+xml" && NoText.Any(beginning => type.StartsWith(beginning, StringComparison.Ordinal));
}
