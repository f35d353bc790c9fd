using Dixit.Reading;
using Shouldly;
using Xunit;

namespace Dixit.Tests.Reading;

public sealed class PageFactsTests
{
    private const string Body = "<p>The council met on Monday and decided, after a long night, that the old bridge would be closed for the winter.</p>";

    [Fact]
    public void Linked_data_comes_first()
    {
        var report = Read("""
            <title>Bridge | Post</title><meta property="og:title" content="A bridge"><link rel="canonical" href="/2022/bridge">
            <script type="application/ld+json">[{"@type":"WebSite","name":"x"},{"@context":"https://schema.org","@type":["NewsArticle"],"headline":"The bridge &amp; the town",
            "datePublished":"2022-11-08T14:30:00Z","author":[{"@type":"Person","name":"Jane Doe"},{"name":"John Roe"}],"publisher":{"name":"The Valley Post"},"inLanguage":"en-GB"}]</script>
            """, "https://post.example/x?y=1");
        (report.Title, report.Published, report.Author, report.Publisher, report.Language, report.Url)
            .ShouldBe(("The bridge & the town", "2022-11-08T14:30:00Z", "Jane Doe, John Roe", "The Valley Post", "en", "https://post.example/2022/bridge"));
    }

    [Fact]
    public void A_graph_is_followed_to_the_names_in_it()
    {
        var report = Read("""
            <script type="application/ld+json">{"@graph":[{"@type":"Organization","@id":"#org","name":"The Valley Post"},{"@type":"Person","@id":"#jane","name":"Jane Doe"},
            {"@type":"Article","headline":"The bridge","author":{"@id":"#jane"},"publisher":{"@id":"#org"},"datePublished":"2022-11-08"}]}</script>
            """);
        (report.Author, report.Publisher, report.Published).ShouldBe(("Jane Doe", "The Valley Post", "2022-11-08"));
    }

    [Fact]
    public void Broken_linked_data_says_nothing()
    {
        var report = Read("""<script type="application/ld+json">{"@type":"NewsArticle","headline":"A "quoted" word"}</script><meta property="og:title" content="The bridge">""");
        report.Title.ShouldBe("The bridge");
    }

    [Fact]
    public void Meta_tags_come_next()
    {
        var report = Read("""
            <meta property="og:title" content="The bridge | The Valley Post"><meta property="og:site_name" content="The Valley Post"><meta name="author" content="By Jane Doe">
            <meta property="article:published_time" content="2022-11-08T15:30:00+01:00"><meta property="og:url" content="https://post.example/bridge">
            """);
        (report.Title, report.Publisher, report.Author, report.Published, report.Url)
            .ShouldBe(("The bridge", "The Valley Post", "Jane Doe", "2022-11-08T15:30:00+01:00", "https://post.example/bridge"));
    }

    [Fact]
    public void The_visible_page_comes_last()
    {
        var report = Read("<title>Post</title>", body: $"<h1>The bridge</h1><p>By <a rel=author href=/jane>Jane Doe</a> <time datetime=2022-11-08>8 Nov</time></p>{Body}");
        (report.Title, report.Author, report.Published).ShouldBe(("The bridge", "Jane Doe", "2022-11-08"));
    }

    [Fact]
    public void The_text_tells_its_day_where_the_markup_does_not() =>
        Read("", body: "<p>PARIS, 3 mars 2022 (AFP) - Le conseil municipal a décidé, lundi soir, de fermer le vieux pont pour tout l'hiver, malgré les promesses.</p>")
            .Published.ShouldBe("2022-03-03");

    [Fact]
    public void What_nobody_tells_stays_unknown()
    {
        var report = Read("");
        (report.Title, report.Publisher, report.Author, report.Published, report.Url).ShouldBe((null, null, null, null, null));
    }

    [Fact]
    public void Words_bear_better_witness_of_their_language_than_a_template() =>
        Read("", body: "<p>Le conseil municipal a décidé, lundi soir, de fermer le vieux pont pour tout l'hiver, malgré les promesses que le maire avait faites.</p>")
            .Language.ShouldBe("fr");

    private static Dixit.Text.Report Read(string head, string? address = null, string body = Body) =>
        ReportReader.ReadPage("p", $"<!doctype html><html lang=en-US><head>{head}</head><body><article>{body}</article></body></html>", address: address).Report!;
}
