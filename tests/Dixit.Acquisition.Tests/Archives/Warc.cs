using System.IO.Compression;
using System.Text;

namespace Dixit.Acquisition.Tests.Archives;

/// <summary>Writes archives for tests.</summary>
internal static class Warc
{
    internal static byte[] Record(string type, string? target, byte[] block, string date = "2021-03-04T05:06:07Z", string fields = "", string version = "1.1") =>
    [
        .. Encoding.UTF8.GetBytes($"WARC/{version}\r\nWARC-Type: {type}\r\n{(target is null ? "" : $"WARC-Target-URI: {target}\r\n")}WARC-Date: {date}\r\n{fields}Content-Length: {block.Length}\r\n\r\n"),
        .. block, .. "\r\n\r\n"u8,
    ];

    internal static byte[] Response(string target, byte[] body, string headers = "Content-Type: text/html; charset=utf-8\r\n", string status = "200 OK", string version = "1.1") =>
        Record("response", target, [.. Encoding.Latin1.GetBytes($"HTTP/1.1 {status}\r\n{headers}\r\n"), .. body], fields: "Content-Type: application/http; msgtype=response\r\n", version: version);

    internal static byte[] Page(string address, string words = Reading.Story, string head = "") => Response(address, Encoding.UTF8.GetBytes(Reading.Page(words, head)));

    internal static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(bytes);
        return packed.ToArray();
    }

    internal static byte[] Wacz(params IEnumerable<(string Name, byte[] Content)> files)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in files)
            {
                using var file = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                file.Write(content);
            }
        return packed.ToArray();
    }

    /// <summary>The results of reading an archive as a file, and what was told of it.</summary>
    internal static async Task<(List<InputResult> Results, List<string> Told)> Read(byte[] archive, string extension = ".warc", InputLimits? limits = null)
    {
        using var file = new TemporaryFile(archive, extension);
        var told = new List<string>();
        var results = await Reading.Read(file.Path, new InputOptions { Limits = limits ?? new(), Tell = line => told.Add(line.Replace(file.Path, "x", StringComparison.Ordinal)) });
        return (results, told);
    }

    internal static async Task<List<Dixit.Text.Report>> Reports(byte[] archive, string extension = ".warc") =>
        [.. (await Read(archive, extension)).Results.Select(result => result.ShouldBeOfType<InputReport>().Report)];
}
