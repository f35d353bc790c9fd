using Dixit.Acquisition.Web;
using Dixit.Claims.Asking;
using Dixit.Desk.Alerts;
using Dixit.Desk.Feeds;
using Dixit.Desk.Watches;
using Dixit.Ledger;

namespace Dixit.Desk.Running;

/// <summary>
/// A desk that is left running: looks at feeds, lets watches look at what is new, and sends alerts, each at its own pace. Everything it knows lies in the
/// ledger, so it can be stopped or killed at any point, and several can run on one ledger.
/// </summary>
public sealed class DeskLoop : IDisposable
{
    // Other programs add reports too, and clocks are not all alike: nobody sleeps longer.
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(30), AfterFault = TimeSpan.FromSeconds(10);

    private readonly ILedger _ledger;
    private readonly TimeProvider _clock;
    private readonly PoliteClient _client;
    private readonly Webhook _webhook;
    private readonly Poller _poller;
    private readonly WatchRunner _watches;
    private readonly Dispatcher _dispatcher;
    private readonly Wake _poll = new(), _look = new(), _send = new();

    /// <param name="ledger">The ledger; it stays the caller's.</param>
    /// <param name="matching">How its claims are gathered.</param>
    /// <param name="read">Reads a question as the engine does.</param>
    /// <param name="settings">How to run.</param>
    /// <param name="clock">Tells what is due.</param>
    public DeskLoop(ILedger ledger, Matching matching, Func<string, Question?> read, DeskSettings settings, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(settings);
        (_ledger, _clock) = (ledger, clock);
        _client = new(settings.Fetching, clock);
        _webhook = new(settings.Fetching.AllowedPrivateHosts, clock);
        _poller = new(ledger, _client, settings.Polling, clock, Random.Shared);
        _watches = new(ledger, matching, read);
        _dispatcher = new(ledger, settings.Mail is { } mail ? [_webhook, new Email(mail)] : [_webhook], clock, Random.Shared);
    }

    /// <summary>Looks at every feed that is due once, lets the watches look as reports come in, and sends what is due.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read or written.</exception>
    public async Task Once(IDeskListener listener, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(listener);
        await foreach (var visit in _poller.Cycle(cancellation))
        {
            Told(listener, visit);
            if (visit.Reports > 0) await Look(listener, cancellation);
        }
        await Look(listener, cancellation);
        await _dispatcher.Send(cancellation);
    }

    /// <summary>Runs until it is cancelled. What was begun is ended or given back.</summary>
    public async Task Run(IDeskListener listener, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(listener);
        await Task.WhenAll(
            Again(_poll, listener, Polled, () => _ledger.NextFeedDue(cancellation), cancellation),
            Again(_look, listener, async () => await Look(listener, cancellation), () => Task.FromResult<DateTimeOffset?>(null), cancellation),
            Again(_send, listener, async () => await _dispatcher.Send(cancellation), () => _ledger.NextDeliveryDue(cancellation), cancellation)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        async Task Polled()
        {
            await foreach (var visit in _poller.Cycle(cancellation))
            {
                Told(listener, visit);
                if (visit.Reports > 0) _look.Call();
            }
        }
    }

    /// <summary>Says that a feed or watch was added, or a report: what there is to do is done at once, and not at the end of a sleep.</summary>
    public void Hurry()
    {
        _poll.Call();
        _look.Call();
        _send.Call();
    }

    public void Dispose()
    {
        _poller.Dispose();
        _client.Dispose();
        _webhook.Dispose();
        _poll.Dispose();
        _look.Dispose();
        _send.Dispose();
    }

    private static void Told(IDeskListener listener, FeedVisit visit)
    {
        DeskTelemetry.Polled(visit.Poll.Failure is not null);
        listener.Looked(visit);
    }

    private async Task Look(IDeskListener listener, CancellationToken cancellation)
    {
        await foreach (var alert in _watches.Look(cancellation))
        {
            DeskTelemetry.Raised();
            listener.Raised(alert);
            _send.Call();
        }
    }

    private async Task Again(Wake wake, IDeskListener listener, Func<Task> work, Func<Task<DateTimeOffset?>> due, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            var sleep = LongestSleep;
            try
            {
                await work();
                if (await due() is { } next && next - _clock.GetUtcNow() is var left && left < sleep) sleep = left;
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                listener.Hindered(fault.Message.ReplaceLineEndings(" "));
                sleep = AfterFault;
            }
            await wake.Sleep(sleep, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
