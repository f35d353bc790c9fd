namespace Dixit.Desk.Tests;

/// <summary>A clock that stands until it is put forward.</summary>
internal sealed class Clock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Forward(TimeSpan time) => _now += time;
}
