using System.Text.Json;
using Dixit.Desk.Studying;
using Dixit.Text;
using Dixit.Web.Tests.Given;
using Shouldly;
using Xunit;

namespace Dixit.Web.Tests.Claims;

public sealed class ChangesPageTests(SampleDesk sample) : IClassFixture<SampleDesk>
{
    [Fact]
    public async Task Changes_stand_under_their_days_the_newest_first()
    {
        var days = (await sample.Desk.Page("/changes")).QuerySelectorAll("section.day h2").Select(h => h.TextContent).ToList();
        days.ShouldBe(["20 November 2024", "12 November 2024", "3 October 2024", "17 September 2024"]);
    }

    [Fact]
    public async Task They_are_held_to_an_actor_and_to_days()
    {
        (await sample.Desk.Page("/changes?actor=state:CH")).QuerySelectorAll(".change h3 .who").Select(w => w.TextContent).Distinct().ShouldBe(["Switzerland"]);
        (await sample.Desk.Page("/changes?since=2024-11&until=2024-11-15")).QuerySelectorAll(".change").ShouldHaveSingleItem();
        (await sample.Desk.Page("/changes?until=2024-08")).QuerySelector(".nothing").ShouldNotBeNull();
    }

    [Fact]
    public async Task The_twin_has_both_statements()
    {
        using var json = JsonDocument.Parse(await sample.Desk.Http.GetStringAsync("/changes.json", TestContext.Current.CancellationToken));
        var change = json.RootElement.GetProperty("changes")[0];
        change.GetProperty("from").GetProperty("statements")[0].GetProperty("quote").GetString().ShouldNotBeNullOrEmpty();
        change.GetProperty("to").GetProperty("statements")[0].GetProperty("spans").GetProperty("cue").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task A_published_text_that_was_altered_is_among_them()
    {
        await using var desk = await RunningDesk.Empty();
        await Publish(desk, "Belgium denied selling boats to Norway. The minister left early.");
        await Publish(desk, "Belgium confirmed selling boats to Norway. The minister left early.");
        var altered = (await desk.Page("/changes")).QuerySelector(".alteration").ShouldNotBeNull();
        altered.QuerySelectorAll(".side").Select(s => s.TextContent.Contains("denied", StringComparison.Ordinal)).ShouldBe([true, false]);
        using var json = JsonDocument.Parse(await desk.Http.GetStringAsync("/changes.json", TestContext.Current.CancellationToken));
        json.RootElement.GetProperty("alterations").GetArrayLength().ShouldBeGreaterThan(0);
    }

    private static Task<Dixit.Ledger.Addition> Publish(RunningDesk desk, string text)
        => desk.Ledger.Add(EngineOnDemand.Instance.Study(new Report { Id = "harbour", Text = text, Paragraphs = [new(0, text.Length)], Language = "en", Published = "2024-05-01" }), TestContext.Current.CancellationToken);
}
