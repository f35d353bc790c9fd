using Dixit.Provenance;

namespace Dixit.Acquisition.Feeds;

/// <summary>
/// Who published an entry: the <c>source</c> that it names, else the outlet of its own address, else the outlet of the feed where the entry is of the
/// feed's own site. An outlet is one by whichever of its feeds it comes. Unknown is null.
/// </summary>
public static class EntryPublisher
{
    /// <summary>The publisher's name for <c>Report.Publisher</c>: the listed outlet's usual one, else the name that the source or feed gives, else null.</summary>
    public static string? NameOf(FeedDocument feed, FeedEntry entry, string feedAddress) => throw new NotImplementedException();

    /// <summary>The listed outlet that publishes the feed itself, by its publisher, address, site or title; null where none is known.</summary>
    public static Outlet? OutletOf(FeedDocument feed, string feedAddress) => throw new NotImplementedException();
}
