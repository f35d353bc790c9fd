namespace Dixit.Acquisition.Feeds;

/// <summary>The formats that lists of reports come in.</summary>
public enum FeedFormat
{
    /// <summary>RSS 0.91, 0.92 or 2.0.</summary>
    Rss,

    /// <summary>RSS 0.90 or 1.0, on RDF.</summary>
    Rdf,

    /// <summary>Atom 1.0 (RFC 4287), or 0.3.</summary>
    Atom,

    /// <summary>JSON Feed 1.0 or 1.1.</summary>
    Json,

    /// <summary>A sitemap (sitemaps.org 0.9), with news entries or without.</summary>
    Sitemap,

    /// <summary>An index of sitemaps: it has no entries, only <see cref="FeedDocument.Sitemaps"/> to be fetched in turn.</summary>
    SitemapIndex,
}
