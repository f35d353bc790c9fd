using CsCheck;
using Dixit.Neural;
using Shouldly;
using Xunit;

namespace Dixit.Tests.Neural;

public sealed unsafe class GemmTests
{
    private static readonly Gen<(int M, int N, int K, bool A, bool B, bool Accumulate, uint Seed)> s_cases =
        Gen.Select(Gen.Int[1, 40], Gen.Int[1, 40], Gen.Int[1, 300], Gen.Bool, Gen.Bool, Gen.Bool, Gen.UInt);

    [Fact]
    public void Products_of_any_shape_and_transposition_are_those_of_the_definition() => s_cases.Sample(x =>
    {
        var random = new Random((int)x.Seed);
        float[] a = Fill(random, x.M * x.K), b = Fill(random, x.K * x.N), c = Fill(random, x.M * x.N);
        var expected = c.ToArray();
        for (var i = 0; i < x.M; i++)
        {
            for (var j = 0; j < x.N; j++)
            {
                var sum = x.Accumulate ? expected[i * x.N + j] : 0.0;
                for (var p = 0; p < x.K; p++) sum += a[x.A ? p * x.M + i : i * x.K + p] * (double)b[x.B ? j * x.K + p : p * x.N + j];
                expected[i * x.N + j] = (float)sum;
            }
        }
        fixed (float* pa = a, pb = b, pc = c)
            Gemm.Multiply(x.M, x.N, x.K, pa, x.A ? 1 : x.K, x.A ? x.M : 1, pb, x.B ? 1 : x.N, x.B ? x.K : 1, pc, x.N, x.Accumulate);
        for (var i = 0; i < c.Length; i++) c[i].ShouldBe(expected[i], 1e-3f);
    }, iter: 200);

    [Fact]
    public void A_row_of_a_product_does_not_depend_on_the_rows_beside_it() => Gen.Select(Gen.Int[2, 30], Gen.UInt).Sample((rows, seed) =>
    {
        const int Depth = 37, Columns = 21;
        var random = new Random((int)seed);
        float[] a = Fill(random, rows * Depth), b = Fill(random, Depth * Columns), together = new float[rows * Columns], alone = new float[Columns];
        fixed (float* pa = a, pb = b, pt = together, pl = alone)
        {
            var packed = new PackedMatrix(pb, Depth, Columns);
            packed.MultiplyFrom(rows, pa, Depth, pt, Columns, accumulate: false);
            packed.MultiplyFrom(1, pa + (rows - 1) * Depth, Depth, pl, Columns, accumulate: false);
        }
        alone.ShouldBe(together[^Columns..]);
    });

    private static float[] Fill(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
}
