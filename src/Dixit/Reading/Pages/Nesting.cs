namespace Dixit.Reading.Pages;

/// <summary>
/// Judges, before a page is parsed, how deep its elements are nested: the parser's time grows with the square of the depth, and an
/// element of style left open is copied into every paragraph after it. The counts err upward, as what an end tag closes is not looked
/// up; elements that may stay open without nesting are not counted.
/// </summary>
internal static class Nesting
{
    /// <summary>More than any page of news has; browsers cut at 512.</summary>
    internal const int Deepest = 2000;

    private const int MostCopies = 300_000;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Uncounted = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "path", "use", "rect", "circle", "ellipse", "line", "polygon", "polyline", "stop", "image", "animate", "animatetransform", "set",
        "html", "head", "body", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "option", "optgroup",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] Raw = ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"];

    /// <summary>True when elements are nested deeper than <see cref="Deepest"/>, or nearly so deep.</summary>
    internal static bool IsExcessive(ReadOnlySpan<char> html)
    {
        var depth = 0;
        var styles = new OpenStyles();
        while (html.IndexOf('<') is >= 0 and var at && at + 1 < html.Length)
        {
            html = html[(at + 1)..];
            if (html.StartsWith("!--")) html = After(html, "-->");
            else if (html[0] == '/' && html.Length > 1 && char.IsAsciiLetter(html[1]))
            {
                var name = Name(html[1..]);
                styles.Close(name);
                if (depth > 0 && !Uncounted.Contains(name)) depth--;
            }
            else if (char.IsAsciiLetter(html[0]))
            {
                var name = Name(html);
                styles.Open(name, html);
                if (IsRaw(name)) html = After(html, $"</{name}");
                else if (!Uncounted.Contains(name)) depth++;
                if (depth > Deepest || styles.Copies > MostCopies) return true;
            }
        }
        return false;
    }

    private static bool IsRaw(ReadOnlySpan<char> name)
    {
        foreach (var raw in Raw)
            if (name.Equals(raw, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> html)
    {
        var end = 0;
        while (end < html.Length && (char.IsAsciiLetterOrDigit(html[end]) || html[end] is '-' or ':')) end++;
        return html[..end];
    }

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> html, ReadOnlySpan<char> end) =>
        html.IndexOf(end, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? html[(at + end.Length)..] : [];
}
