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
    public static FeedReading Read(ReadOnlySpan<byte> bytes, string? charset = null, string? address = null, FeedLimits? limits = null) =>
        throw new NotImplementedException();
}
