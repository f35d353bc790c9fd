using System.Text;
using System.Text.RegularExpressions;
using Dixit.Reading.Pages;

namespace Dixit.Acquisition.Feeds.Reading;

/// <summary>Makes the strings of a feed into plain text of bounded length, with valid characters.</summary>
internal sealed partial class FeedText(FeedLimits limits)
{
    // Room for markup: what is cut behind this could hardly have left words within the limit.
    private const int MarkupShare = 4;

    /// <summary>A value on one line that may be marked up or escaped once too often, or null where it holds no words.</summary>
    public string? Line(string? value)
    {
        if (string.IsNullOrWhiteSpace(value)) return null;
        var cut = Cut(value, limits.LongestLine * MarkupShare);
        return Plain(HasMarkup(cut) ? HtmlText.Of(cut) : cut);
    }

    /// <summary>A value on one line that is plain text whatever it looks like.</summary>
    public string? Plain(string? value)
    {
        if (string.IsNullOrWhiteSpace(value)) return null;
        var words = string.Join(' ', Clean(Cut(value, limits.LongestLine * MarkupShare)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0 ? null : Cut(words, limits.LongestLine);
    }

    /// <summary>A text of paragraphs, of HTML or of plain text with blank lines.</summary>
    public string? Paragraphs(string? value)
    {
        if (string.IsNullOrWhiteSpace(value)) return null;
        var cut = Cut(value, limits.LongestText * MarkupShare);
        return HasMarkup(cut) ? Whole(HtmlText.Of(cut)) : PlainParagraphs(cut);
    }

    /// <summary>A text of paragraphs that is plain whatever it looks like.</summary>
    public string? PlainParagraphs(string? value) => string.IsNullOrWhiteSpace(value)
        ? null
        : Whole(string.Join("\n\n", BlankLine().Split(Cut(value, limits.LongestText)).Select(part => part.Trim()).Where(part => part.Length > 0)));

    private string? Whole(string text) => string.IsNullOrWhiteSpace(text) ? null : Cut(Clean(text), limits.LongestText);

    private static bool HasMarkup(string value) => value.AsSpan().ContainsAny('<', '&');

    private static string Cut(string value, int most) =>
        value.Length <= most ? value : value[..(char.IsHighSurrogate(value[most - 1]) ? most - 1 : most)];

    /// <summary>The value with a space for each control character and half of a character: they have no place in JSON, XML and databases.</summary>
    public static string Clean(string value)
    {
        StringBuilder? clean = null;
        for (var i = 0; i < value.Length; i++)
        {
            var wrong = char.IsSurrogate(value[i])
                ? !(i + 1 < value.Length && char.IsSurrogatePair(value[i], value[i + 1])) && !(i > 0 && char.IsSurrogatePair(value[i - 1], value[i]))
                : value[i] is < ' ' and not ('\t' or '\n' or '\r') or '\uFFFE' or '\uFFFF';
            if (wrong) (clean ??= new StringBuilder(value))[i] = ' ';
        }
        return clean?.ToString() ?? value;
    }

    [GeneratedRegex(@"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)\s*")]
    private static partial Regex BlankLine();
}
