using CsCheck;
using Dixit.Desk.Alerts;

namespace Dixit.Desk.Tests.Alerts;

public sealed class AttemptsTests
{
    [Fact]
    public void Waits_grow_and_end_and_are_never_shorter_than_asked() => Gen.Int[1, 30].Select(Gen.Int[0, 200_000], Gen.Int).Sample((attempt, asked, seed) =>
    {
        var wait = Attempts.After(attempt, TimeSpan.FromSeconds(asked), new Random(seed));
        (wait is null).ShouldBe(attempt >= Attempts.Most);
        if (wait is not { } time) return;
        time.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(Math.Min(asked, 86_400)));
        time.ShouldBeLessThanOrEqualTo(TimeSpan.FromHours(30));
        if (attempt > 1) Attempts.After(attempt - 1, null, new Random(seed))!.Value.ShouldBeLessThan(Attempts.After(attempt, null, new Random(seed))!.Value);
    });
}
