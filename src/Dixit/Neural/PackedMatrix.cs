namespace Dixit.Neural;

/// <summary>A weight matrix laid out once for many products with it on the right.</summary>
internal sealed unsafe class PackedMatrix
{
    private const int Alignment = 64;

    // Pinned, so that the address of the panels holds as long as the array lives.
    private readonly float[] _memory;
    private readonly nint _panels;

    /// <summary>Packs a matrix whose element (p,j) is at <c>values[p*row + j*column]</c>.</summary>
    public PackedMatrix(float* values, int rows, int columns, int row, int column)
    {
        (Rows, Columns) = (rows, columns);
        _memory = GC.AllocateUninitializedArray<float>(rows * Gemm.RoundUp(columns) + Alignment / sizeof(float), pinned: true);
        var address = (nint)System.Runtime.CompilerServices.Unsafe.AsPointer(ref _memory[0]);
        _panels = (address + Alignment - 1) & ~(Alignment - 1);
        Repack(values, row, column);
    }

    /// <summary>Packs a matrix that lies by rows.</summary>
    public PackedMatrix(float* values, int rows, int columns) : this(values, rows, columns, columns, 1) { }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>Takes new values for the same shape.</summary>
    public void Repack(float* values, int row, int column) => Gemm.PackColumns((float*)_panels, values, row, column, Rows, Columns);

    /// <summary>C (+)= A·this, for <paramref name="m"/> rows of A.</summary>
    public void MultiplyFrom(int m, float* a, int aRow, float* c, int cRow, bool accumulate)
    {
        Gemm.MultiplyPanels(m, Columns, Rows, a, aRow, (float*)_panels, c, cRow, accumulate);
        GC.KeepAlive(_memory);
    }
}
