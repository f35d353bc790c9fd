using System.Text;
using CsCheck;
using Dixit.Acquisition.Feeds;

namespace Dixit.Acquisition.Tests.Feeds;

/// <summary>Feeds that are wrong, careless or malicious.</summary>
public sealed class WrongFeedTests
{
    private const string Bomb = """
        <!DOCTYPE rss [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d SYSTEM "file:///etc/passwd">]>
        """;

    [Fact]
    public void Entities_are_never_expanded()
    {
        var feed = FeedOf.Document($"{Bomb}<rss><channel><item><title>x &c; y &d; z</title></item></channel></rss>");
        feed.Entries[0].Title.ShouldBe("x &c; y &d; z");
    }

    [Fact]
    public void What_stands_before_the_feed_is_passed_over()
    {
        foreach (var before in new[] { "\uFEFF", "\n\n  ", "<?xml version='1.1' encoding='nonsense'?>", "<!-- <rss> is below -->", "<?xml-stylesheet href='a.css'?>", "\0" })
            FeedOf.Document($"{before}<rss><channel><item><title>A</title></item></channel></rss>").Entries[0].Title.ShouldBe("A");
    }

    [Theory]
    [InlineData("iso-8859-1", "utf-8", null)]
    [InlineData("utf-8", "iso-8859-1", "utf-8")]
    [InlineData("windows-1252", "windows-1252", null)]
    [InlineData("utf-16", "utf-8", "iso-8859-1")]
    public void Encodings_may_be_told_wrongly(string real, string inside, string? header)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(real) ?? Encoding.GetEncoding(real);
        var feed = $"<?xml version='1.0' encoding='{inside}'?><rss><channel><title>Le préfet a démenti à Orléans, où l'été s'achève</title></channel></rss>";
        FeedReader.Read([.. encoding.GetPreamble(), .. encoding.GetBytes(feed)], header).Document!.Title.ShouldBe("Le préfet a démenti à Orléans, où l'été s'achève");
    }

    [Fact]
    public void A_feed_that_breaks_off_keeps_the_entries_before()
    {
        var reading = FeedOf.Reading("<rss><channel><title>World</title><item><title>A</title></item><item><title>B</title></ite");
        reading.Document!.Entries.Select(entry => entry.Title).ShouldBe(["A"]);
        reading.Problem.ShouldNotBeNull().ShouldStartWith("is XML that breaks off: ");
        FeedOf.Reading("<rss><channel><title>World").Document.ShouldBeNull();
        FeedOf.Document("<rss><channel><item><title>A</title></item></channel></rss><!-- 3 queries --><script>").Entries.Length.ShouldBe(1);
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        FeedOf.Reading($"<rss><channel><item>{string.Concat(Enumerable.Repeat("<a>", 100_000))}").Problem.ShouldBe("nests its elements deeper than 200");
        FeedOf.Reading(string.Concat(Enumerable.Repeat("<channel>", 100_000)).Insert(0, "<rss>")).Problem.ShouldBe("nests its elements deeper than 200");
        FeedOf.Item($"<description>{string.Concat(Enumerable.Repeat("&lt;div&gt;", 5000))}words</description>").Summary.ShouldBeNull();
    }

    [Fact]
    public void Long_texts_are_cut()
    {
        var entry = FeedOf.Item($"<title>{new string('a', 1_000_000)}</title><description>{string.Concat(Enumerable.Repeat("😀", 600_000))}</description><guid>{new string('g', 100_000)}</guid><link>https://news.example/{new string('l', 100_000)}</link>");
        (entry.Title!.Length, entry.Summary!.Length, entry.Address).ShouldBe((1000, 500_000, null));
        entry.Id.ShouldStartWith("sha256:");
    }

    [Fact]
    public void Of_more_entries_than_are_kept_the_first_stay()
    {
        var feed = FeedOf.Document($"<rss><channel>{string.Concat(Enumerable.Range(0, 1500).Select(i => $"<item><title>{i}</title></item>"))}</channel></rss>");
        (feed.Entries.Length, feed.Entries[^1].Title, feed.LeftOut).ShouldBe((1000, "999", 500));
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("Just some words.", "is plain text, not a feed")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", "is XML, but no feed: its outermost element is svg")]
    [InlineData("<opml version='2.0'/>", "is a list of feeds (OPML), not a feed")]
    [InlineData("%PDF-1.7", "is a PDF, not a feed")]
    public void What_is_no_feed_is_told(string bytes, string problem) => FeedOf.Reading(bytes).Problem.ShouldBe(problem);

    [Fact]
    public void A_page_names_the_feeds_that_it_links_to()
    {
        var reading = FeedOf.Reading("""
            <!doctype html><html><head><title>News</title><link rel="alternate" type="application/rss+xml" title="World" href="/world.rss">
            <link rel="alternate" hreflang="fr" href="/fr"><link rel=alternate type=application/feed+json href=https://news.example/feed.json></head><body>…
            """);
        reading.Links.ShouldBe([new("https://news.example/world.rss", "World"), new("https://news.example/feed.json", null)]);
        (reading.Problem, reading.Hint).ShouldBe(("is a web page, not a feed", "this page links to 2 feeds, the first of them https://news.example/world.rss"));
    }

    [Fact]
    public void Prefixes_that_nobody_declared_mean_what_they_usually_do() =>
        FeedOf.Item("<odd:thing odd:at='1'>x</odd:thing><dc:date>2022-11-08</dc:date>").Published.ShouldBe("2022-11-08");

    [Fact]
    public void Any_bytes_end_in_a_feed_or_a_problem() =>
        Gen.Byte.Array[0, 300].Sample(bytes =>
        {
            var reading = FeedReader.Read(bytes);
            return reading.Document is not null || reading.Problem is not null;
        });

    [Fact]
    public void Any_mix_of_pieces_ends_in_a_feed_or_a_problem()
    {
        string[] pieces =
        [
            "<rss>", "</rss>", "<channel>", "</channel>", "<item>", "</item>", "<title>", "</title>", "<link>", "<feed xmlns='http://www.w3.org/2005/Atom'>", "<entry>", "</entry>", "</feed>",
            "<content type='xhtml'>", "</content>", "<a:b c:d='e'>", "</a:b>", "&amp;", "&#0;", "&#xD800;", "&nbsp;", "& ", "<![CDATA[", "]]>", "<!--", "-->", "<?x", "?>", "\uD83D", "é", "text",
            "https://news.example/", "<x y='", "'/>", "<urlset>", "<url><loc>", "</loc></url>", "{\"items\":[", "{\"id\":1}", "]}", "<opml>", "<outline xmlUrl='https://a.example/'>", "xml:base='//x'", "\0",
        ];
        Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 40].Sample(mix =>
        {
            var bytes = Encoding.UTF8.GetBytes(string.Concat(mix));
            Opml.Read(bytes);
            var reading = FeedReader.Read(bytes, null, FeedOf.Address);
            if (reading.Document is { } feed) feed.Entries.ShouldAllBe(entry => entry.Id.Length > 0 && entry.Title != "");
            return reading.Document is not null || reading.Problem is not null;
        });
    }
}
