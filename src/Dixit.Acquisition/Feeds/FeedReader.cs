using Dixit.Acquisition.Feeds.Reading;

namespace Dixit.Acquisition.Feeds;

/// <summary>
/// Reads feeds: RSS 0.9x, 1.0 and 2.0, Atom, JSON Feed, sitemaps for news and their indexes. Wrong encodings, undeclared entities and prefixes,
/// bad dates and white space before the declaration are borne with; no DTD is read, so that no entity is ever expanded.
/// </summary>
public static class FeedReader
{
    /// <summary>Reads the bytes of a feed; never throws for what is in them.</summary>
    /// <param name="bytes">All bytes, packed with gzip or not.</param>
    /// <param name="charset">The encoding that the server names, or null.</param>
    /// <param name="address">Where it was fetched, which its relative addresses are resolved against; null where it was not.</param>
    /// <param name="limits">How much is taken in.</param>
    public static FeedReading Read(ReadOnlySpan<byte> bytes, string? charset = null, string? address = null, FeedLimits? limits = null)
    {
        limits ??= new FeedLimits();
        var (text, problem) = FeedBytes.Decode(bytes, charset, limits);
        if (text is null) return FeedReading.Failed(problem!);
        var root = FeedRoot.Of(text);
        return root.Name switch
        {
            "rss" => Xml(FeedFormat.Rss),
            "rdf" => Xml(FeedFormat.Rdf),
            "feed" => Xml(FeedFormat.Atom),
            "urlset" => Xml(FeedFormat.Sitemap),
            "sitemapindex" => Xml(FeedFormat.SitemapIndex),
            "{" => new JsonFeed(address, limits).Read(text, root.At),
            "html" => Page(text, address, limits),
            "opml" => FeedReading.Failed("is a list of feeds (OPML), not a feed", "import it as a list"),
            null => FeedReading.Failed(string.IsNullOrWhiteSpace(text) ? "is empty" : "is plain text, not a feed", "give the address of an RSS, Atom or JSON feed"),
            var name => FeedReading.Failed($"is XML, but no feed: its outermost element is {name[..Math.Min(name.Length, 40)]}", "give the address of an RSS, Atom or JSON feed"),
        };

        FeedReading Xml(FeedFormat format) => new XmlFeed(format, address, limits).Read(text, root.At);
    }

    private static FeedReading Page(string html, string? address, FeedLimits limits)
    {
        var links = FeedLinks.Of(html, address, new FeedText(limits));
        return FeedReading.Failed("is a web page, not a feed", links.Length switch
        {
            0 => "this page links to no feed: look for the site's RSS or Atom address",
            1 => $"this page links to the feed {links[0].Address}",
            _ => $"this page links to {links.Length} feeds, the first of them {links[0].Address}",
        }) with { Links = links };
    }
}
