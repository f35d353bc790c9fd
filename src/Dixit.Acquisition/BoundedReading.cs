namespace Dixit.Acquisition;

/// <summary>Reading a stream no further than a limit allows.</summary>
internal static class BoundedReading
{
    private const int FirstBuffer = 64 * 1024;

    /// <summary>All bytes of <paramref name="stream"/>, or null where there are more than <paramref name="limit"/>.</summary>
    internal static async Task<byte[]?> ReadToEnd(this Stream stream, long limit, CancellationToken cancellation)
    {
        var buffer = new byte[FirstBuffer];
        var length = 0;
        while (true)
        {
            if (length == buffer.Length) Array.Resize(ref buffer, (int)Math.Min(Array.MaxLength, buffer.Length * 2L));
            var read = await stream.ReadAsync(buffer.AsMemory(length), cancellation).ConfigureAwait(false);
            if (read == 0) return buffer[..length];
            length += read;
            if (length > limit) return null;
        }
    }

    /// <summary>The first bytes of <paramref name="stream"/>: <paramref name="count"/> of them, or fewer where it ends before.</summary>
    internal static async Task<byte[]> ReadHead(this Stream stream, int count, CancellationToken cancellation)
    {
        var head = new byte[count];
        var length = await stream.ReadAtLeastAsync(head, count, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
        return head[..length];
    }
}
