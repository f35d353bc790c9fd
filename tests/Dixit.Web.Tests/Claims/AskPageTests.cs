using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using Dixit.Web.Tests.Given;
using Shouldly;
using Xunit;

namespace Dixit.Web.Tests.Claims;

public sealed class AskPageTests(SampleDesk sample) : IClassFixture<SampleDesk>
{
    private const string Delivered = "/ask?q=Has+Switzerland+delivered+submarines+to+Luxembourg%3F";

    [Fact]
    public async Task An_answer_tells_who_says_so_who_denies_and_who_does_neither()
    {
        var page = await sample.Desk.Page(Delivered);
        Actors(page, ".answers .holds").ShouldContain("Belgium");
        Actors(page, ".answers .rejects").ShouldContain("Luxembourg");
        Actors(page, ".answers .open").ShouldContain("United States");
        page.QuerySelectorAll(".answers blockquote a").ShouldAllBe(a => a.GetAttribute("href")!.StartsWith("/reports/", StringComparison.Ordinal));
        page.QuerySelector(".understood")!.TextContent.ShouldContain("Switzerland");
        page.QuerySelectorAll(".answering a").Select(a => a.GetAttribute("href")).ShouldContain("/claims/1");
    }

    [Fact]
    public async Task A_question_in_French_is_answered_by_the_same_claim()
    {
        var page = await sample.Desk.Page("/ask?q=La+Suisse+a-t-elle+livr%C3%A9+des+sous-marins+au+Luxembourg+%3F", "fr");
        page.QuerySelectorAll(".answering a").Select(a => a.GetAttribute("href")).ShouldContain("/claims/1");
        Actors(page, ".answers .holds").ShouldContain("Belgique");
    }

    [Fact]
    public async Task A_day_in_the_past_answers_from_what_was_published_by_then_and_stays_in_the_links()
    {
        var page = await sample.Desk.Page(Delivered + "&as-of=2024-09-05");
        page.QuerySelector(".frozen")!.TextContent.ShouldContain("5 September 2024");
        page.QuerySelector(".answers")!.TextContent.ShouldNotContain("admits");
        page.QuerySelectorAll(".answering a").Select(a => a.GetAttribute("href")).ShouldContain("/claims/1?as-of=2024-09-05");
    }

    [Fact]
    public async Task What_merely_shares_words_is_told_as_such()
    {
        var page = await sample.Desk.Page("/ask?q=sous-marins+Luxembourg", "en");
        page.QuerySelectorAll("h2").Select(h => h.TextContent).ShouldContain("No claim answers this. These statements merely have some of its words:");
    }

    [Theory]
    [InlineData("/ask")]
    [InlineData("/ask?q=zyzzyva")]
    public async Task Where_nothing_is_asked_or_answers_there_is_help_and_something_to_ask(string path)
        => (await sample.Desk.Page(path)).QuerySelectorAll(".ask-help a[href^='/ask?q=']").ShouldNotBeEmpty();

    [Fact]
    public async Task What_is_longer_than_a_question_is_refused_in_words()
    {
        using var answer = await sample.Desk.Http.GetAsync("/ask?q=" + new string('x', 500), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("too long for a question");
    }

    [Fact]
    public async Task Who_asks_for_all_that_somebody_says_is_led_to_the_page_of_that_actor()
    {
        using var answer = await sample.Desk.Http.GetAsync("/ask?q=Que+dit+Berne+%3F", TestContext.Current.CancellationToken);
        answer.Headers.Location!.ToString().ShouldMatch(@"^/actors/\d+$");
    }

    [Fact]
    public async Task The_twin_says_how_it_was_found()
    {
        using var json = JsonDocument.Parse(await sample.Desk.Http.GetStringAsync(Delivered.Replace("/ask", "/ask.json", StringComparison.Ordinal), TestContext.Current.CancellationToken));
        json.RootElement.GetProperty("found_by").GetString().ShouldBe("claims");
        json.RootElement.GetProperty("positions")[0].GetProperty("position").GetProperty("statements")[0].GetProperty("spans").ValueKind.ShouldBe(JsonValueKind.Object);
    }

    private static IEnumerable<string> Actors(IParentNode page, string side) => page.QuerySelectorAll($"{side} .who").Select(w => w.TextContent);
}
