using System.IO.Compression;
using Dixit.Reading.Bytes;

namespace Dixit.Acquisition.Feeds.Reading;

/// <summary>Turns the bytes of a feed into characters.</summary>
internal static class FeedBytes
{
    /// <summary>The text, or what is wrong in words. A feed that comes packed, as sitemaps do, is unpacked up to the limit.</summary>
    public static (string? Text, string? Problem) Decode(ReadOnlySpan<byte> bytes, string? charset, FeedLimits limits)
    {
        if (!bytes.StartsWith<byte>([0x1F, 0x8B])) return Of(bytes, charset);
        try
        {
            using var gzip = new GZipStream(new MemoryStream(bytes.ToArray()), CompressionMode.Decompress);
            using var unpacked = new MemoryStream();
            var buffer = new byte[64 * 1024];
            while (gzip.Read(buffer) is > 0 and var read)
            {
                if (unpacked.Length + read > limits.MaxBytes) return (null, $"unpacks to more than {Size.Of(limits.MaxBytes)}");
                unpacked.Write(buffer, 0, read);
            }
            return Of(unpacked.GetBuffer().AsSpan(0, (int)unpacked.Length), charset);
        }
        catch (InvalidDataException)
        {
            return (null, "is packed with gzip, and broken");
        }
    }

    private static (string?, string?) Of(ReadOnlySpan<byte> bytes, string? charset) => BinaryContent.KindOf(bytes) is { } kind && kind != "a binary file"
        ? (null, $"is {kind}, not a feed")
        : (TextDecoding.Decode(bytes, charset), null);
}
