using System.Runtime.Intrinsics;

namespace Dixit.Trainer.Parsing;

/// <summary>Adam (Kingma and Ba 2015) with the gradient's norm clipped; rows of tables that a batch did not use stay as they are.</summary>
internal sealed unsafe class Adam(IReadOnlyList<Parameter> parameters)
{
    private const float MeanDecay = 0.9f, VarianceDecay = 0.95f, Epsilon = 1e-8f, LargestNorm = 5f;

    /// <summary>Steps taken.</summary>
    public int Steps { get; set; }

    /// <summary>Moves all parameters against their gradients, and clears those.</summary>
    /// <returns>The norm of the gradient before clipping.</returns>
    public double Step(float rate)
    {
        Steps++;
        var norm = Math.Sqrt(parameters.Sum(SquaredNorm));
        var scale = norm > LargestNorm ? (float)(LargestNorm / norm) : 1f;
        var correction = Math.Sqrt(1 - Math.Pow(VarianceDecay, Steps)) / (1 - Math.Pow(MeanDecay, Steps));
        foreach (var parameter in parameters)
        {
            if (parameter.IsTable)
                foreach (var row in parameter.Touched) Update(parameter, row * parameter.Columns, parameter.Columns, scale, (float)(rate * correction));
            else Update(parameter, 0, parameter.Count, scale, (float)(rate * correction));
            parameter.Forget();
        }
        return norm;
    }

    private static double SquaredNorm(Parameter parameter)
    {
        if (!parameter.IsTable) return SquaredNorm(parameter.Gradient, parameter.Count);
        var sum = 0.0;
        foreach (var row in parameter.Touched) sum += SquaredNorm(parameter.Gradient + row * parameter.Columns, parameter.Columns);
        return sum;
    }

    private static double SquaredNorm(float* values, int count)
    {
        var sums = Vector256<float>.Zero;
        var i = 0;
        for (; i + 8 <= count; i += 8)
        {
            var x = Vector256.Load(values + i);
            sums = Vector256.MultiplyAddEstimate(x, x, sums);
        }
        double sum = Vector256.Sum(sums);
        for (; i < count; i++) sum += values[i] * values[i];
        return sum;
    }

    private static void Update(Parameter parameter, int from, int count, float scale, float rate)
    {
        var (value, gradient) = ((nint)(parameter.Value + from), (nint)(parameter.Gradient + from));
        var (mean, variance) = ((nint)(parameter.Mean + from), (nint)(parameter.Variance + from));
        Update((float*)value, (float*)gradient, (float*)mean, (float*)variance, count, scale, rate);
    }

    private static void Update(float* value, float* gradient, float* mean, float* variance, int count, float scale, float rate)
    {
        var i = 0;
        for (; i + 8 <= count; i += 8)
        {
            var g = Vector256.Load(gradient + i) * scale;
            var m = Vector256.Load(mean + i) * MeanDecay + g * (1 - MeanDecay);
            var v = Vector256.Load(variance + i) * VarianceDecay + g * g * (1 - VarianceDecay);
            m.Store(mean + i);
            v.Store(variance + i);
            (Vector256.Load(value + i) - m * rate / (Vector256.Sqrt(v) + Vector256.Create(Epsilon))).Store(value + i);
        }
        for (; i < count; i++)
        {
            var g = gradient[i] * scale;
            mean[i] = mean[i] * MeanDecay + g * (1 - MeanDecay);
            variance[i] = variance[i] * VarianceDecay + g * g * (1 - VarianceDecay);
            value[i] -= mean[i] * rate / (MathF.Sqrt(variance[i]) + Epsilon);
        }
    }
}
