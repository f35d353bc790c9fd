using System.Collections.Concurrent;

namespace Dixit.Acquisition.Web;

/// <summary>The gates of all hosts, by host and port. Those long unused are forgotten.</summary>
internal sealed class HostGates(TimeProvider clock)
{
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<string, HostGate> _gates = new(StringComparer.OrdinalIgnoreCase);

    public HostGate Of(Uri address)
    {
        if (_gates.Count > Most) Forget();
        return _gates.GetOrAdd(address.Authority, _ => new HostGate(clock));
    }

    private void Forget()
    {
        var now = clock.GetUtcNow();
        foreach (var (host, gate) in _gates.OrderBy(pair => pair.Value.LastUsed).Take(Most / 10).ToList())
            if (!gate.IsInUse && gate.ClosedUntil < now) _gates.TryRemove(host, out _);
    }
}
