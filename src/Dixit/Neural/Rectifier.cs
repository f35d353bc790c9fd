using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dixit.Neural;

/// <summary>The leaky rectifier: what is negative is divided by ten.</summary>
internal static unsafe class Rectifier
{
    private const float Leak = 0.1f;

    /// <summary>Applies it in place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Apply(float* values, long count)
    {
        var i = 0L;
        for (; i + 8 <= count; i += 8)
        {
            var x = Vector256.Load(values + i);
            Vector256.Max(x, x * Leak).Store(values + i);
        }
        for (; i < count; i++) values[i] = Math.Max(values[i], values[i] * Leak);
    }

    /// <summary>Turns the gradient of its outputs into that of its inputs; <paramref name="outputs"/> tell which side each was on.</summary>
    public static void Backward(float* outputs, float* gradient, long count)
    {
        for (var i = 0L; i < count; i++) if (outputs[i] < 0) gradient[i] *= Leak;
    }
}
