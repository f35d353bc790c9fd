using System.Diagnostics;
using System.Runtime.CompilerServices;
using Dixit.Desk.Alerts;
using Dixit.Desk.Studying;
using Dixit.Ledger;
using Dixit.Ledger.Views;

namespace Dixit.Desk.Tests.Running;

/// <summary>The program ends between raising and delivering, or while a receiver has an alert and has not answered: nothing is lost, and ids stay the same.</summary>
public sealed class KillTests
{
    private const string Order = "DIXIT_TEST_SEND";

    [ModuleInitializer]
    internal static void SendIfOrdered()
    {
        if (Environment.GetEnvironmentVariable(Order)?.Split('\n') is not [var ledger, var host]) return;
        Send(ledger, host, TimeProvider.System).GetAwaiter().GetResult();
        Environment.Exit(0);
    }

    private static async Task Send(string location, string host, TimeProvider clock)
    {
        await using var ledger = await Ledgers.Open(location, ClaimMatching.OfConcepts, clock);
        using var webhook = new Webhook([host], clock);
        await new Dispatcher(ledger, [webhook], clock, new Random(1)).Send();
    }

    [Fact]
    public async Task Killed_while_a_receiver_listens_it_sends_again_under_the_same_ids_and_drops_nothing()
    {
        await using var room = await Room.Open();
        var (received, fatal) = (new List<string>(), new SemaphoreSlim(0));
        var kills = 4;
        room.Site.Pages["/hook"] = async context =>
        {
            lock (received) received.Add(context.Request.Headers["webhook-id"]!);
            if (kills <= 0) return;
            // The receiver has it; the sender never learns.
            fatal.Release();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        };
        await room.Ledger.AddWatch(new(WatchKind.Actor, "state:CH") { Channels = [new(ChannelKind.Webhook, room.Site.Address + "/hook", "s3cret")] }, Room.Now);
        await room.Add("denial", News.Denial);
        var raised = (await room.Look()).Select(a => a.Id).Order().ToList();
        raised.Count.ShouldBeGreaterThan(1);

        for (; kills > 0; kills--)
        {
            using var child = Child(room.Location, room.Site.Host);
            await fatal.WaitAsync(TimeSpan.FromSeconds(30), Room.Now);
            child.Kill();
            await child.WaitForExitAsync(Room.Now);
            while (fatal.Wait(0, Room.Now)) { }
            await Expire(room);
        }
        await Send(room.Location, room.Site.Host, TimeProvider.System);

        received.Distinct().Order().ShouldBe(raised);
        received.Count.ShouldBeGreaterThan(raised.Count);
        (await room.Ledger.Alerts(new(), Room.Now)).Items.ShouldAllBe(a => a.Deliveries.Single().State == DeliveryState.Delivered);
        // Each attempt that was cut short is there, without an end.
        (await room.Ledger.Alerts(new(), Room.Now)).Items.SelectMany(a => a.Deliveries.Single().Attempts).Count(a => a.Outcome is null).ShouldBeGreaterThan(0);
    }

    /// <summary>What the dead program had taken is taken from it, as if the time of its lease were up.</summary>
    private static async Task Expire(Room room)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={room.Location}");
        await connection.OpenAsync(Room.Now);
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE delivery SET leased = NULL";
        await command.ExecuteNonQueryAsync(Room.Now);
    }

    private static Process Child(string ledger, string host) => Process.Start(new ProcessStartInfo(Environment.ProcessPath!, Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(KillTests).Assembly.Location] : [])
    {
        Environment = { [Order] = $"{ledger}\n{host}" },
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
