using System.Collections.Immutable;
using Dixit.Desk.Json;
using Dixit.Web.Serving;

namespace Dixit.Web.Pages.Watching;

/// <summary>What is watched, each with its last alert.</summary>
public sealed record WatchesPage(ImmutableArray<WatchLine> Watches, string? Next)
{
    private const int Lines = 30;

    public static async Task<View> Load(ILedger ledger, string? after, CancellationToken cancellation)
    {
        var watches = await ledger.Watches(new() { Cursor = after, Limit = Lines }, cancellation);
        var lines = ImmutableArray.CreateBuilder<WatchLine>();
        foreach (var watch in watches.Items)
            lines.Add(new(watch, await Subject(watch, ledger, cancellation), (await ledger.Alerts(new() { Watch = watch.Id, Limit = 1 }, cancellation)).Items.FirstOrDefault()?.At));
        return View.Of<Watches>(new WatchesPage(lines.ToImmutable(), watches.Next), new { Watches = watches.Items.Select(WatchJson.Of), watches.Next });
    }

    /// <summary>The actor that is watched, where it is one.</summary>
    internal static async Task<ActorName?> Subject(WatchView watch, ILedger ledger, CancellationToken cancellation)
        => watch.Kind == WatchKind.Actor ? (await ledger.Actor(watch.Subject, limit: 1, cancellation: cancellation))?.Summary.Actor : null;
}

/// <summary>A watch in the list.</summary>
/// <param name="Watch">The watch.</param>
/// <param name="Actor">The actor that is watched, where it is one.</param>
/// <param name="LastAlert">When it raised its last alert, or null.</param>
public sealed record WatchLine(WatchView Watch, ActorName? Actor, DateTimeOffset? LastAlert);
