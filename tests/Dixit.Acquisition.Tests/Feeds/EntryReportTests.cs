using System.Text;
using Dixit.Acquisition.Feeds;
using Dixit.Acquisition.Web;

namespace Dixit.Acquisition.Tests.Feeds;

public sealed class EntryReportTests
{
    private static readonly FeedDocument Feed = new() { Format = FeedFormat.Rss, Title = "Le Monde - À la une", Site = "https://www.lemonde.fr/", Language = "en" };
    private static readonly FeedEntry Entry = new() { Id = "1", Address = "https://www.lemonde.fr/pont", Title = "Le pont", Published = "2022-11-08", Author = "A. Quai", Content = "Le maire a dit que le pont tiendra.\n\nLe préfet en doute." };

    [Fact]
    public void A_content_is_a_report_with_what_the_feed_tells()
    {
        var report = EntryReport.OfContent(Feed, Entry, FeedOf.Address).ShouldBeOfType<InputReport>().Report;
        (report.Id, report.Text, report.Title, report.Url, report.Publisher, report.Author, report.Published, report.Language).ShouldBe(
            ("https://www.lemonde.fr/pont", Entry.Content!, "Le pont", "https://www.lemonde.fr/pont", "Le Monde", "A. Quai", "2022-11-08", "fr"));
        report.Paragraphs.Length.ShouldBe(2);
        EntryReport.OfContent(Feed, Entry with { Content = null }, FeedOf.Address).ShouldBeOfType<InputProblem>().Message.ShouldBe("carries no text of its own in the feed");
    }

    [Fact]
    public void A_page_wins_over_the_feed_and_a_source_over_the_page()
    {
        var html = Reading.Page(Reading.Story, "<meta property=og:site_name content='The Harbour News'><meta property=article:published_time content=2020-01-02>");
        var page = new Fetched("https://www.lemonde.fr/pont?from=rss", Encoding.UTF8.GetBytes(html)) { MediaType = "text/html" };
        var report = EntryReport.OfPage(Feed, Entry, page, FeedOf.Address).ShouldBeOfType<InputReport>().Report;
        (report.Id, report.Url, report.Publisher, report.Author, report.Published).ShouldBe(
            ("https://www.lemonde.fr/pont", "https://www.lemonde.fr/pont?from=rss", "The Harbour News", "A. Quai", "2020-01-02"));
        EntryReport.OfPage(Feed, Entry with { Source = new("Coast Wire", null) }, page, FeedOf.Address).ShouldBeOfType<InputReport>().Report.Publisher.ShouldBe("Coast Wire");
    }

    [Theory]
    [InlineData("https://www.lemonde.fr/a", null, null, "Le Monde")]
    [InlineData("https://www.lemonde.fr/a", "Coast Wire", "https://wire.example/", "Coast Wire")]
    [InlineData("https://www.lemonde.fr/a", null, "https://www.lefigaro.fr/rss", "Le Figaro")]
    [InlineData("https://www.lefigaro.fr/a", null, null, "Le Figaro")]
    [InlineData("https://news.example/a", null, null, null)]
    [InlineData(null, null, null, "Le Monde")]
    public void The_publisher_is_the_source_the_own_outlet_or_that_of_the_feed(string? address, string? source, string? sourceAddress, string? publisher)
    {
        var entry = Entry with { Address = address, Source = source is null && sourceAddress is null ? null : new(source, sourceAddress) };
        EntryPublisher.NameOf(Feed, entry, "https://www.lemonde.fr/rss/une.xml").ShouldBe(publisher);
    }

    [Fact]
    public void Feeds_of_one_publisher_are_one_and_unknown_is_unknown()
    {
        var other = Feed with { Title = "International", Site = null };
        EntryPublisher.OutletOf(other, "https://www.lemonde.fr/international/rss.xml").ShouldBe(EntryPublisher.OutletOf(Feed, FeedOf.Address));
        EntryPublisher.OutletOf(other, FeedOf.Address).ShouldBeNull();
    }
}
