using System.Text;

namespace Dixit.Acquisition.Archives;

/// <summary>An answer of a server as it went over the wire.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Headers">Its headers, whatever their case; of several of a name the first.</param>
/// <param name="Body">Its body with the transfer coding taken off and the content coding still on.</param>
internal sealed record HttpMessage(int Status, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body)
{
    private const int LongestHead = 256 * 1024;
    private const int MostHeaders = 500;

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>Reads an answer, or null where the bytes are none.</summary>
    public static HttpMessage? Read(ReadOnlyMemory<byte> bytes)
    {
        var (length, end) = EndOfHead(bytes.Span[..Math.Min(bytes.Length, LongestHead)]);
        if (length < 0) return null;
        var lines = Encoding.Latin1.GetString(bytes.Span[..length]).Split('\n');
        if (lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var version, var code, ..] || !version.StartsWith("HTTP/", StringComparison.Ordinal) || !int.TryParse(code.Trim(), out var status)) return null;
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines.Skip(1).Take(MostHeaders))
            if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon) headers.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
        var body = bytes[(length + end)..];
        var isChunked = headers.GetValueOrDefault("Transfer-Encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) is true;
        // Many programs keep the header of a coding that they took off: what is no chunk is the body.
        return new(status, headers, isChunked ? Chunks.Join(body) ?? body : body);
    }

    // The head ends at an empty line, of whichever kind of line ends.
    private static (int Length, int End) EndOfHead(ReadOnlySpan<byte> bytes)
    {
        var (windows, unix) = (bytes.IndexOf("\r\n\r\n"u8), bytes.IndexOf("\n\n"u8));
        return windows >= 0 && (unix < 0 || windows < unix) ? (windows, 4) : (unix, 2);
    }
}
