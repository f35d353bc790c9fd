using System.Runtime.CompilerServices;

namespace Dixit.Acquisition;

/// <summary>The lines of a stream of bytes, in bounded memory.</summary>
internal static class LineStream
{
    private const int FirstBuffer = 64 * 1024;

    /// <summary>
    /// Yields each line without its end, numbered from 1. A line over <paramref name="limit"/> bytes is passed over without being kept;
    /// its bytes are null. The bytes are valid until the next line is asked for.
    /// </summary>
    internal static async IAsyncEnumerable<(long Number, ReadOnlyMemory<byte>? Bytes)> ReadLines(
        Stream stream, int limit, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var buffer = new byte[FirstBuffer];
        var (start, end, searched, number, skipping) = (0, 0, 0, 1L, false);
        while (true)
        {
            var found = Array.IndexOf(buffer, (byte)'\n', searched, end - searched);
            if (found >= 0)
            {
                if (skipping || found - start > limit) yield return (number, null);
                else yield return (number, buffer.AsMemory(start, found - start));
                (start, searched, skipping) = (found + 1, found + 1, false);
                number++;
                continue;
            }
            if (skipping || end - start > limit) (start, end, skipping) = (0, 0, true);
            else if (start > 0)
            {
                buffer.AsSpan(start, end - start).CopyTo(buffer);
                (start, end) = (0, end - start);
            }
            else if (end == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
            searched = end;
            var read = await stream.ReadAsync(buffer.AsMemory(end), cancellation).ConfigureAwait(false);
            if (read == 0) break;
            end += read;
        }
        if (skipping) yield return (number, null);
        else if (end > start) yield return (number, buffer.AsMemory(start, end - start));
    }
}
