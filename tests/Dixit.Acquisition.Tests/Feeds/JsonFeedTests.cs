using Dixit.Acquisition.Feeds;

namespace Dixit.Acquisition.Tests.Feeds;

public sealed class JsonFeedTests
{
    [Fact]
    public void Json_feed_is_read()
    {
        var feed = FeedOf.Document("""
            {"version":"https://jsonfeed.org/version/1.1","title":"The Harbour News","home_page_url":"https://news.example/","feed_url":"https://news.example/feed.json",
             "language":"en","hubs":[{"type":"WebSub","url":"https://hub.example/"}],"authors":[{"name":"The desk"}],
             "items":[{"id":17,"url":"/a","title":"Mayor denies","content_html":"<p>She said no.</p><p>He did not.</p>","summary":"No.","date_published":"2022-11-08T14:30:00+01:00"},
                      {"id":"18","content_text":"First.\n\nSecond.","authors":[{"name":"A. Quay"},{"name":"B. Dock"}],"date_modified":"2022-11-09"}, 7]}
            """);
        (feed.Format, feed.Title, feed.Site, feed.Self, feed.Language, feed.Hubs.Single()).ShouldBe(
            (FeedFormat.Json, "The Harbour News", "https://news.example/", "https://news.example/feed.json", "en", "https://hub.example/"));
        feed.Entries.ShouldBe(
        [
            new FeedEntry { Id = "17", Address = "https://news.example/a", Title = "Mayor denies", Author = "The desk", Published = "2022-11-08T14:30:00+01:00", Summary = "No.", Content = "She said no.\n\nHe did not." },
            new FeedEntry { Id = "18", Author = "A. Quay, B. Dock", Updated = "2022-11-09", Content = "First.\n\nSecond." },
        ]);
    }

    [Theory]
    [InlineData("{\"items\":[", "is malformed JSON in line 1")]
    [InlineData("{\"title\":\"x\"}", "is JSON, but no feed: it has no \"items\"")]
    [InlineData("{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1", "is malformed JSON in line 1")]
    public void What_is_no_json_feed_is_told(string feed, string problem) => FeedOf.Reading(feed).Problem.ShouldBe(problem);

    [Fact]
    public void Half_a_character_spoils_its_value_alone()
    {
        var entry = FeedOf.Document("""{"items":[{"id":"1","title":"\ud800","summary":"Whole."}]}""").Entries.ShouldHaveSingleItem();
        (entry.Title, entry.Summary).ShouldBe((null, "Whole."));
    }
}
