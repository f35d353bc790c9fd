namespace Dixit.Provenance;

/// <summary>SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014). What it gives is stored, so it never changes.</summary>
internal static class SplitMix
{
    /// <summary>The step of its sequence, 2⁶⁴ over the golden ratio.</summary>
    public const ulong Step = 0x9E3779B97F4A7C15;

    /// <summary>Spreads the bits of a number over all of another.</summary>
    public static ulong Mixed(ulong x)
    {
        unchecked
        {
            x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
            x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
            return x ^ (x >> 31);
        }
    }
}
