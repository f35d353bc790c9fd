using Dixit.Provenance;

namespace Dixit.Acquisition.Feeds;

/// <summary>
/// Who published an entry: the <c>source</c> that it names, else the outlet of its own address, else the outlet of the feed where the entry is of the
/// feed's own site. An outlet is one by whichever of its feeds it comes. Unknown is null.
/// </summary>
public static class EntryPublisher
{
    /// <summary>The publisher's name for <c>Report.Publisher</c>: the listed outlet's usual one, else the name that the source or feed gives, else null.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="entry">One of its entries.</param>
    /// <param name="feedAddress">Where the feed is fetched.</param>
    public static string? NameOf(FeedDocument feed, FeedEntry entry, string feedAddress)
    {
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Source is { } source && (Publishers.Identify(source.Name, source.Address)?.Name ?? source.Name) is { } taken) return taken;
        if (Publishers.Identify(null, entry.Address) is { } own) return own.Name;
        return IsOfSite(entry.Address, feed.Site ?? feedAddress) ? OutletOf(feed, feedAddress)?.Name ?? feed.Publisher : null;
    }

    /// <summary>The listed outlet that publishes the feed itself, by its publisher, address, site or title; null where none is known.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="feedAddress">Where it is fetched.</param>
    public static Outlet? OutletOf(FeedDocument feed, string feedAddress)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return Publishers.Identify(feed.Publisher, feed.Site) ?? Publishers.Identify(feed.Title, feedAddress);
    }

    // An entry without an address is the feed's own; www.example.org and news.example.org are of one site where one lies below the other's.
    private static bool IsOfSite(string? entry, string site)
    {
        if (entry is null) return true;
        if (!Uri.TryCreate(entry, UriKind.Absolute, out var one) || !Uri.TryCreate(site, UriKind.Absolute, out var other)) return false;
        var (host, home) = (Bare(one.Host), Bare(other.Host));
        return host == home || host.EndsWith($".{home}", StringComparison.Ordinal) || home.EndsWith($".{host}", StringComparison.Ordinal);
    }

    private static string Bare(string host) => host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
}
