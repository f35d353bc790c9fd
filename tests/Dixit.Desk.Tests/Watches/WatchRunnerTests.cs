using Dixit.Desk.Watches;
using Dixit.Ledger.Views;

namespace Dixit.Desk.Tests.Watches;

public sealed class WatchRunnerTests : IAsyncLifetime
{
    private Room _room = null!;

    public async ValueTask InitializeAsync() => _room = await Room.Open();

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    private async Task<List<AlertPayload>> Told() => [.. (await _room.Look()).Select(a => AlertPayload.Of(a.Payload))];

    [Fact]
    public async Task A_question_hears_of_a_claim_that_forms_after_it_and_of_each_move()
    {
        await _room.Ledger.AddWatch(new(WatchKind.Question, News.Question) { Language = "en" }, Room.Now);
        await _room.Add("accusation", News.Accusation);
        var first = await Told();
        first.ShouldContain(p => p.Kind == "actor" && p.Actor!.ActorKey == "state:BE");
        await _room.Add("denial", News.Denial);
        (await Told()).ShouldContain(p => p.Kind == "actor" && p.Actor!.ActorKey == "state:CH" && p.Title["en"] == "Switzerland takes a position: denies");
        await _room.Add("admission", News.Admission);
        var change = (await Told()).Single(p => p.Kind == "change");
        (change.Title["en"], change.Title["fr"], change.Detail).ShouldBe(("Switzerland: denies → admits", "Suisse : nie → reconnaît", "stance"));
        (await Told()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_told_rests_on_words_with_their_places_and_addresses()
    {
        await _room.Add("denial", News.Denial);
        await _room.Ledger.AddWatch(new(WatchKind.Question, News.Question), Room.Now);
        await _room.Add("admission", News.Admission);
        var change = (await Told()).Single(p => p.Kind == "change");
        var (now, before) = (change.Statement.ShouldNotBeNull(), change.Before.ShouldNotBeNull());
        News.Admission[now.Spans!.Content[0][0]..now.Spans.Content[0][1]].ShouldBe(now.Content);
        (before.Report, now.Report, now.Page).ShouldBe(("denial", "admission", $"/reports/2#s{now.Name.Split('#')[1]}"));
        change.Text["en"].ShouldContain(now.Content);
        change.Text["en"].ShouldContain("Dixit does not say who is right");
        change.Text["fr"].ShouldContain("Avant");
    }

    [Fact]
    public async Task What_does_not_concern_a_question_is_not_told()
    {
        await _room.Ledger.AddWatch(new(WatchKind.Question, News.Question), Room.Now);
        await _room.Add("harvest", News.Harvest);
        (await Told()).ShouldBeEmpty();
        (await _room.Ledger.Watch(1, Room.Now))!.Reached.ShouldBe(await _room.Ledger.NewestDevelopment(Room.Now));
    }

    [Fact]
    public async Task An_actor_is_heard_through_whoever_speaks_for_it_and_words_wherever_they_are()
    {
        await _room.Ledger.AddWatch(new(WatchKind.Actor, "state:CH"), Room.Now);
        await _room.Ledger.AddWatch(new(WatchKind.Search, "olive HARVEST"), Room.Now);
        await _room.Add("denial", News.Denial);
        await _room.Add("harvest", News.Harvest);
        var told = await Told();
        told.Where(p => p.Watch.Kind == "actor").ShouldAllBe(p => p.Actor!.ActorKey == "state:CH");
        told.Where(p => p.Watch.Kind == "actor").ShouldNotBeEmpty();
        told.Where(p => p.Watch.Kind == "search").ShouldNotBeEmpty();
        told.Where(p => p.Watch.Kind == "search").ShouldAllBe(p => p.Report.Id == "harvest");
    }

    [Fact]
    public async Task A_watch_hears_only_what_it_wants_and_nothing_while_it_rests()
    {
        await _room.Ledger.AddWatch(new(WatchKind.Question, News.Question) { Wants = [DevelopmentKind.Change] }, Room.Now);
        await _room.Add("denial", News.Denial);
        (await Told()).ShouldBeEmpty();
        await _room.Ledger.PauseWatch(1, true, Room.Now);
        await _room.Add("admission", News.Admission);
        (await Told()).ShouldBeEmpty();
        await _room.Ledger.PauseWatch(1, false, Room.Now);
        (await Told()).Select(p => p.Kind).ShouldBe(["change"]);
    }

    [Fact]
    public async Task A_watch_that_looks_back_hears_of_what_the_ledger_knew()
    {
        await _room.Add("denial", News.Denial);
        await _room.Ledger.AddWatch(new(WatchKind.Question, News.Question) { From = 0 }, Room.Now);
        (await Told()).ShouldContain(p => p.Kind == "actor");
    }
}
