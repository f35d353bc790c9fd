using Dixit.Segmentation;

namespace Dixit.Trainer.Segmentation;

/// <summary>
/// Learns a <see cref="LinearModel"/>: logistic regression over hashed features by AdaGrad, weights averaged over the last half
/// of the epochs, then rounded to bytes.
/// </summary>
internal sealed class LogisticRegression(int bits)
{
    private const float Rate = 0.05f;
    private const float Decay = 1e-6f;
    private const float LargestWeight = 4f;
    private readonly List<(uint[] Features, bool Label)> _examples = [];

    public int Count => _examples.Count;

    /// <summary>Takes an example; hashes are cut to the size of the table here.</summary>
    public void Add(ReadOnlySpan<uint> features, bool label)
    {
        var indices = new uint[features.Length];
        for (var i = 0; i < indices.Length; i++) indices[i] = features[i] >> (32 - bits);
        _examples.Add((indices, label));
    }

    /// <summary>Learns from all examples.</summary>
    public LinearModel Train(int epochs, int seed)
    {
        var weights = new float[1 << bits];
        var squares = new float[1 << bits];
        var sums = new double[1 << bits];
        var random = new Random(seed);
        var order = Enumerable.Range(0, _examples.Count).ToArray();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var number in order)
            {
                var (features, label) = _examples[number];
                var score = 0f;
                foreach (var feature in features) score += weights[feature];
                var error = (label ? 1f : 0f) - (1f / (1f + MathF.Exp(-score)));
                foreach (var feature in features)
                {
                    var gradient = error - (Decay * weights[feature]);
                    squares[feature] += gradient * gradient;
                    weights[feature] += Rate * gradient / MathF.Sqrt(squares[feature] + 1e-6f);
                }
            }
            if (epoch < epochs / 2) continue;
            for (var i = 0; i < sums.Length; i++) sums[i] += weights[i];
        }
        var scale = sbyte.MaxValue / (LargestWeight * (epochs - (epochs / 2)));
        return new([.. sums.Select(sum => (sbyte)Math.Clamp(Math.Round(sum * scale), sbyte.MinValue, sbyte.MaxValue))]);
    }
}
