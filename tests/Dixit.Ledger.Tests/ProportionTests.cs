using CsCheck;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Tests;

public sealed class ProportionTests
{
    [Theory] // As R's prop.test(x, n, correct = FALSE) gives them.
    [InlineData(0, 10, 0.0, 0.27754)]
    [InlineData(1, 10, 0.01788, 0.40415)]
    [InlineData(81, 263, 0.25529, 0.36621)]
    [InlineData(29, 29, 0.88303, 1.0)]
    public void The_interval_is_wilsons(int count, int of, double low, double high)
    {
        new Proportion(count, of).Low.ShouldBe(low, 0.00005);
        new Proportion(count, of).High.ShouldBe(high, 0.00005);
    }

    [Fact]
    public void Of_none_nothing_is_known() => (new Proportion(0, 0).Low, new Proportion(0, 0).High).ShouldBe((0, 1));

    [Fact]
    public void The_share_lies_within_the_interval_and_the_interval_within_0_and_1()
        => Gen.Select(Gen.Int[1, 100_000], Gen.Double[0, 1]).Sample((of, share) =>
        {
            var p = new Proportion((int)(of * share), of);
            (p.Low >= 0 && p.Low <= p.Share + 1e-12 && p.Share <= p.High + 1e-12 && p.High <= 1).ShouldBeTrue();
        });
}
