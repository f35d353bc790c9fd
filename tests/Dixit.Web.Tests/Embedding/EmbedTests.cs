using System.Net;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Dixit.Ledger.Views;
using Dixit.Web.Tests.Api;
using Dixit.Web.Tests.Given;
using Shouldly;
using Xunit;

namespace Dixit.Web.Tests.Embedding;

public sealed class EmbedTests(SampleDesk given) : IClassFixture<SampleDesk>
{
    [Fact]
    public async Task An_embedded_claim_may_be_framed_by_any_site_and_nothing_else_may()
    {
        (await given.Desk.Get("/embed/claims/1", ("Accept", "text/html"))).Headers.GetValues("Content-Security-Policy").Single().ShouldEndWith("frame-ancestors *");
        (await given.Desk.Get("/claims/1", ("Accept", "text/html"))).Headers.GetValues("Content-Security-Policy").Single().ShouldEndWith("frame-ancestors 'none'");
    }

    [Fact]
    public async Task It_says_who_holds_what_in_the_language_asked_for_and_as_of_the_day_asked_for()
    {
        var page = await given.Desk.Page("/embed/claims/1?lang=fr&as-of=2024-09-10");
        page.DocumentElement.GetAttribute("lang").ShouldBe("fr");
        page.QuerySelectorAll("li strong").Select(n => n.TextContent).ShouldContain("Suisse");
        page.QuerySelector("h1 a")!.GetAttribute("href").ShouldBe("/claims/1?as-of=2024-09-10");
        page.QuerySelectorAll("script").ShouldBeEmpty();
        page.Body!.TextContent.ShouldContain("10 septembre 2024");
        (await given.Desk.Get("/embed/claims/999999", ("Accept", "text/html"))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_admits_it_and_denies_something_else_is_not_shown_as_denying_it()
    {
        var page = await given.Desk.Page("/embed/claims/1");
        var switzerland = page.QuerySelectorAll("li").Single(li => li.QuerySelector("strong")!.TextContent == "Switzerland");
        switzerland.QuerySelector(".stance")!.ClassList.ShouldContain("holds");
        switzerland.QuerySelectorAll("[lang]").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_site_finds_out_from_the_page_of_a_claim_how_to_embed_it()
    {
        var links = (await given.Desk.Page("/claims/1?as-of=2024-09-10")).QuerySelectorAll("link[type$='+oembed']").Select(l => new Uri(l.GetAttribute("href")!).PathAndQuery).ToList();
        links.Count.ShouldBe(2);
        var json = (await given.Desk.Get(links[0])).Json;
        (json.GetProperty("version").GetString(), json.GetProperty("type").GetString()).ShouldBe(("1.0", "rich"));
        var frame = new HtmlParser().ParseDocument(json.GetProperty("html").GetString()!).QuerySelector("iframe")!;
        frame.GetAttribute("src").ShouldBe(new Uri(given.Desk.Address, "/embed/claims/1?as-of=2024-09-10").ToString());
        XDocument.Parse((await given.Desk.Get(links[1])).Body).Root!.Element("html")!.Value.ShouldBe(json.GetProperty("html").GetString());
    }

    [Theory]
    [InlineData("/oembed", 400)]
    [InlineData("/oembed?url=https%3A%2F%2Fexample.org%2Fclaims%2F1", 404)]
    [InlineData("/oembed?url=no+address", 404)]
    [InlineData("/oembed?url=x&format=yaml", 501)]
    [InlineData("/oembed?url=x&maxwidth=wide", 400)]
    public async Task What_cannot_be_embedded_is_a_problem(string path, int status)
    {
        var answer = await given.Desk.Get(path);
        ((int)answer.Status, answer.Type).ShouldBe((status, "application/problem+json"));
    }

    [Fact]
    public async Task Sites_that_may_frame_it_can_be_named_and_readers_be_asked_for()
    {
        await using var desk = await RunningDesk.Sample(settings => settings with { EmbeddedIn = ["https://news.example"] });
        (await desk.Get("/embed/claims/1", ("Accept", "text/html"))).Headers.GetValues("Content-Security-Policy").Single().ShouldEndWith("frame-ancestors https://news.example");
        await desk.Ledger.Add(AccountRole.Admin);
        (await desk.Get("/embed/claims/1")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        await using var open = await RunningDesk.Sample(settings => settings with { ArePublicEmbeds = true });
        await open.Ledger.Add(AccountRole.Admin);
        (await open.Get("/embed/claims/1")).Status.ShouldBe(HttpStatusCode.OK);
        (await open.Get("/claims/1")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
