using System.Collections.Immutable;
using Dixit.Desk.Running;
using Dixit.Ledger;
using Dixit.Ledger.Views;

namespace Dixit.Desk.Alerts;

/// <summary>Takes deliveries that are due out of the outbox, sends them, and keeps how that went. A slow receiver holds up no other.</summary>
/// <param name="ledger">The outbox.</param>
/// <param name="channels">By what ways alerts can go out.</param>
/// <param name="clock">Tells what is due.</param>
/// <param name="random">Spreads attempts.</param>
public sealed class Dispatcher(ILedger ledger, IEnumerable<IAlertChannel> channels, TimeProvider clock, Random random)
{
    private const int AtOnce = 16;

    // Longer than any channel takes, so that nothing is sent by two at a time.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private readonly ImmutableDictionary<ChannelKind, IAlertChannel> _channels = channels.ToImmutableDictionary(c => c.Kind);

    /// <summary>Sends all that is due; gives how many deliveries were tried.</summary>
    /// <exception cref="LedgerException">The ledger cannot be written.</exception>
    public async Task<int> Send(CancellationToken cancellation = default)
    {
        var tried = 0;
        while (await ledger.LeaseDeliveries(AtOnce, Lease, cancellation) is { IsEmpty: false } due)
        {
            // Receivers are waited for at the same time; what they said is written one after the other.
            await foreach (var sent in Task.WhenEach(due.Select(d => Sent(d, cancellation))).WithCancellation(CancellationToken.None))
            {
                var (delivery, end) = await sent;
                await ledger.RecordAttempt(delivery, end, CancellationToken.None);
                DeskTelemetry.Delivered(Word(delivery.Channel.Kind), Word(end.State));
            }
            cancellation.ThrowIfCancellationRequested();
            tried += due.Length;
        }
        return tried;
    }

    private async Task<(DueDelivery, AttemptEnd)> Sent(DueDelivery delivery, CancellationToken cancellation)
    {
        var sending = _channels.TryGetValue(delivery.Channel.Kind, out var channel) ? await Try(channel, delivery, cancellation)
            : new(SendingResult.Failed, $"this program is not set up to send by {Word(delivery.Channel.Kind)}");
        return (delivery, End(delivery, sending));
    }

    private static async Task<Sending> Try(IAlertChannel channel, DueDelivery delivery, CancellationToken cancellation)
    {
        try
        {
            return await channel.Send(delivery, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return new(SendingResult.Failed, "this program was stopped before the receiver answered");
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return new(SendingResult.Failed, $"could not be sent: {fault.Message.ReplaceLineEndings(" ")}");
        }
    }

    private AttemptEnd End(DueDelivery delivery, Sending sending)
    {
        if (sending.Result == SendingResult.Delivered) return new(DeliveryState.Delivered, sending.Outcome);
        if (sending.Result == SendingResult.Refused) return new(DeliveryState.GivenUp, sending.Outcome);
        return Attempts.After(delivery.Attempt, sending.After, random) is { } wait ? new(DeliveryState.Waiting, sending.Outcome, clock.GetUtcNow() + wait)
            : new(DeliveryState.GivenUp, $"{sending.Outcome}; given up after {delivery.Attempt} attempts");
    }

    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
