using System.Collections.Immutable;
using System.Security.Cryptography;
using Dixit.Text;

namespace Dixit.Provenance;

/// <summary>
/// What is kept of a report to find its copies: two reports are worth comparing where they share one of their <see cref="Bands"/>.
/// It rests on words alone: case, accents, punctuation and layout do not count.
/// </summary>
public sealed class Fingerprint
{
    /// <summary>How many words a shingle has.</summary>
    internal const int ShingleLength = 8;

    internal Fingerprint(string contentHash, string? language, ImmutableArray<byte> signature, ImmutableArray<ulong> bands) =>
        (ContentHash, Language, Signature, Bands) = (contentHash, language, signature, bands);

    /// <summary>A hash over all words, 32 hexadecimal digits: equal for exact copies only.</summary>
    public string ContentHash { get; }

    /// <summary>The report's language where it was known: reports in different languages are never copies.</summary>
    public string? Language { get; }

    /// <summary>The MinHash signature over shingles of eight words: 128 bytes, or none for a text of fewer words.</summary>
    public ImmutableArray<byte> Signature { get; }

    /// <summary>
    /// The keys to look candidates up by, ascending, about one for each eight words, some 128 at most: the two of a pair share one for certain where
    /// they share 23 words in a row (more in a text of several pages).
    /// </summary>
    public ImmutableArray<ulong> Bands { get; }

    /// <summary>The fingerprint of a report's text. The title is not part of it.</summary>
    public static Fingerprint Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Of(WordRun.Of(report.Text), report.Language);
    }

    internal static Fingerprint Of(WordRun words, string? language)
    {
        var shingles = words.Shingles(ShingleLength);
        var hash = Convert.ToHexStringLower(SHA256.HashData(words.AsBytes()).AsSpan(0, 16));
        return new(hash, language, MinHash.Of(shingles), Winnowing.Choose(shingles));
    }

    /// <summary>The estimated Jaccard index of the two reports' shingles, 0 to 1, with a standard error of at most 0.044.</summary>
    public double Resemblance(Fingerprint other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return MinHash.Resemblance(Signature.AsSpan(), other.Signature.AsSpan());
    }

    /// <summary>The fingerprint in a compact form that <see cref="FromBytes"/> reads: some 500 bytes for a page.</summary>
    public byte[] ToBytes() => FingerprintBytes.Write(this);

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="FormatException">It is damaged or of a newer version.</exception>
    public static Fingerprint FromBytes(ReadOnlySpan<byte> bytes) => FingerprintBytes.Read(bytes);
}
