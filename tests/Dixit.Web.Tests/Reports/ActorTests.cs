using System.Net;
using Dixit.Web.Tests.Given;
using Shouldly;
using Xunit;

namespace Dixit.Web.Tests.Reports;

public sealed class ActorTests(SampleDesk sample) : IClassFixture<SampleDesk>
{
    [Fact]
    public async Task An_actor_shows_what_it_said_on_what_since_when_and_who_speaks_for_it()
    {
        var actor = (await sample.Desk.Ledger.Actor("state:CH")).ShouldNotBeNull();
        var page = await sample.Desk.Page($"/actors/{actor.Summary.Actor.Id}");
        page.QuerySelector("h1")!.TextContent.ShouldBe("Switzerland");
        page.QuerySelectorAll(".held h3 a[href^='/claims/']").ShouldNotBeEmpty();
        page.QuerySelectorAll(".held a[href*='#s']").ShouldNotBeEmpty();
        page.QuerySelector("aside")!.TextContent.ShouldContain("Swiss Foreign Ministry");
        (await sample.Desk.Page($"/actors/{actor.Summary.Actor.Id}", "fr")).QuerySelector("h1")!.TextContent.ShouldBe("Suisse");
    }

    [Fact]
    public async Task A_key_leads_to_the_number()
    {
        using var answer = await sample.Desk.Http.GetAsync("/actors/state:CH");
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task A_private_person_has_no_page_and_stands_in_no_list()
    {
        var actors = (await sample.Desk.Ledger.Actors(new() { Limit = 200 })).Items;
        var hidden = actors.Where(a => a.IsPrivate).ToList();
        var listed = (await sample.Desk.Page("/actors")).QuerySelectorAll(".entries a").Select(a => a.GetAttribute("href")).ToList();
        listed.Count.ShouldBe(actors.Length - hidden.Count);
        foreach (var actor in hidden)
            foreach (var path in new[] { $"/actors/{actor.Actor.Id}", $"/actors/{actor.Actor.Id}.json", $"/actors/{actor.Actor.Key}" })
                using (var answer = await sample.Desk.Http.GetAsync(path))
                    answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
    }

    [Fact]
    public async Task Actors_are_found_by_how_their_names_begin()
        => (await sample.Desk.Page("/actors?q=luxem")).QuerySelectorAll(".entries .label").Select(l => l.TextContent).ShouldContain("Luxembourg");
}
