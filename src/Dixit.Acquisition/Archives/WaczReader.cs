using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Dixit.Acquisition.Archives;

/// <summary>
/// Reads WACZ archives (specs.webrecorder.net): a ZIP with WARC archives below <c>archive/</c> and the titles of pages in <c>pages/pages.jsonl</c>. Nothing is
/// unpacked to disk, so that names in it lead nowhere.
/// </summary>
internal static class WaczReader
{
    private const int MostPages = 100_000;
    private const int LongestLine = 1_000_000;

    /// <summary>The records of all its WARC archives, numbered through. All of them together unpack to no more than one archive may.</summary>
    public static async IAsyncEnumerable<WarcRecord> Records(ZipArchive zip, InputLimits limits, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var archives = zip.Entries.Where(entry => entry.FullName.StartsWith("archive/", StringComparison.Ordinal)
            && (entry.FullName.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".warc", StringComparison.OrdinalIgnoreCase))).ToList();
        if (archives.Count == 0) throw new InputException("is a ZIP archive without WARC archives in it", "a WACZ archive has them below archive/");
        var (number, left) = (0L, limits.MaxArchiveBytes);
        foreach (var archive in archives)
        {
            var content = archive.Open();
            await using (content.ConfigureAwait(false))
                await foreach (var record in WarcReader.Read(content, limits with { MaxArchiveBytes = left }, cancellation).ConfigureAwait(false))
                {
                    left -= record.Length;
                    yield return record with { Number = ++number };
                }
        }
    }

    /// <summary>The titles of pages by their addresses, as far as the archive lists them.</summary>
    public static async Task<Dictionary<string, string>> Titles(ZipArchive zip, CancellationToken cancellation)
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        if (zip.GetEntry("pages/pages.jsonl") is not { } pages) return titles;
        var content = pages.Open();
        await using (content.ConfigureAwait(false))
            await foreach (var (number, line) in LineStream.ReadLines(content, LongestLine, cancellation).ConfigureAwait(false))
            {
                if (number > MostPages) break;
                if (line is { } bytes && Page(bytes) is var (address, title)) titles.TryAdd(address, title);
            }
        return titles;
    }

    private static (string Address, string Title)? Page(ReadOnlyMemory<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize<PageLine>(line.Span, JsonSerializerOptions.Web) is { Url: { } url, Title: { } title } && !string.IsNullOrWhiteSpace(title)
                && Uri.TryCreate(url, UriKind.Absolute, out var address) ? (address.AbsoluteUri, title.Trim()) : null;
        }
        catch (Exception error) when (error is JsonException or DecoderFallbackException)
        {
            return null;
        }
    }

    private sealed record PageLine(string? Url, string? Title);
}
