using System.Collections.Immutable;

namespace Dixit.Acquisition.Feeds;

/// <summary>A feed as it was read: what it tells of itself, and its entries in its own order. Addresses are absolute http or https ones.</summary>
public sealed record FeedDocument
{
    /// <summary>The format that it was written in.</summary>
    public required FeedFormat Format { get; init; }

    /// <summary>Its title, on one line, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The address of the site that it is of, or null.</summary>
    public string? Site { get; init; }

    /// <summary>The address that it gives as its own, or null.</summary>
    public string? Self { get; init; }

    /// <summary>The hubs that would tell of its changes (WebSub).</summary>
    public ImmutableArray<string> Hubs { get; init; } = [];

    /// <summary>ISO 639-1 code of its language, or null.</summary>
    public string? Language { get; init; }

    /// <summary>Who publishes it, where it says so apart from its title, or null.</summary>
    public string? Publisher { get; init; }

    /// <summary>How long it asks to be left alone between two fetches (<c>ttl</c>, <c>sy:updatePeriod</c>); null where it does not say, never more than a week.</summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>Its entries, no more than <see cref="FeedLimits.MostEntries"/>; the newest of a sitemap, the first of other feeds.</summary>
    public ImmutableArray<FeedEntry> Entries { get; init; } = [];

    /// <summary>How many entries beyond the limit were left out.</summary>
    public int LeftOut { get; init; }

    /// <summary>The sitemaps that an index names, newest first where it dates them.</summary>
    public ImmutableArray<string> Sitemaps { get; init; } = [];
}
