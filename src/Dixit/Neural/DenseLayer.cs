namespace Dixit.Neural;

/// <summary>Y = X·W + b with weights that do not change.</summary>
internal sealed unsafe class DenseLayer(float* weights, int inputs, int outputs, float* bias)
{
    private readonly PackedMatrix _weights = new(weights, inputs, outputs);
    private readonly nint _bias = (nint)bias;

    public int Inputs => inputs;

    public int Outputs => outputs;

    /// <summary>The outputs, rows × <see cref="Outputs"/>, in new memory.</summary>
    public float* Apply(Arena arena, float* input, int rows)
    {
        var output = arena.Take((long)rows * outputs);
        for (var i = 0; i < rows; i++)
            new ReadOnlySpan<float>((float*)_bias, outputs).CopyTo(new Span<float>(output + (long)i * outputs, outputs));
        _weights.MultiplyFrom(rows, input, inputs, output, outputs, accumulate: true);
        return output;
    }
}
