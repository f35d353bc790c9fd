using System.IO.Compression;

namespace Dixit.Acquisition.Archives;

/// <summary>The content codings of the web: gzip, deflate and br.</summary>
internal static class ContentCoding
{
    /// <summary>
    /// The bytes unpacked; as they are where they are not packed as told, since many programs keep the header of a coding that they took off; null where they
    /// unpack to more than <paramref name="most"/>.
    /// </summary>
    public static async Task<ReadOnlyMemory<byte>?> Unpack(ReadOnlyMemory<byte> bytes, string? coding, long most, CancellationToken cancellation)
    {
        var packed = new MemoryStream(bytes.ToArray(), writable: false);
        await using (packed.ConfigureAwait(false))
        {
            Stream? stream = coding?.Trim().ToLowerInvariant() switch
            {
                "gzip" or "x-gzip" => new GZipStream(packed, CompressionMode.Decompress),
                "deflate" => new ZLibStream(packed, CompressionMode.Decompress),
                "br" => new BrotliStream(packed, CompressionMode.Decompress),
                _ => null,
            };
            if (stream is null) return bytes;
            await using (stream.ConfigureAwait(false))
            {
                try
                {
                    // In a conditional expression, null would become an empty memory by way of a null array.
                    if (await stream.ReadToEnd(most, cancellation).ConfigureAwait(false) is not { } unpacked) return null;
                    return unpacked;
                }
                catch (Exception error) when (error is InvalidDataException or InvalidOperationException)
                {
                    return bytes;
                }
            }
        }
    }
}
