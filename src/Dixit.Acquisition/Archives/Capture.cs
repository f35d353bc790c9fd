using System.Net.Http.Headers;

namespace Dixit.Acquisition.Archives;

/// <summary>A page out of an archive.</summary>
/// <param name="Address">Its http or https address.</param>
/// <param name="Date">When it was captured, as the archive writes it, or null.</param>
/// <param name="Charset">The encoding that its server named, or null.</param>
/// <param name="Body">Its bytes, unpacked.</param>
internal sealed record Capture(string Address, string? Date, string? Charset, ReadOnlyMemory<byte> Body)
{
    private const int Head = 4096;

    /// <summary>The page in a record, or why it holds none.</summary>
    public static async Task<(Capture? Page, PassedOver Reason)> Of(WarcRecord record, InputLimits limits, CancellationToken cancellation)
    {
        if (!record.IsCapture) return (null, record.Type is "revisit" or "conversion" or "continuation" ? PassedOver.NotWhole : PassedOver.NoCapture);
        if (!Uri.TryCreate(record.Target, UriKind.Absolute, out var target) || target is not { Scheme: "http" or "https", Host.Length: > 0 }) return (null, PassedOver.NoPage);
        if (record.Header("WARC-Segment-Number") is not null) return (null, PassedOver.NotWhole);
        if (record.Block is not { } block) return (null, PassedOver.TooLarge);
        var (type, body) = (record.Header("Content-Type"), (ReadOnlyMemory<byte>?)block);
        if (record.Type == "response")
        {
            if (HttpMessage.Read(block) is not { } answer) return (null, PassedOver.NoPage);
            if (answer.Status != 200) return (null, PassedOver.NoSuccess);
            type = answer.Header("Content-Type");
            if (MediaType(type).MediaType is { } told && !IsPage(told)) return (null, PassedOver.NoPage);
            body = await ContentCoding.Unpack(answer.Body, answer.Header("Content-Encoding"), limits.MaxBytes, cancellation).ConfigureAwait(false);
        }
        if (body is not { } bytes) return (null, PassedOver.TooLarge);
        var (mediaType, charset) = MediaType(type);
        var isPage = mediaType is null ? ContentFormat.Of("", null, bytes.Span[..Math.Min(bytes.Length, Head)]) == InputFormat.Html : IsPage(mediaType);
        return isPage ? (new Capture(target.AbsoluteUri, record.Date, charset, bytes), default) : (null, PassedOver.NoPage);
    }

    private static bool IsPage(string mediaType) => mediaType is "text/html" or "application/xhtml+xml";

    private static (string? MediaType, string? Charset) MediaType(string? header) =>
        MediaTypeHeaderValue.TryParse(header, out var type) ? (type.MediaType?.ToLowerInvariant(), type.CharSet) : (header?.Split(';')[0].Trim().ToLowerInvariant() is { Length: > 0 } told ? told : null, null);
}
