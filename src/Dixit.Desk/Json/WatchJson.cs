using Dixit.Ledger.Views;

namespace Dixit.Desk.Json;

/// <summary>Watches and their alerts for programs. Secrets are never told.</summary>
public static class WatchJson
{
    public static WatchShape Of(WatchView watch) => new()
    {
        Id = watch.Id, Kind = Shapes.Lower(watch.Kind), Subject = watch.Subject, Lang = watch.Language, Wants = [.. watch.Wants.Select(Shapes.Lower)], Channels = [.. watch.Channels.Select(Of)],
        Owner = watch.Owner, Paused = watch.Paused, Added = watch.Added, Reached = watch.Reached, Looked = watch.Looked, Alerts = watch.Alerts,
    };

    public static AlertShape Of(AlertView alert) => new()
    {
        Id = alert.Id, Number = alert.Number, Watch = alert.Watch, Development = alert.Development, Payload = alert.Payload, At = alert.At,
        Deliveries = [.. alert.Deliveries.Select(d => new DeliveryShape { Channel = Of(d.Channel), State = d.State == DeliveryState.GivenUp ? "given-up" : Shapes.Lower(d.State), Due = d.Due, Attempts = [.. d.Attempts.Select(Of)] })],
    };

    private static ChannelShape Of(ChannelView channel) => new() { Id = channel.Id, Kind = Shapes.Lower(channel.Kind), Address = channel.Address, Signed = channel.Signed };

    private static AttemptShape Of(AttemptView attempt) => new() { Number = attempt.Number, At = attempt.At, Outcome = attempt.Outcome, Next = attempt.Next };
}
