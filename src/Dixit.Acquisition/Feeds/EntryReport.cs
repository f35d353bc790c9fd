using Dixit.Acquisition.Web;

namespace Dixit.Acquisition.Feeds;

/// <summary>Makes reports of entries. The id of each is the entry's address, else its id: so the same article, changed, is a version of one report.</summary>
public static class EntryReport
{
    /// <summary>The report on the page that the entry leads to. What the page tells of itself wins over the feed, but the source that the entry names wins over the page.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="page">What was fetched from the entry's address.</param>
    /// <param name="feedAddress">Where the feed is fetched.</param>
    public static InputResult OfPage(FeedDocument feed, FeedEntry entry, Fetched page, string feedAddress) => throw new NotImplementedException();

    /// <summary>The report in the entry itself: its content, or a problem where it carries none.</summary>
    public static InputResult OfContent(FeedDocument feed, FeedEntry entry, string feedAddress) => throw new NotImplementedException();
}
