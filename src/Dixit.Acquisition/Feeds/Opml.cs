namespace Dixit.Acquisition.Feeds;

/// <summary>Lists of feeds as OPML 2.0 (1.0 is read as well), as feed readers exchange them.</summary>
public static class Opml
{
    /// <summary>Reads a list; never throws for what is in it. Outlines without an address are the categories of those inside them.</summary>
    /// <param name="bytes">All bytes.</param>
    /// <param name="limits">How much is taken in: as many feeds as entries of a feed.</param>
    public static OpmlReading Read(ReadOnlySpan<byte> bytes, FeedLimits? limits = null) => throw new NotImplementedException();

    /// <summary>Writes a list: feeds of the same categories stand in the same outlines. Characters that XML has no place for are left out.</summary>
    /// <param name="title">The title of the list.</param>
    /// <param name="feeds">The feeds.</param>
    public static string Write(string title, IEnumerable<OpmlFeed> feeds) => throw new NotImplementedException();
}
