using System.Runtime.InteropServices;
using Dixit.Text;

namespace Dixit.Provenance;

/// <summary>
/// The words of a text as comparison sees them: runs of letters and digits without case, accents and punctuation, one 64-bit hash each. Writing
/// without spaces (Chinese, Japanese) counts a character as a word.
/// </summary>
/// <param name="Hashes">A hash for each word, in order.</param>
/// <param name="Quoted">For each word, whether it stands in quotation marks.</param>
internal sealed record WordRun(ulong[] Hashes, bool[] Quoted)
{
    private const ulong Seed = 0xCBF29CE484222325, Factor = SplitMix.Step;

    /// <summary>How many words there are.</summary>
    public int Length => Hashes.Length;

    /// <summary>Reads a text.</summary>
    public static WordRun Of(string text)
    {
        var (hashes, quoted) = (new List<ulong>(text.Length / 5), new List<bool>(text.Length / 5));
        var marks = new OpenQuotation();
        var (hash, inWord) = (Seed, false);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) && !IsIdeograph(c))
            {
                (hash, inWord) = ((hash ^ Folded(c)) * Factor, true);
                continue;
            }
            if (IsSilent(c)) continue;
            if (inWord) Add();
            if (IsIdeograph(c))
            {
                hash = (hash ^ c) * Factor;
                Add();
            }
            else marks.Meet(c);
        }
        if (inWord) Add();
        return new([.. hashes], [.. quoted]);

        void Add()
        {
            hashes.Add(SplitMix.Mixed(hash));
            quoted.Add(marks.IsOpen);
            (hash, inWord) = (Seed, false);
        }
    }

    /// <summary>The hashes of all stretches of <paramref name="length"/> words, at their first word's place; none where the text is shorter.</summary>
    /// <remarks>A polynomial that rolls over the words (Karp and Rabin, 1987), its bits mixed at the end.</remarks>
    public ulong[] Shingles(int length)
    {
        if (Length < length) return [];
        var shingles = new ulong[Length - length + 1];
        ulong rolling = 0, leaving = 1;
        for (var i = 1; i < length; i++) leaving = unchecked(leaving * Factor);
        for (var i = 0; i < Length; i++)
        {
            rolling = unchecked((rolling * Factor) + Hashes[i]);
            if (i < length - 1) continue;
            var first = i - length + 1;
            shingles[first] = SplitMix.Mixed(rolling);
            rolling = unchecked(rolling - (Hashes[first] * leaving));
        }
        return shingles;
    }

    /// <summary>The words' hashes as bytes, for a hash over all of them.</summary>
    public ReadOnlySpan<byte> AsBytes() => MemoryMarshal.AsBytes(Hashes.AsSpan());

    private static char Folded(char c) => c < 0x80 ? (char)(c is >= 'A' and <= 'Z' ? c | 0x20 : c) : LatinLetters.WithoutAccent(char.ToLowerInvariant(c));

    // Soft hyphens, joiners and accents that are characters of their own: text with and without them reads the same.
    private static bool IsSilent(char c) => c is '\u00AD' or >= '\u0300' and <= '\u036F' or >= '\u200B' and <= '\u200D';

    private static bool IsIdeograph(char c) => c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u4DBF' or >= '\u4E00' and <= '\u9FFF';
}
