using System.Text;
using Dixit.Acquisition.Feeds;

namespace Dixit.Acquisition.Tests.Feeds;

/// <summary>Short ways to read feeds in a test.</summary>
internal static class FeedOf
{
    internal const string Address = "https://news.example/feeds/world";

    internal static FeedReading Reading(string feed, FeedLimits? limits = null) => FeedReader.Read(Encoding.UTF8.GetBytes(feed), null, Address, limits);

    internal static FeedDocument Document(string feed)
    {
        var reading = Reading(feed);
        reading.Problem.ShouldBeNull();
        return reading.Document.ShouldNotBeNull();
    }

    internal static FeedEntry Item(string fields) => Document($"<rss version='2.0'><channel><title>World</title><item>{fields}</item></channel></rss>").Entries.ShouldHaveSingleItem();
}
