using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dixit.Neural;

/// <summary>The innermost product: up to 6 rows of A by a panel of 16 columns of B, kept in registers (12 sums, 2 columns, 1 broadcast).</summary>
internal static unsafe class Kernel
{
    public const int Rows = 6;
    public const int Columns = 16;

    /// <summary>C(0..m,0..16) (+)= A·panel, for m up to <see cref="Rows"/>.</summary>
    public static void Multiply(int m, int k, float* a, nint aRow, nint aColumn, float* panel, float* c, nint cRow, bool accumulate)
    {
        if (m >= 6) { Six(k, a, aRow, aColumn, panel, c, cRow, accumulate); return; }
        if (m >= 4)
        {
            Four(k, a, aRow, aColumn, panel, c, cRow, accumulate);
            m -= 4;
            a += 4 * aRow;
            c += 4 * cRow;
        }
        if (m >= 2)
        {
            Two(k, a, aRow, aColumn, panel, c, cRow, accumulate);
            m -= 2;
            a += 2 * aRow;
            c += 2 * cRow;
        }
        if (m == 1) One(k, a, aColumn, panel, c, accumulate);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Six(int k, float* a, nint aRow, nint aColumn, float* panel, float* c, nint cRow, bool accumulate)
    {
        Vector256<float> c00 = default, c01 = default;
        Vector256<float> c10 = default, c11 = default;
        Vector256<float> c20 = default, c21 = default;
        Vector256<float> c30 = default, c31 = default;
        Vector256<float> c40 = default, c41 = default;
        Vector256<float> c50 = default, c51 = default;
        var a3 = a + 3 * aRow;
        for (; k > 0; k--)
        {
            var b0 = Vector256.Load(panel);
            var b1 = Vector256.Load(panel + 8);
            var x = Vector256.Create(*a);
            c00 = Vector256.MultiplyAddEstimate(x, b0, c00);
            c01 = Vector256.MultiplyAddEstimate(x, b1, c01);
            x = Vector256.Create(a[aRow]);
            c10 = Vector256.MultiplyAddEstimate(x, b0, c10);
            c11 = Vector256.MultiplyAddEstimate(x, b1, c11);
            x = Vector256.Create(a[2 * aRow]);
            c20 = Vector256.MultiplyAddEstimate(x, b0, c20);
            c21 = Vector256.MultiplyAddEstimate(x, b1, c21);
            x = Vector256.Create(*a3);
            c30 = Vector256.MultiplyAddEstimate(x, b0, c30);
            c31 = Vector256.MultiplyAddEstimate(x, b1, c31);
            x = Vector256.Create(a3[aRow]);
            c40 = Vector256.MultiplyAddEstimate(x, b0, c40);
            c41 = Vector256.MultiplyAddEstimate(x, b1, c41);
            x = Vector256.Create(a3[2 * aRow]);
            c50 = Vector256.MultiplyAddEstimate(x, b0, c50);
            c51 = Vector256.MultiplyAddEstimate(x, b1, c51);
            a += aColumn;
            a3 += aColumn;
            panel += 16;
        }
        Store(c, c00, c01, accumulate);
        Store(c + cRow, c10, c11, accumulate);
        Store(c + 2 * cRow, c20, c21, accumulate);
        Store(c + 3 * cRow, c30, c31, accumulate);
        Store(c + 4 * cRow, c40, c41, accumulate);
        Store(c + 5 * cRow, c50, c51, accumulate);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four(int k, float* a, nint aRow, nint aColumn, float* panel, float* c, nint cRow, bool accumulate)
    {
        Vector256<float> c00 = default, c01 = default;
        Vector256<float> c10 = default, c11 = default;
        Vector256<float> c20 = default, c21 = default;
        Vector256<float> c30 = default, c31 = default;
        var a3 = a + 3 * aRow;
        for (; k > 0; k--)
        {
            var b0 = Vector256.Load(panel);
            var b1 = Vector256.Load(panel + 8);
            var x = Vector256.Create(*a);
            c00 = Vector256.MultiplyAddEstimate(x, b0, c00);
            c01 = Vector256.MultiplyAddEstimate(x, b1, c01);
            x = Vector256.Create(a[aRow]);
            c10 = Vector256.MultiplyAddEstimate(x, b0, c10);
            c11 = Vector256.MultiplyAddEstimate(x, b1, c11);
            x = Vector256.Create(a[2 * aRow]);
            c20 = Vector256.MultiplyAddEstimate(x, b0, c20);
            c21 = Vector256.MultiplyAddEstimate(x, b1, c21);
            x = Vector256.Create(*a3);
            c30 = Vector256.MultiplyAddEstimate(x, b0, c30);
            c31 = Vector256.MultiplyAddEstimate(x, b1, c31);
            a += aColumn;
            a3 += aColumn;
            panel += 16;
        }
        Store(c, c00, c01, accumulate);
        Store(c + cRow, c10, c11, accumulate);
        Store(c + 2 * cRow, c20, c21, accumulate);
        Store(c + 3 * cRow, c30, c31, accumulate);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Two(int k, float* a, nint aRow, nint aColumn, float* panel, float* c, nint cRow, bool accumulate)
    {
        Vector256<float> c00 = default, c01 = default;
        Vector256<float> c10 = default, c11 = default;
        for (; k > 0; k--)
        {
            var b0 = Vector256.Load(panel);
            var b1 = Vector256.Load(panel + 8);
            var x = Vector256.Create(*a);
            c00 = Vector256.MultiplyAddEstimate(x, b0, c00);
            c01 = Vector256.MultiplyAddEstimate(x, b1, c01);
            x = Vector256.Create(a[aRow]);
            c10 = Vector256.MultiplyAddEstimate(x, b0, c10);
            c11 = Vector256.MultiplyAddEstimate(x, b1, c11);
            a += aColumn;
            panel += 16;
        }
        Store(c, c00, c01, accumulate);
        Store(c + cRow, c10, c11, accumulate);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One(int k, float* a, nint aColumn, float* panel, float* c, bool accumulate)
    {
        Vector256<float> c00 = default, c01 = default;
        for (; k > 0; k--)
        {
            var b0 = Vector256.Load(panel);
            var b1 = Vector256.Load(panel + 8);
            var x = Vector256.Create(*a);
            c00 = Vector256.MultiplyAddEstimate(x, b0, c00);
            c01 = Vector256.MultiplyAddEstimate(x, b1, c01);
            a += aColumn;
            panel += 16;
        }
        Store(c, c00, c01, accumulate);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(float* c, Vector256<float> left, Vector256<float> right, bool accumulate)
    {
        if (accumulate)
        {
            left += Vector256.Load(c);
            right += Vector256.Load(c + 8);
        }
        left.Store(c);
        right.Store(c + 8);
    }
}
