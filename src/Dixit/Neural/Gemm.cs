namespace Dixit.Neural;

/// <summary>
/// Products of single-precision matrices on one core, after Goto and van de Geijn, "Anatomy of High-Performance Matrix Multiplication"
/// (2008): the right factor is packed in panels of 16 columns, the left one is read in blocks that stay in the second-level cache.
/// The order of every sum is fixed, so equal inputs give equal bits on one kind of machine.
/// </summary>
internal static unsafe class Gemm
{
    private const int DepthBlock = 256;
    private const int RowBlock = 96;

    [ThreadStatic]
    private static Arena? s_scratch;

    /// <summary>C = A·B, or C += A·B. Any of the two may be read transposed by swapping its strides.</summary>
    /// <param name="m">Rows of A and C.</param>
    /// <param name="n">Columns of B and C.</param>
    /// <param name="k">Columns of A, rows of B.</param>
    /// <param name="a">A(i,p) is at <c>a[i*aRow + p*aColumn]</c>.</param>
    /// <param name="aRow">Distance between rows of A.</param>
    /// <param name="aColumn">Distance between columns of A.</param>
    /// <param name="b">B(p,j) is at <c>b[p*bRow + j*bColumn]</c>.</param>
    /// <param name="bRow">Distance between rows of B.</param>
    /// <param name="bColumn">Distance between columns of B.</param>
    /// <param name="c">C(i,j) is at <c>c[i*cRow + j]</c>.</param>
    /// <param name="cRow">Distance between rows of C.</param>
    /// <param name="accumulate">Whether the product is added to what C holds.</param>
    public static void Multiply(
        int m, int n, int k, float* a, int aRow, int aColumn, float* b, int bRow, int bColumn, float* c, int cRow, bool accumulate)
    {
        if (m == 0 || n == 0) return;
        var scratch = s_scratch ??= new();
        scratch.Reset();
        var depth = Math.Min(k, DepthBlock);
        var panels = scratch.Take((long)depth * RoundUp(n));
        var rows = aColumn == 1 ? null : scratch.Take((long)depth * (RowBlock + Kernel.Rows));
        for (var p = 0; p < k || p == 0; p += DepthBlock)
        {
            var deep = Math.Min(k - p, DepthBlock);
            PackColumns(panels, b + (long)p * bRow, bRow, bColumn, deep, n);
            for (var i = 0; i < m; i += RowBlock)
            {
                var high = Math.Min(m - i, RowBlock);
                var block = a + (long)i * aRow + (long)p * aColumn;
                if (rows is null)
                {
                    MultiplyPacked(high, n, deep, block, aRow, 1, 0, panels, c + (long)i * cRow, cRow, accumulate || p > 0);
                }
                else
                {
                    PackRows(rows, block, aRow, aColumn, high, deep);
                    MultiplyPacked(high, n, deep, rows, 1, Kernel.Rows, deep * Kernel.Rows, panels, c + (long)i * cRow, cRow, accumulate || p > 0);
                }
            }
        }
    }

    /// <summary>C (+)= A·B with B already in panels of 16 columns, each <paramref name="k"/> rows deep, and A by rows.</summary>
    public static void MultiplyPanels(int m, int n, int k, float* a, int aRow, float* panels, float* c, int cRow, bool accumulate)
    {
        for (var i = 0; i < m; i += RowBlock)
            MultiplyPacked(Math.Min(m - i, RowBlock), n, k, a + (long)i * aRow, aRow, 1, 0, panels, c + (long)i * cRow, cRow, accumulate);
    }

    /// <summary>Lays B out in panels of 16 columns, row after row, the last panel filled up with zeros.</summary>
    public static void PackColumns(float* panels, float* b, int bRow, int bColumn, int k, int n)
    {
        for (var j = 0; j < n; j += Kernel.Columns)
        {
            var wide = Math.Min(n - j, Kernel.Columns);
            for (var p = 0; p < k; p++, panels += Kernel.Columns)
            {
                var source = b + (long)p * bRow + (long)j * bColumn;
                if (bColumn == 1 && wide == Kernel.Columns)
                {
                    new ReadOnlySpan<float>(source, Kernel.Columns).CopyTo(new Span<float>(panels, Kernel.Columns));
                    continue;
                }
                for (var x = 0; x < wide; x++) panels[x] = source[(long)x * bColumn];
                for (var x = wide; x < Kernel.Columns; x++) panels[x] = 0;
            }
        }
    }

    /// <summary><paramref name="columns"/> rounded up to whole panels.</summary>
    public static int RoundUp(int columns) => (columns + Kernel.Columns - 1) / Kernel.Columns * Kernel.Columns;

    private static void PackRows(float* rows, float* a, int aRow, int aColumn, int m, int k)
    {
        for (var i = 0; i < m; i += Kernel.Rows)
        {
            var high = Math.Min(m - i, Kernel.Rows);
            for (var p = 0; p < k; p++, rows += Kernel.Rows)
                for (var y = 0; y < high; y++) rows[y] = a[(long)(i + y) * aRow + (long)p * aColumn];
        }
    }

    private static void MultiplyPacked(
        int m, int n, int k, float* a, int aRow, int aColumn, int aBlock, float* panels, float* c, int cRow, bool accumulate)
    {
        var edge = stackalloc float[Kernel.Rows * Kernel.Columns];
        for (var j = 0; j < n; j += Kernel.Columns, panels += (long)k * Kernel.Columns)
        {
            var wide = Math.Min(n - j, Kernel.Columns);
            for (var i = 0; i < m; i += Kernel.Rows)
            {
                var high = Math.Min(m - i, Kernel.Rows);
                var left = aBlock == 0 ? a + (long)i * aRow : a + (long)(i / Kernel.Rows) * aBlock;
                var target = c + (long)i * cRow + j;
                if (wide == Kernel.Columns)
                {
                    Kernel.Multiply(high, k, left, aRow, aColumn, panels, target, cRow, accumulate);
                    continue;
                }
                Kernel.Multiply(high, k, left, aRow, aColumn, panels, edge, Kernel.Columns, accumulate: false);
                for (var y = 0; y < high; y++)
                    for (var x = 0; x < wide; x++)
                        target[(long)y * cRow + x] = (accumulate ? target[(long)y * cRow + x] : 0) + edge[y * Kernel.Columns + x];
            }
        }
    }
}
