using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Watching;

/// <summary>A watch as it lies in the ledger.</summary>
internal sealed class WatchRow
{
    /// <summary>The columns, from <c>w</c>.</summary>
    public const string Columns = """
        w.id, w.kind, w.subject, w.language, w.wants, w.owner, w.paused, w.removed, w.added, w.reached, w.looked, (SELECT count(*) FROM alert x WHERE x.watch = w.id) AS Alerts
        """;

    public long Id { get; init; }
    public string Kind { get; init; } = "";
    public string Subject { get; init; } = "";
    public string? Language { get; init; }
    public string Wants { get; init; } = "";
    public string? Owner { get; init; }
    public long Paused { get; init; }
    public string? Removed { get; init; }
    public string Added { get; init; } = "";
    public long Reached { get; init; }
    public string? Looked { get; init; }
    public long Alerts { get; init; }

    public WatchView View(IEnumerable<ChannelRow> channels) => new()
    {
        Id = Id,
        Kind = Codes.Label<WatchKind>(Kind),
        Subject = Subject,
        Language = Language,
        Wants = [.. Wants.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Codes.Label<DevelopmentKind>)],
        Channels = [.. channels.Where(c => c.Removed is null).Select(c => c.View)],
        Owner = Owner,
        Paused = Paused != 0,
        Added = Codes.Moment(Added),
        Reached = Reached,
        Looked = Codes.MomentOrNull(Looked),
        Alerts = Alerts,
    };
}

/// <summary>A channel as it lies in the ledger.</summary>
internal sealed class ChannelRow
{
    /// <summary>The columns, from <c>k</c>.</summary>
    public const string Columns = "k.id, k.watch, k.kind, k.address, k.secret, k.removed";

    public long Id { get; init; }
    public long Watch { get; init; }
    public string Kind { get; init; } = "";
    public string Address { get; init; } = "";
    public string? Secret { get; init; }
    public string? Removed { get; init; }

    public ChannelView View => new(Id, Codes.Label<ChannelKind>(Kind), Address, Secret is not null);
}
