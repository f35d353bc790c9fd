using Dixit.Acquisition.Web.Robots;

namespace Dixit.Acquisition.Web;

/// <summary>
/// Fetches feeds and pages with manners: conditional requests, robots.txt (RFC 9309), one fetch at a time from a host with a pause between two,
/// Retry-After, a user agent that says who asks. Failures are values. Thread-safe: one client is to serve all feeds, since it is what knows the hosts.
/// </summary>
public sealed class PoliteClient : IDisposable
{
    private readonly PoliteSettings _settings;
    private readonly TimeProvider _clock;
    private readonly HttpClient _client;
    private readonly HostGates _gates;
    private readonly RobotsFetch _robots;
    private readonly Asking _asking;

    /// <param name="settings">How to fetch.</param>
    /// <param name="clock">The time, for pauses and the age of robots.txt; the system's if not given.</param>
    public PoliteClient(PoliteSettings settings, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        (_settings, _clock) = (settings, clock ?? TimeProvider.System);
        _client = GuardedClient.Create(settings.Limits, new AllowedHosts(settings.AllowedPrivateHosts).Allows);
        _client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", UserAgent.Of(settings.Contact));
        _gates = new HostGates(_clock);
        _robots = new RobotsFetch(_client, settings, _clock);
        _asking = new Asking(_client, settings, _clock);
    }

    /// <summary>Fetches one address whole, waiting for its host's turn first. Throws only when it is cancelled.</summary>
    /// <param name="request">What to fetch.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<FetchResult> Fetch(FetchRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!Uri.TryCreate(request.Address, UriKind.Absolute, out var address) || address is not { Scheme: "http" or "https", Host.Length: > 0 }) return FetchFailures.BadAddress;
        var time = new Allowance(_settings.Limits.Timeout, _clock);
        var (movedTo, isMoving) = ((string?)null, true);
        for (var redirects = 0; redirects <= _settings.Limits.MaxRedirects; redirects++)
        {
            var step = await AtHost(address, request, time, cancellation).ConfigureAwait(false);
            if (step.Result is { } result) return result with { MovedTo = movedTo };
            isMoving &= step.IsPermanent;
            address = step.Target!;
            if (isMoving) movedTo = address.AbsoluteUri;
        }
        return FetchFailures.TooManyRedirects(_settings.Limits.MaxRedirects) with { MovedTo = null };
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    private async Task<Step> AtHost(Uri address, FetchRequest request, Allowance time, CancellationToken cancellation)
    {
        var gate = _gates.Of(address);
        if (Closed(gate) is { } closed) return new(closed);
        if (!await gate.Enter(_settings.MostWait, cancellation).ConfigureAwait(false)) return new(FetchFailures.Busy(_settings.LeastDelay));
        try
        {
            // While it waited, another fetch may have been told to stay away.
            if (Closed(gate) is { } closedSince) return new(closedSince);
            if (await RefusedByRobots(gate, address, time, cancellation).ConfigureAwait(false) is { } refused) return new(refused);
            var (step, failure) = await time.Run(token => _asking.Ask(address, request, token), cancellation).ConfigureAwait(false);
            if (step?.Close is { } left) gate.Close(left);
            return step ?? new(failure);
        }
        finally
        {
            gate.Leave(Pause(gate.Robots?.Rules?.Delay));
        }
    }

    private FetchFailure? Closed(HostGate gate) => gate.ClosedUntil - _clock.GetUtcNow() is var left && left > TimeSpan.Zero ? FetchFailures.Closed(left) : null;

    private async Task<FetchFailure?> RefusedByRobots(HostGate gate, Uri address, Allowance time, CancellationToken cancellation)
    {
        if (gate.Robots is null || gate.Robots.Until <= _clock.GetUtcNow())
        {
            var (answer, failure) = await time.Run(token => _robots.Ask(address, token), cancellation).ConfigureAwait(false);
            gate.Robots = answer ?? _robots.Without(failure!);
        }
        if (gate.Robots is not { Rules: { } rules }) return gate.Robots.Failure;
        return rules.Allows(address.PathAndQuery) ? null : FetchFailures.RefusedByRobots;
    }

    private TimeSpan Pause(TimeSpan? asked)
    {
        var heeded = asked < _settings.MostCrawlDelay ? asked.Value : asked is null ? TimeSpan.Zero : _settings.MostCrawlDelay;
        return heeded > _settings.LeastDelay ? heeded : _settings.LeastDelay;
    }
}
