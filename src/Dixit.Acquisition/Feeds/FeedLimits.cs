namespace Dixit.Acquisition.Feeds;

/// <summary>How much of a feed is taken in.</summary>
public sealed record FeedLimits
{
    /// <summary>Bytes of a feed that comes packed (<c>.xml.gz</c>), once unpacked; 50 MB, as sitemaps.org allows.</summary>
    public long MaxBytes { get; init; } = 50_000_000;

    /// <summary>Entries that are kept; 1000.</summary>
    public int MostEntries { get; init; } = 1000;

    /// <summary>UTF-16 units of a summary or content, which is cut there; 500,000.</summary>
    public int LongestText { get; init; } = 500_000;

    /// <summary>UTF-16 units of a title, name or id, which is cut there; 1000. A longer address is none.</summary>
    public int LongestLine { get; init; } = 1000;

    /// <summary>How deep elements may be nested; 200.</summary>
    public int MostDepth { get; init; } = 200;
}
