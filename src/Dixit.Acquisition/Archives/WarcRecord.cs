namespace Dixit.Acquisition.Archives;

/// <summary>A record of a WARC archive (ISO 28500).</summary>
/// <param name="Number">Its place in the archive, from 1.</param>
/// <param name="Headers">Its named fields, whatever their case.</param>
/// <param name="Length">The size of what it holds, in bytes.</param>
/// <param name="Block">What it holds; null where it is of a type that holds no page, or larger than the limit.</param>
internal sealed record WarcRecord(long Number, IReadOnlyDictionary<string, string> Headers, long Length, byte[]? Block)
{
    /// <summary><c>response</c>, <c>resource</c>, <c>request</c> …</summary>
    public string Type => Header("WARC-Type")?.ToLowerInvariant() ?? "";

    /// <summary>What was captured: WARC 1.0 programs put it in angle brackets.</summary>
    public string? Target => Header("WARC-Target-URI")?.Trim('<', '>', ' ');

    /// <summary>When it was captured, as ISO 8601 in UTC.</summary>
    public string? Date => Header("WARC-Date");

    /// <summary>Whether it holds what a server gave: an answer with its headers, or the content alone.</summary>
    public bool IsCapture => Type is "response" or "resource";

    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
