using Dixit.Text;

namespace Dixit.Reading.Bytes;

/// <summary>Tells bytes that are no text, by how such files begin (<c>data/reading/signatures.tsv</c>) or by zero bytes in them.</summary>
public static class BinaryContent
{
    private static readonly (byte[] Bytes, int Offset, string Kind)[] Signatures =
    [
        .. DataFile.Rows("reading/signatures.tsv").Select(row => (Convert.FromHexString(row[0].Replace(" ", "", StringComparison.Ordinal)), int.Parse(row[1]), row[2])),
    ];

    /// <summary>What the bytes seem to be, with its article (<c>a PDF</c>), or null where they may be text.</summary>
    public static string? KindOf(ReadOnlySpan<byte> bytes)
    {
        foreach (var (signature, offset, kind) in Signatures)
            if (bytes.Length > offset && bytes[offset..].StartsWith(signature)) return kind;
        return bytes.Contains((byte)0) && TextDecoding.WideEncoding(bytes) is null ? "a binary file" : null;
    }
}
