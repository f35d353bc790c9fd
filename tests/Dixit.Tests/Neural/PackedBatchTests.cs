using CsCheck;
using Dixit.Neural;
using Shouldly;
using Xunit;

namespace Dixit.Tests.Neural;

public sealed class PackedBatchTests
{
    [Fact]
    public void Every_word_has_a_row_of_its_own_and_none_is_left_over() => Gen.Int[1, 12].Array[0, 20].Sample(lengths =>
    {
        var batch = new PackedBatch(lengths);
        batch.Rows.ShouldBe(lengths.Sum());
        batch.Order.Select(s => lengths[s]).ShouldBe(batch.Lengths);
        var rows = Enumerable.Range(0, lengths.Length).SelectMany(s => Enumerable.Range(0, batch.Lengths[s]).Select(t => batch.Row(s, t)));
        rows.Order().ShouldBe(Enumerable.Range(0, batch.Rows));
        for (var t = 0; t < batch.Steps; t++) batch.Active(t).ShouldBe(lengths.Count(length => length > t));
    });
}
