using CsCheck;
using Dixit.Acquisition.Web;

namespace Dixit.Acquisition.Tests.Web;

public sealed class BackOffTests
{
    [Fact]
    public void A_wait_lies_between_zero_and_its_bound() =>
        Gen.Select(Gen.Int[-3, 2000], Gen.Int).Sample((failures, seed) =>
        {
            var wait = BackOff.After(failures, new Random(seed));
            wait.ShouldBeInRange(TimeSpan.Zero, BackOff.Bound(failures));
            BackOff.Bound(failures).ShouldBeLessThanOrEqualTo(BackOff.Most);
        });

    [Fact]
    public void The_bound_doubles_up_to_the_most() =>
        new[] { 0, 1, 2, 3, 11, 12, int.MaxValue }.Select(failures => BackOff.Bound(failures).TotalMinutes).ShouldBe([0, 1, 2, 4, 1024, 1440, 1440]);

    [Fact]
    public void Those_who_failed_together_do_not_come_back_together()
    {
        var random = new Random(7);
        var waits = Enumerable.Range(0, 1000).Select(_ => BackOff.After(5, random) / BackOff.Bound(5)).ToList();
        for (var tenth = 0; tenth < 10; tenth++) waits.Count(wait => wait >= tenth / 10.0 && wait < (tenth + 1) / 10.0).ShouldBeInRange(60, 140);
    }
}
