using System.Collections.Immutable;
using System.Globalization;
using Dixit.Desk.Json;
using Dixit.Web.Serving;
using Dixit.Web.Working;

namespace Dixit.Web.Pages.Watching;

/// <summary>A watch with its alerts, the newest first, each with the words it rests on and how its deliveries went.</summary>
public sealed record WatchPage(WatchView Watch, ActorName? Actor, ImmutableArray<ToldAlert> Alerts, string? Next, Quotes Quotes)
{
    private const int AlertsOfPage = 20;

    public static async Task<View?> Load(long id, ILedger ledger, string? after, CancellationToken cancellation)
    {
        if (await ledger.Watch(id, cancellation) is not { } watch) return null;
        var alerts = await ledger.Alerts(new() { Watch = id, Cursor = after, Limit = AlertsOfPage }, cancellation);
        var told = ImmutableArray.CreateBuilder<ToldAlert>();
        foreach (var alert in alerts.Items) told.Add(new(alert, await Development(alert.Development, ledger, cancellation)));
        var quotes = await new Quotes(ledger, cancellation).Fetch(told.SelectMany(t => t.Statements));
        var page = new WatchPage(watch, await WatchesPage.Subject(watch, ledger, cancellation), told.ToImmutable(), alerts.Next, quotes);
        return View.Of<Watch>(page, new { Watch = WatchJson.Of(watch), Alerts = alerts.Items.Select(WatchJson.Of), alerts.Next });
    }

    private static async Task<DevelopmentView?> Development(long number, ILedger ledger, CancellationToken cancellation)
        => (await ledger.Developments(new() { After = number - 1, OldestFirst = true, Limit = 1 }, cancellation)).Items.FirstOrDefault(d => d.Number == number);

    public static Task<object> Pause(long id, ILedger ledger, CancellationToken cancellation) => Rest(id, true, ledger, cancellation);

    public static Task<object> Resume(long id, ILedger ledger, CancellationToken cancellation) => Rest(id, false, ledger, cancellation);

    public static async Task<object> Remove(long id, ILedger ledger, CancellationToken cancellation)
    {
        await ledger.RemoveWatch(id, cancellation);
        return TypedResults.LocalRedirect("/watches?said=watch-removed");
    }

    /// <summary>Lets what was given up of an alert be tried again.</summary>
    public static async Task<object> SendAgain(long id, string alert, ILedger ledger, DeskWork work, CancellationToken cancellation)
    {
        var waiting = await ledger.Redeliver(alert, cancellation);
        work.Hurry();
        return TypedResults.LocalRedirect($"/watches/{id}?said=sent-again&n={waiting.ToString(CultureInfo.InvariantCulture)}");
    }

    private static async Task<object> Rest(long id, bool paused, ILedger ledger, CancellationToken cancellation)
    {
        await ledger.PauseWatch(id, paused, cancellation);
        return TypedResults.LocalRedirect($"/watches/{id}?said={(paused ? "watch-paused" : "watch-resumed")}");
    }
}

/// <summary>An alert with what it tells of, as the ledger has it now.</summary>
public sealed record ToldAlert(AlertView Alert, DevelopmentView? Development)
{
    /// <summary>The statements it rests on: the earlier one first.</summary>
    public IEnumerable<StatementView> Statements => new[] { Development?.Before, Development?.Statement }.OfType<StatementView>();
}
