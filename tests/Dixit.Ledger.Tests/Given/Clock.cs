namespace Dixit.Ledger.Tests;

/// <summary>A clock that goes on by a second each time it is looked at.</summary>
internal sealed class Clock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now += TimeSpan.FromSeconds(1);
}
