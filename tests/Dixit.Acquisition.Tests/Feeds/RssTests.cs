using Dixit.Acquisition.Feeds;

namespace Dixit.Acquisition.Tests.Feeds;

public sealed class RssTests
{
    [Fact]
    public void Rss_2_is_read_with_its_source()
    {
        var feed = FeedOf.Document("""
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel>
                <title>The Harbour News</title><link>https://news.example/</link><language>en-GB</language><ttl>30</ttl>
                <atom:link rel="self" href="https://news.example/feeds/all"/><atom:link rel="hub" href="https://hub.example/"/>
                <image><title>Not the title</title><link>https://wrong.example/</link></image>
                <item>
                  <title>Mayor denies closing the bridge &amp;amp; the ferry</title><link>/2024/bridge</link><guid isPermaLink="false">n-17</guid>
                  <pubDate>Tue, 08 Nov 2022 14:30:00 +0100</pubDate><dc:creator>A. Quay</dc:creator><dc:creator>B. Dock</dc:creator>
                  <description>&lt;p&gt;The mayor said&amp;nbsp;no.&lt;/p&gt;&lt;p&gt;Others said yes.&lt;/p&gt;</description>
                  <content:encoded><![CDATA[<p>The mayor said <b>no</b> on Monday.</p><script>track()</script><p>Others said yes.]]></content:encoded>
                  <source url="https://wire.example/rss">Coast Wire</source>
                  <enclosure url="https://news.example/a.mp3" length="1" type="audio/mpeg"/>
                </item>
              </channel>
            </rss>
            """);
        (feed.Format, feed.Title, feed.Site, feed.Self, feed.Language, feed.Interval)
            .ShouldBe((FeedFormat.Rss, "The Harbour News", "https://news.example/", "https://news.example/feeds/all", "en", TimeSpan.FromMinutes(30)));
        feed.Hubs.ShouldBe(["https://hub.example/"]);
        feed.Entries.ShouldHaveSingleItem().ShouldBe(new FeedEntry
        {
            Id = "n-17", Address = "https://news.example/2024/bridge", Title = "Mayor denies closing the bridge & the ferry", Author = "A. Quay, B. Dock",
            Published = "2022-11-08T14:30:00+01:00", Summary = "The mayor said\u00A0no.\n\nOthers said yes.", Content = "The mayor said no on Monday.\n\nOthers said yes.",
            Source = new("Coast Wire", "https://wire.example/rss"),
        });
    }

    [Fact]
    public void Rss_1_has_its_items_beside_the_channel()
    {
        var feed = FeedOf.Document("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
              <channel rdf:about="x"><title>Le Phare</title><link>https://phare.example/</link><dc:language>fr</dc:language><dc:publisher>Le Phare SA</dc:publisher>
                <sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency><items><rdf:Seq/></items></channel>
              <item rdf:about="y"><title>Le maire nie</title><link>https://phare.example/1</link><dc:date>2022-11-08T14:30:00Z</dc:date></item>
              <item><title>Le port rouvre</title><link>https://phare.example/2</link></item>
            </rdf:RDF>
            """);
        (feed.Format, feed.Title, feed.Language, feed.Publisher, feed.Interval).ShouldBe((FeedFormat.Rdf, "Le Phare", "fr", "Le Phare SA", TimeSpan.FromHours(6)));
        feed.Entries.Select(entry => (entry.Id, entry.Title, entry.Published)).ShouldBe(
            [("https://phare.example/1", "Le maire nie", "2022-11-08T14:30:00Z"), ("https://phare.example/2", "Le port rouvre", null)]);
    }

    [Fact]
    public void Rss_0_91_with_its_dtd_is_read()
    {
        var feed = FeedOf.Document("""
            <?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
            <rss version="0.91"><channel><title>D&eacute;p&ecirc;ches</title><link>https://phare.example/</link><item><title>&laquo;&nbsp;Non&nbsp;&raquo;</title><link>https://phare.example/1</link></item></channel></rss>
            """);
        (feed.Title, feed.Entries[0].Title).ShouldBe(("Dépêches", "« Non »"));
    }

    [Theory]
    [InlineData("Tue, 08 Nov 2022 14:30:00 GMT", "2022-11-08T14:30:00Z")]
    [InlineData("8 Nov 22 14:30 EST", "2022-11-08T14:30:00-05:00")]
    [InlineData("Mon, 08 Nov 2022 9:05:00 +0000", "2022-11-08T09:05:00Z")]
    [InlineData("mar., 8 novembre 2022 14:30:00 +0100", "2022-11-08T14:30:00+01:00")]
    [InlineData("Tue, 08 Nov 2022 14:30:00 CEST", "2022-11-08T14:30:00+02:00")]
    [InlineData("Tue, 08 Nov 2022 14:30:00 XYZT", "2022-11-08T14:30:00")]
    [InlineData("Tue, 08 Nov 2022 14:30:00 GMT+0100", "2022-11-08T14:30:00+01:00")]
    [InlineData("Tue, 08 Nov 2022", "2022-11-08")]
    [InlineData("2022-11-08 14:30:00", "2022-11-08T14:30:00")]
    [InlineData("2022-11-08T14:30:00.123+01:00", "2022-11-08T14:30:00+01:00")]
    [InlineData("Thu, 01 Jan 1970 00:00:00 GMT", null)]
    [InlineData("Tue, 31 Feb 2022 10:00:00 GMT", null)]
    [InlineData("yesterday", null)]
    [InlineData("0000-00-00 00:00:00", null)]
    public void Dates_come_as_they_are_written(string written, string? date) => FeedOf.Item($"<title>A</title><pubDate>{written}</pubDate>").Published.ShouldBe(date);

    [Theory]
    [InlineData("<link>https://news.example/a</link><guid>https://news.example/b</guid>", "https://news.example/a")]
    [InlineData("<guid>https://news.example/b</guid>", "https://news.example/b")]
    [InlineData("<guid isPermaLink='false'>https://news.example/b</guid>", null)]
    [InlineData("<link><![CDATA[https://news.example/?a=1&b=2]]></link>", "https://news.example/?a=1&b=2")]
    [InlineData("<link>https://news.example/?a=1&b=2</link>", "https://news.example/?a=1&b=2")]
    [InlineData("<link/><link>javascript:alert(1)</link>", null)]
    [InlineData("<link>file:///etc/passwd</link>", null)]
    [InlineData("<link>https://user:word@news.example/</link>", null)]
    public void Only_addresses_of_the_web_are_addresses(string fields, string? address) => FeedOf.Item($"<title>A</title>{fields}").Address.ShouldBe(address);

    [Theory]
    [InlineData("<author>desk@news.example (C. Pier)</author>", "C. Pier")]
    [InlineData("<author>desk@news.example</author>", null)]
    [InlineData("<author>C. Pier</author>", "C. Pier")]
    [InlineData("<dc:creator><![CDATA[C. Pier]]></dc:creator>", "C. Pier")]
    public void Authors_are_names(string fields, string? author) => FeedOf.Item(fields).Author.ShouldBe(author);

    [Fact]
    public void Items_without_an_id_are_told_apart_by_their_words()
    {
        var ids = new[] { "<title>A</title>", "<title>B</title>", "<title>A</title><description>C</description>" }.Select(fields => FeedOf.Item(fields).Id).ToList();
        ids.ShouldBeUnique();
        ids.ShouldAllBe(id => id.StartsWith("sha256:"));
        FeedOf.Item("<title>A</title>").Id.ShouldBe(ids[0]);
    }
}
