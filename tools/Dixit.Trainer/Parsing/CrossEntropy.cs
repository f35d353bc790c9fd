using System.Runtime.Intrinsics;

namespace Dixit.Trainer.Parsing;

/// <summary>The loss of a choice among classes.</summary>
internal static unsafe class CrossEntropy
{
    /// <summary>Turns scores into the gradient of the loss, times <paramref name="weight"/>.</summary>
    /// <param name="scores">In, the scores; out, the gradient.</param>
    /// <param name="classes">How many there are.</param>
    /// <param name="gold">The right one; -1 for none, which makes the gradient zero.</param>
    /// <param name="weight">What the gradient is multiplied by.</param>
    /// <returns>The loss, not weighted.</returns>
    public static double Backward(float* scores, int classes, int gold, float weight)
    {
        if (gold < 0)
        {
            new Span<float>(scores, classes).Clear();
            return 0;
        }
        var (highest, right) = (float.NegativeInfinity, scores[gold]);
        for (var i = 0; i < classes; i++) highest = Math.Max(highest, scores[i]);
        var sums = Vector256<float>.Zero;
        var sum = 0f;
        var j = 0;
        for (; j + 8 <= classes; j += 8)
        {
            var x = Vector256.Exp(Vector256.Load(scores + j) - Vector256.Create(highest));
            x.Store(scores + j);
            sums += x;
        }
        for (; j < classes; j++) sum += scores[j] = MathF.Exp(scores[j] - highest);
        sum += Vector256.Sum(sums);
        var scale = weight / sum;
        for (j = 0; j < classes; j++) scores[j] *= scale;
        scores[gold] -= weight;
        return MathF.Log(sum) + highest - right;
    }
}
