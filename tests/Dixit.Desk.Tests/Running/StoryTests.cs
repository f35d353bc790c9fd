[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Dixit.Desk.Tests.Running;

using System.Collections.Concurrent;
using Dixit.Desk.Running;
using Dixit.Desk.Studying;
using Dixit.Desk.Watches;
using Dixit.Ledger.Views;

/// <summary>The whole of it on either engine: a feed, a claim that forms, a position that moves, a receiver that hears of it.</summary>
public sealed class StoryTests(PostgresServer postgres)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_desk_left_running_tells_of_a_claim_that_forms_and_of_a_position_that_moves(bool onPostgres)
    {
        await using var room = await Room.Open(onPostgres ? await postgres.Schema() : null);
        var (received, site) = (new BlockingCollection<string>(), room.Site);
        site.Pages["/hook"] = context =>
        {
            received.Add(context.Request.Headers["webhook-id"]!);
            return Task.CompletedTask;
        };
        site.Article("/1", "Denial", News.Denial, "2024-09-04");
        site.Rss("/world.rss", ("/1", "Denial"));
        await room.Ledger.AddWatch(new(WatchKind.Question, News.Question) { Channels = [new(ChannelKind.Webhook, site.Address + "/hook", "s3cret")] }, Room.Now);
        await room.Ledger.AddFeed(new(site.Address + "/world.rss"), Room.Now);

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Room.Now);
        using var desk = new DeskLoop(room.Ledger, ClaimMatching.OfConcepts, EngineOnDemand.Instance.Ask,
            new() { Fetching = new() { AllowedPrivateHosts = [site.Host], LeastDelay = TimeSpan.Zero } }, room.Clock);
        var heard = new Heard();
        var running = desk.Run(heard, stop.Token);

        var formed = received.Take(Room.Now);
        (await Payload(formed)).Kind.ShouldBe("actor");
        site.Article("/2", "Admission", News.Admission, "2024-10-03");
        site.Rss("/world.rss", ("/2", "Admission"), ("/1", "Denial"));
        room.Clock.Forward(TimeSpan.FromMinutes(20));
        desk.Hurry();
        AlertPayload moved;
        while ((moved = await Payload(received.Take(Room.Now))).Kind != "change") { }
        moved.Title["en"].ShouldBe("Switzerland: denies → admits");
        heard.Problems.ShouldBeEmpty();

        await stop.CancelAsync();
        await running;
        received.Count.ShouldBe(0);

        async Task<AlertPayload> Payload(string id) => AlertPayload.Of((await room.Ledger.Alert(id, Room.Now))!.Payload);
    }

    [Fact]
    public async Task One_cycle_looks_tells_and_ends()
    {
        await using var room = await Room.Open();
        room.Site.Article("/1", "Denial", News.Denial, "2024-09-04");
        room.Site.Rss("/world.rss", ("/1", "Denial"), ("/none", "None"));
        await room.Ledger.AddWatch(new(WatchKind.Question, News.Question), Room.Now);
        await room.Ledger.AddFeed(new(room.Site.Address + "/world.rss"), Room.Now);
        using var desk = new DeskLoop(room.Ledger, ClaimMatching.OfConcepts, EngineOnDemand.Instance.Ask,
            new() { Fetching = new() { AllowedPrivateHosts = [room.Site.Host], LeastDelay = TimeSpan.Zero } }, room.Clock);
        var heard = new Heard();
        await desk.Once(heard, Room.Now);
        (heard.Visits.Single().Reports, heard.Visits.Single().Failed.Count()).ShouldBe((1, 1));
        heard.Alerts.ShouldNotBeEmpty();
        await desk.Once(heard, Room.Now);
        heard.Visits.Count.ShouldBe(1);
    }
}
