using System.Numerics;
using Dixit.Text;

namespace Dixit.Evaluation;

/// <summary>The set of places that some spans cover.</summary>
internal sealed class Cover
{
    private readonly ulong[] _bits;

    public Cover(IEnumerable<TextSpan> spans, int length)
    {
        _bits = new ulong[(length + 63) / 64];
        foreach (var span in spans)
            for (var i = span.Start; i < span.End; i++) _bits[i >> 6] |= 1UL << (i & 63);
        Count = _bits.Sum(BitOperations.PopCount);
    }

    /// <summary>Places covered.</summary>
    public int Count { get; }

    public bool Contains(int place) => (_bits[place >> 6] >> (place & 63) & 1) != 0;

    /// <summary>Places that both cover.</summary>
    public int Shared(Cover other)
    {
        var shared = 0;
        for (var i = 0; i < _bits.Length; i++) shared += BitOperations.PopCount(_bits[i] & other._bits[i]);
        return shared;
    }

    /// <summary>Shared places over all places of the two; 1 where both are empty.</summary>
    public double OverlapOverUnion(Cover other)
    {
        var shared = Shared(other);
        var all = Count + other.Count - shared;
        return all == 0 ? 1 : (double)shared / all;
    }
}
