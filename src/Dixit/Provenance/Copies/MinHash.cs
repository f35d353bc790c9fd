using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Dixit.Provenance;

/// <summary>
/// MinHash signatures (Broder, "On the resemblance and containment of documents", 1997): for each of <see cref="Length"/> random orders of all
/// shingles, the first one that the text has. Two texts agree at a place as often as they resemble each other. Eight bits of each minimum are kept
/// (Li and König, "b-Bit minwise hashing", 2010), so that a signature takes 128 bytes.
/// </summary>
internal static class MinHash
{
    /// <summary>How many orders; the standard error of the estimate is at most 1/(2√128), 0.044.</summary>
    public const int Length = 128;

    // Order i sorts a shingle by a·x + b in 32 bits with a odd; the numbers come from SplitMix64 and never change, as signatures are stored.
    private static readonly uint[] Factors = Numbers(1, odd: true);
    private static readonly uint[] Terms = Numbers(2, odd: false);

    /// <summary>The signature of a set of shingles, of each minimum its lowest eight bits; empty where there are none.</summary>
    public static ImmutableArray<byte> Of(ReadOnlySpan<ulong> shingles)
    {
        if (shingles.IsEmpty) return [];
        var least = new uint[Length];
        Array.Fill(least, uint.MaxValue);
        var factors = MemoryMarshal.Cast<uint, Vector<uint>>(Factors);
        var terms = MemoryMarshal.Cast<uint, Vector<uint>>(Terms);
        var minima = MemoryMarshal.Cast<uint, Vector<uint>>(least.AsSpan());
        foreach (var shingle in shingles)
        {
            var x = new Vector<uint>((uint)(shingle >> 32));
            for (var i = 0; i < minima.Length; i++) minima[i] = Vector.Min(minima[i], Scattered((factors[i] * x) + terms[i]));
        }
        return [.. least.Select(minimum => (byte)minimum)];
    }

    /// <summary>An estimate of the Jaccard index of the two sets: the share of places that agree, less those that agree by chance; 0 where one is empty.</summary>
    public static double Resemblance(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        if (a.IsEmpty || b.IsEmpty) return 0;
        const double chance = 1.0 / 256;
        var same = 0;
        for (var i = 0; i < Length; i++)
            if (a[i] == b[i]) same++;
        return Math.Max(0, (((double)same / Length) - chance) / (1 - chance));
    }

    // Linear orders alone are not independent enough: what is small in one is often small in the next.
    private static Vector<uint> Scattered(Vector<uint> x)
    {
        x = (x ^ (x >>> 15)) * new Vector<uint>(0x2C1B3C6D);
        return x ^ (x >>> 13);
    }

    private static uint[] Numbers(ulong seed, bool odd)
    {
        var numbers = new uint[Length];
        for (var i = 0u; i < Length; i++)
            numbers[i] = (uint)(SplitMix.Mixed(unchecked((seed + (2 * i)) * SplitMix.Step)) >> 32) | (odd ? 1u : 0u);
        return numbers;
    }
}
