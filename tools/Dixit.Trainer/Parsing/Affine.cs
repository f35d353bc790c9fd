using System.Runtime.Intrinsics;
using Dixit.Neural;

namespace Dixit.Trainer.Parsing;

/// <summary>Y = X·W + b, and its gradients.</summary>
internal sealed unsafe class Affine
{
    private float* _input;
    private int _rows;

    public Affine(string name, int inputs, int outputs, Noise noise, ICollection<Parameter> all)
    {
        Weights = new Parameter(name + ".weights", inputs, outputs).Randomize(noise, MathF.Sqrt(6f / (inputs + outputs)));
        Bias = new Parameter(name + ".bias", 1, outputs);
        all.Add(Weights);
        all.Add(Bias);
    }

    public Parameter Weights { get; }

    public Parameter Bias { get; }

    private int Inputs => Weights.Rows;

    private int Outputs => Weights.Columns;

    /// <summary>The outputs, rows × outputs; the inputs must stay as they are until <see cref="Backward"/>.</summary>
    public float* Forward(Arena arena, float* input, int rows)
    {
        _input = input;
        _rows = rows;
        var output = arena.Take((long)rows * Outputs);
        for (var i = 0; i < rows; i++)
            new ReadOnlySpan<float>(Bias.Value, Outputs).CopyTo(new Span<float>(output + (long)i * Outputs, Outputs));
        Gemm.Multiply(rows, Outputs, Inputs, input, Inputs, 1, Weights.Value, Outputs, 1, output, Outputs, accumulate: true);
        return output;
    }

    /// <summary>Adds to the parameters' gradients and gives or adds to the inputs' gradient.</summary>
    public void Backward(float* outputGradient, float* inputGradient, bool accumulate)
    {
        Gemm.Multiply(Inputs, Outputs, _rows, _input, 1, Inputs, outputGradient, Outputs, 1, Weights.Gradient, Outputs, accumulate: true);
        AddRows(outputGradient, _rows, Outputs, Bias.Gradient);
        Gemm.Multiply(_rows, Inputs, Outputs, outputGradient, Outputs, 1, Weights.Value, 1, Outputs, inputGradient, Inputs, accumulate);
    }

    /// <summary>Adds all rows of a matrix to one.</summary>
    public static void AddRows(float* matrix, int rows, int columns, float* sum)
    {
        for (var i = 0; i < rows; i++, matrix += columns)
        {
            var j = 0;
            for (; j + 8 <= columns; j += 8) (Vector256.Load(sum + j) + Vector256.Load(matrix + j)).Store(sum + j);
            for (; j < columns; j++) sum[j] += matrix[j];
        }
    }
}
