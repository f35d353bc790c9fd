using System.Text;
using Dixit.Acquisition.Archives;

namespace Dixit.Acquisition;

/// <summary>Finds out the format of an input from its declared type, its name and how it begins.</summary>
internal static class ContentFormat
{
    private static readonly string[] PageBeginnings = ["<!doctype html", "<html", "<head", "<body", "<article", "<!-- "];

    /// <summary>The format; plain text where nothing speaks for another.</summary>
    /// <param name="name">A path, or the path of an address.</param>
    /// <param name="mediaType">The type that a server names, or null.</param>
    /// <param name="head">The first bytes.</param>
    internal static InputFormat Of(string name, string? mediaType, ReadOnlySpan<byte> head) =>
        FromType(mediaType) ?? FromName(name) ?? (mediaType == "text/plain" ? InputFormat.Text : FromContent(head));

    private static InputFormat? FromName(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".warc" => InputFormat.Warc,
        ".gz" when name.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase) => InputFormat.Warc,
        ".wacz" => InputFormat.Wacz,
        ".txt" or ".text" => InputFormat.Text,
        ".html" or ".htm" or ".xhtml" => InputFormat.Html,
        ".jsonl" or ".ndjson" => InputFormat.JsonLines,
        _ => null,
    };

    // Servers send any file that they do not know as text/plain; the name may know better.
    private static InputFormat? FromType(string? mediaType) => mediaType switch
    {
        "text/html" or "application/xhtml+xml" => InputFormat.Html,
        "application/warc" => InputFormat.Warc,
        "application/wacz" or "application/wacz+zip" => InputFormat.Wacz,
        "application/jsonl" or "application/x-ndjson" or "application/x-jsonlines" => InputFormat.JsonLines,
        _ => null,
    };

    private static InputFormat FromContent(ReadOnlySpan<byte> head)
    {
        if (WarcReader.Begins(head)) return InputFormat.Warc;
        var beginning = Encoding.Latin1.GetString(head).Replace("\0", "", StringComparison.Ordinal).TrimStart('ÿ', 'þ', 'ï', '»', '¿', ' ', '\t', '\r', '\n');
        if (beginning.StartsWith('{') && beginning[1..].TrimStart() is ['"', ..] or ['}', ..]) return InputFormat.JsonLines;
        if (PageBeginnings.Any(tag => beginning.StartsWith(tag, StringComparison.OrdinalIgnoreCase))) return InputFormat.Html;
        if (beginning.StartsWith("<?xml", StringComparison.Ordinal) && beginning.Contains("<html", StringComparison.OrdinalIgnoreCase)) return InputFormat.Html;
        return InputFormat.Text;
    }
}
