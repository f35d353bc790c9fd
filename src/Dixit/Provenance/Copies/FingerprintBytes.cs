using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace Dixit.Provenance;

/// <summary>
/// The stored form of a fingerprint, little-endian: version (1 byte), language (length, then ASCII), content hash (16), length of the signature
/// (0 or 128) and its bytes, then the bands, eight bytes each, to the end.
/// </summary>
internal static class FingerprintBytes
{
    private const byte Version = 1;

    public static byte[] Write(Fingerprint fingerprint)
    {
        var language = Encoding.ASCII.GetBytes(fingerprint.Language ?? "");
        var bytes = new List<byte>(19 + language.Length + MinHash.Length + (8 * fingerprint.Bands.Length)) { Version, (byte)language.Length };
        bytes.AddRange(language);
        bytes.AddRange(Convert.FromHexString(fingerprint.ContentHash));
        bytes.Add((byte)fingerprint.Signature.Length);
        bytes.AddRange(fingerprint.Signature);
        Span<byte> band = stackalloc byte[8];
        foreach (var key in fingerprint.Bands)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(band, key);
            bytes.AddRange(band);
        }
        return [.. bytes];
    }

    public static Fingerprint Read(ReadOnlySpan<byte> bytes)
    {
        if (Take(ref bytes, 1)[0] != Version) throw new FormatException("a fingerprint of another version");
        var language = Encoding.ASCII.GetString(Take(ref bytes, Take(ref bytes, 1)[0]));
        var hash = Convert.ToHexStringLower(Take(ref bytes, 16));
        var signature = Take(ref bytes, Take(ref bytes, 1)[0]).ToImmutableArray();
        if (signature.Length is not (0 or MinHash.Length) || bytes.Length % 8 != 0) throw Damaged();
        var bands = ImmutableArray.CreateBuilder<ulong>(bytes.Length / 8);
        while (!bytes.IsEmpty) bands.Add(BinaryPrimitives.ReadUInt64LittleEndian(Take(ref bytes, 8)));
        return new(hash, language.Length == 0 ? null : language, signature, bands.MoveToImmutable());
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> bytes, int count)
    {
        if (bytes.Length < count) throw Damaged();
        var taken = bytes[..count];
        bytes = bytes[count..];
        return taken;
    }

    private static FormatException Damaged() => new("a damaged fingerprint");
}
