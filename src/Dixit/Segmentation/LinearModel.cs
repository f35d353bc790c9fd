namespace Dixit.Segmentation;

/// <summary>A yes-or-no decision by a sum of hashed features. Weights are whole numbers, so that it comes out alike on every machine.</summary>
internal sealed class LinearModel
{
    private readonly sbyte[] _weights;
    private readonly int _shift;

    /// <param name="weights">As many as a power of two.</param>
    public LinearModel(sbyte[] weights)
    {
        _weights = weights;
        _shift = 32 - int.Log2(weights.Length);
    }

    public ReadOnlySpan<sbyte> Weights => _weights;

    /// <summary>Positive for yes.</summary>
    public int Score(ReadOnlySpan<uint> features)
    {
        var sum = 0;
        foreach (var feature in features) sum += _weights[feature >> _shift];
        return sum;
    }
}
