using Dixit.Ledger.Views;

namespace Dixit.Desk.Json;

/// <summary>Watches and their alerts for programs. Secrets are never told.</summary>
public static class WatchJson
{
    public static object Of(WatchView watch) => new
    {
        watch.Id, Kind = Shapes.Lower(watch.Kind), watch.Subject, Lang = watch.Language, Wants = watch.Wants.Select(Shapes.Lower), Channels = watch.Channels.Select(Of), watch.Owner, watch.Paused,
        watch.Added, watch.Looked, watch.Alerts,
    };

    public static object Of(AlertView alert) => new
    {
        alert.Id, alert.Watch, alert.Development, alert.At, alert.Payload,
        Deliveries = alert.Deliveries.Select(d => new { Channel = Of(d.Channel), State = d.State, d.Due, Attempts = d.Attempts.Select(a => new { a.Number, a.At, a.Outcome, a.Next }) }),
    };

    private static object Of(ChannelView channel) => new { channel.Id, Kind = Shapes.Lower(channel.Kind), channel.Address, channel.Signed };
}
