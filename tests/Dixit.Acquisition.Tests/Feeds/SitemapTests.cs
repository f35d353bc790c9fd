using System.IO.Compression;
using System.Text;
using Dixit.Acquisition.Feeds;

namespace Dixit.Acquisition.Tests.Feeds;

public sealed class SitemapTests
{
    [Fact]
    public void A_news_sitemap_gives_the_newest_first_with_their_publication()
    {
        var feed = FeedOf.Document(Sitemap(
            "<url><loc>https://news.example/old</loc><lastmod>2022-01-01</lastmod></url>",
            """
            <url><loc>https://news.example/new</loc><news:news><news:publication><news:name>The Harbour News</news:name><news:language>en</news:language></news:publication>
            <news:publication_date>2022-11-08T14:30:00Z</news:publication_date><news:title>Mayor denies</news:title></news:news></url>
            """,
            "<url><loc>mailto:desk@news.example</loc></url>"));
        feed.Entries.ShouldBe(
        [
            new FeedEntry { Id = "https://news.example/new", Address = "https://news.example/new", Title = "Mayor denies", Published = "2022-11-08T14:30:00Z", Language = "en", Source = new("The Harbour News", null) },
            new FeedEntry { Id = "https://news.example/old", Address = "https://news.example/old", Updated = "2022-01-01" },
        ]);
    }

    [Fact]
    public void Of_more_entries_than_are_kept_the_newest_of_a_sitemap_stay()
    {
        var days = Enumerable.Range(1, 28).Select(day => $"<url><loc>https://news.example/{day}</loc><lastmod>2022-02-{day:00}</lastmod></url>");
        var feed = FeedOf.Reading(Sitemap([.. days]), new FeedLimits { MostEntries = 3 }).Document!;
        feed.Entries.Select(entry => entry.Updated).ShouldBe(["2022-02-28", "2022-02-27", "2022-02-26"]);
        feed.LeftOut.ShouldBe(25);
    }

    [Fact]
    public void An_index_names_its_sitemaps()
    {
        var feed = FeedOf.Document("""
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://news.example/a.xml</loc><lastmod>2022-01-01</lastmod></sitemap>
            <sitemap><loc>https://news.example/b.xml.gz</loc><lastmod>2022-11-08</lastmod></sitemap></sitemapindex>
            """);
        (feed.Format, string.Join(' ', feed.Sitemaps)).ShouldBe((FeedFormat.SitemapIndex, "https://news.example/b.xml.gz https://news.example/a.xml"));
    }

    [Fact]
    public void A_packed_sitemap_is_unpacked_up_to_the_limit()
    {
        var sitemap = Gzip(Encoding.UTF8.GetBytes(Sitemap("<url><loc>https://news.example/a</loc></url>")));
        FeedReader.Read(sitemap).Document!.Entries.ShouldHaveSingleItem();
        FeedReader.Read(sitemap, limits: new FeedLimits { MaxBytes = 50 }).Problem.ShouldBe("unpacks to more than 50 bytes");
        FeedReader.Read(Gzip(new byte[80_000_000])).Problem.ShouldBe("unpacks to more than 50 MB");
        FeedReader.Read([0x1F, 0x8B, 8, 0, 1, 2, 3]).Document.ShouldBeNull();
    }

    private static string Sitemap(params string[] urls) =>
        $"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>{string.Concat(urls)}</urlset>";

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize)) gzip.Write(bytes);
        return packed.ToArray();
    }
}
