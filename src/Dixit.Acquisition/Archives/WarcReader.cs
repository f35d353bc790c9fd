using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace Dixit.Acquisition.Archives;

/// <summary>
/// Reads WARC archives (ISO 28500, versions 1.0 and 1.1, and the drafts before), packed with gzip in one piece or record by record, in memory bounded by one record.
/// </summary>
internal static class WarcReader
{
    private const int MostHeaders = 200;

    /// <summary>Whether the first bytes of a file, packed or not, are those of an archive.</summary>
    public static bool Begins(ReadOnlySpan<byte> head)
    {
        if (!head.StartsWith<byte>([0x1F, 0x8B])) return head.StartsWith("WARC/"u8);
        try
        {
            using var gzip = new GZipStream(new MemoryStream(head.ToArray()), CompressionMode.Decompress);
            var beginning = new byte[5];
            return gzip.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false) == beginning.Length && beginning.AsSpan().SequenceEqual("WARC/"u8);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>The records in order; throws an <see cref="InputException"/> where the archive is broken, after the records before.</summary>
    public static async IAsyncEnumerable<WarcRecord> Read(Stream stream, InputLimits limits, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var head = await stream.ReadHead(2, cancellation).ConfigureAwait(false);
        Stream content = new PrefixedStream(head, stream);
        if (head is [0x1F, 0x8B]) content = new GZipStream(content, CompressionMode.Decompress);
        await using (content.ConfigureAwait(false))
        {
            var archive = new ArchiveStream(content, limits.MaxArchiveBytes);
            for (var number = 1L; await Next(archive, number, limits, cancellation).ConfigureAwait(false) is { } record; number++) yield return record;
        }
    }

    private static async Task<WarcRecord?> Next(ArchiveStream archive, long number, InputLimits limits, CancellationToken cancellation)
    {
        try
        {
            var version = await archive.Line(cancellation).ConfigureAwait(false);
            while (version is { Length: 0 }) version = await archive.Line(cancellation).ConfigureAwait(false);
            if (version is null) return null;
            if (!version.StartsWith("WARC/", StringComparison.Ordinal)) throw Broken(number, "it does not begin with WARC/");
            var headers = await Headers(archive, number, cancellation).ConfigureAwait(false);
            if (!long.TryParse(headers.GetValueOrDefault("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length)) throw Broken(number, "it does not tell its length");
            var record = new WarcRecord(number, headers, length, null);
            if (!record.IsCapture || length > limits.MaxBytes)
                return await archive.Skip(length, cancellation).ConfigureAwait(false) ? record : throw Broken(number, "the archive breaks off in it");
            return record with { Block = await archive.Block((int)length, cancellation).ConfigureAwait(false) ?? throw Broken(number, "the archive breaks off in it") };
        }
        catch (InvalidDataException)
        {
            throw Broken(number, "its packing is broken");
        }
    }

    private static async Task<Dictionary<string, string>> Headers(ArchiveStream archive, long number, CancellationToken cancellation)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string? last = null;
        while (await archive.Line(cancellation).ConfigureAwait(false) is { } line)
        {
            if (line.Length == 0) return headers;
            if (line[0] is ' ' or '\t')
            {
                if (last is not null) headers[last] = $"{headers[last]} {line.Trim()}";
            }
            else if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && headers.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim())) last = line[..colon].Trim();
            else last = null;
            if (headers.Count > MostHeaders) throw Broken(number, $"it has more than {MostHeaders} fields");
        }
        throw Broken(number, "the archive breaks off in its head");
    }

    private static InputException Broken(long number, string how) => new($"is a broken WARC archive: record {number.ToString(CultureInfo.InvariantCulture)}: {how}", "the records before it were read");
}
