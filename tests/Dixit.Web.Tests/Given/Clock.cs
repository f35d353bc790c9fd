namespace Dixit.Web.Tests.Given;

/// <summary>A clock that a test moves.</summary>
internal sealed class Clock : TimeProvider
{
    private DateTimeOffset _now = new(2024, 12, 2, 8, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Pass(TimeSpan time) => _now += time;
}
