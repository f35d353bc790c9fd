namespace Dixit.Acquisition.Web;

/// <summary>
/// Fetches feeds and pages with manners: conditional requests, robots.txt (RFC 9309), one fetch at a time from a host with a pause between two,
/// Retry-After, a user agent that says who asks. Failures are values. Thread-safe: one client is to serve all feeds, since it is what knows the hosts.
/// </summary>
public sealed class PoliteClient : IDisposable
{
    /// <param name="settings">How to fetch.</param>
    /// <param name="clock">The time, for pauses and the age of robots.txt.</param>
    public PoliteClient(PoliteSettings settings, TimeProvider? clock = null) => throw new NotImplementedException();

    /// <summary>Fetches one address whole, waiting for its host's turn first. Throws only when it is cancelled.</summary>
    public Task<FetchResult> Fetch(FetchRequest request, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <inheritdoc />
    public void Dispose() => throw new NotImplementedException();
}
