using System.Text.RegularExpressions;

namespace Dixit.Acquisition.Feeds.Reading;

/// <summary>The outermost element of a text that may be a feed.</summary>
/// <param name="Name">Its local name in lower case, <c>html</c> for anything of a web page, <c>{</c> for JSON; null where there is none.</param>
/// <param name="At">Where it begins: what stands before (white space, a declaration, a DTD, a server's warnings) is not read.</param>
internal readonly partial record struct FeedRoot(string? Name, int At)
{
    // Declarations and comments before the root are short; what begins later is no feed.
    private const int Prologue = 256 * 1024;

    public static FeedRoot Of(string text)
    {
        var start = 0;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] is '\0' or '\uFEFF')) start++;
        if (start < text.Length && text[start] == '{') return new("{", start);
        FeedRoot? other = null;
        foreach (var match in Beginning().EnumerateMatches(text.AsSpan(0, Math.Min(text.Length, Prologue))))
        {
            var found = text.AsSpan(match.Index + 1, match.Length - 1);
            if (found.StartsWith("!--")) continue;
            if (found.StartsWith("!")) return new("html", match.Index);
            var name = found[(found.IndexOf(':') + 1)..].ToString().ToLowerInvariant();
            if (name is "rss" or "rdf" or "feed" or "urlset" or "sitemapindex" or "opml" or "html") return new(name, match.Index);
            other ??= new(name, match.Index);
        }
        return other ?? default;
    }

    [GeneratedRegex(@"<(?:!--(?:[^-]|-(?!->))*-->|!doctype\s+html(?=[\s>])|[A-Za-z_][\w.\-]*(?::[\w.\-]+)?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();
}
