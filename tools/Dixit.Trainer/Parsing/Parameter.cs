using System.Runtime.InteropServices;

namespace Dixit.Trainer.Parsing;

/// <summary>A matrix of weights with its gradient and Adam's two moments. Of a table only the rows used since the last step are updated.</summary>
internal sealed unsafe class Parameter
{
    private readonly bool[]? _isTouched;
    private readonly List<int> _touched = [];

    public Parameter(string name, int rows, int columns, bool isTable = false)
    {
        (Name, Rows, Columns) = (name, rows, columns);
        Value = Allocate();
        Gradient = Allocate();
        Mean = Allocate();
        Variance = Allocate();
        if (isTable) _isTouched = new bool[rows];
    }

    public string Name { get; }
    public int Rows { get; }
    public int Columns { get; }
    public bool IsTable => _isTouched is not null;
    public int Count => Rows * Columns;
    public float* Value { get; }
    public float* Gradient { get; }
    public float* Mean { get; }
    public float* Variance { get; }

    /// <summary>Rows of a table used since the last step, in the order of first use.</summary>
    public IReadOnlyList<int> Touched => _touched;

    /// <summary>The gradient of one row of a table, which from now on counts as used.</summary>
    public float* GradientOf(int row)
    {
        if (!_isTouched![row])
        {
            _isTouched[row] = true;
            _touched.Add(row);
        }
        return Gradient + (long)row * Columns;
    }

    /// <summary>Fills with uniform numbers in ±<paramref name="limit"/>.</summary>
    public Parameter Randomize(Noise noise, float limit)
    {
        for (var i = 0; i < Count; i++) Value[i] = (2 * noise.Next() - 1) * limit;
        return this;
    }

    /// <summary>Clears the gradient.</summary>
    public void Forget()
    {
        if (_isTouched is null)
        {
            new Span<float>(Gradient, Count).Clear();
            return;
        }
        foreach (var row in _touched)
        {
            new Span<float>(Gradient + (long)row * Columns, Columns).Clear();
            _isTouched[row] = false;
        }
        _touched.Clear();
    }

    private float* Allocate()
    {
        var bytes = (nuint)Count * sizeof(float);
        var memory = NativeMemory.AlignedAlloc(bytes, 64);
        NativeMemory.Clear(memory, bytes);
        return (float*)memory;
    }
}
