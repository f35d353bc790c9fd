using AngleSharp.Dom;

namespace Dixit.Reading.Pages;

/// <summary>Tells links to a page's own site, where they mostly offer more to read, from links to others, where they mostly name sources.</summary>
/// <param name="address">The page's address, or null where it is not known.</param>
internal sealed class Links(string? address)
{
    private readonly string? _site = Uri.TryCreate(address, UriKind.Absolute, out var page) ? Site(page.Host) : null;

    /// <summary>True for a link to another site; false where the page's own is not known.</summary>
    internal bool LeadsOut(IElement link) =>
        _site is not null
        && link.GetAttribute("href") is { } target
        && (target.StartsWith("http", StringComparison.OrdinalIgnoreCase) || target.StartsWith("//", StringComparison.Ordinal))
        && Uri.TryCreate(target.StartsWith('/') ? "https:" + target : target, UriKind.Absolute, out var uri)
        && Site(uri.Host) != _site;

    // The last two labels of a name: news.example.com and www.example.com are one site.
    private static string Site(string host) => string.Join('.', host.Split('.').TakeLast(2));
}
