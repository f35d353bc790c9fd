using System.Net;

namespace Dixit.Reading.Pages;

/// <summary>Short values out of markup and JSON, made fit to print on a line.</summary>
internal static class Words
{
    private const int Longest = 500;

    /// <summary>The words of <paramref name="value"/> with one space between them, or null where there are none.</summary>
    internal static string? Of(string? value)
    {
        if (string.IsNullOrWhiteSpace(value)) return null;
        var words = string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length <= Longest ? words : null;
    }

    /// <summary>The same for a value that may have been escaped as HTML once too often, as JSON-LD often is.</summary>
    internal static string? Unescaped(string? value) => Of(WebUtility.HtmlDecode(value));
}
