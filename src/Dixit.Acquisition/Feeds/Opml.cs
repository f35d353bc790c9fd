using System.Xml.Linq;
using Dixit.Acquisition.Feeds.Reading;

namespace Dixit.Acquisition.Feeds;

/// <summary>Lists of feeds as OPML 2.0 (1.0 is read as well), as feed readers exchange them.</summary>
public static class Opml
{
    /// <summary>Reads a list; never throws for what is in it. Outlines without an address are the categories of those inside them.</summary>
    /// <param name="bytes">All bytes.</param>
    /// <param name="limits">How much is taken in, feeds counted as entries; 10,000 feeds if not given.</param>
    public static OpmlReading Read(ReadOnlySpan<byte> bytes, FeedLimits? limits = null)
    {
        limits ??= new FeedLimits { MostEntries = 10_000 };
        var (text, problem) = FeedBytes.Decode(bytes, null, limits);
        if (text is null) return new OpmlReading { Problem = problem };
        var root = FeedRoot.Of(text);
        return root.Name == "opml" ? new OpmlOutlines(limits).Read(text, root.At) : new OpmlReading { Problem = "is no list of feeds (OPML)" };
    }

    /// <summary>Writes a list: feeds of the same categories stand in the same outlines. Characters that XML has no place for become spaces.</summary>
    /// <param name="title">The title of the list.</param>
    /// <param name="feeds">The feeds.</param>
    public static string Write(string title, IEnumerable<OpmlFeed> feeds)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(feeds);
        var body = new XElement("body");
        foreach (var feed in feeds)
        {
            var around = body;
            foreach (var category in feed.Categories) around = Category(around, FeedText.Clean(category));
            around.Add(Outline(feed));
        }
        var list = new XElement("opml", new XAttribute("version", "2.0"), new XElement("head", new XElement("title", FeedText.Clean(title))), body);
        return $"""<?xml version="1.0" encoding="UTF-8"?>{'\n'}{list}{'\n'}""";
    }

    private static XElement Category(XElement around, string name)
    {
        var found = around.Elements().FirstOrDefault(outline => outline.Attribute("xmlUrl") is null && (string?)outline.Attribute("text") == name);
        if (found is null) around.Add(found = new XElement("outline", new XAttribute("text", name)));
        return found;
    }

    private static XElement Outline(OpmlFeed feed)
    {
        var title = FeedText.Clean(feed.Title ?? "");
        return new XElement("outline", new XAttribute("type", "rss"), new XAttribute("text", title), new XAttribute("title", title), new XAttribute("xmlUrl", FeedText.Clean(feed.Address)),
            feed.Site is null ? null : new XAttribute("htmlUrl", FeedText.Clean(feed.Site)));
    }
}
