using System.Collections.Immutable;
using Dixit.Text;

namespace Dixit.Reading.Plain;

/// <summary>The headline that stands over a plain text.</summary>
internal static class TitleLine
{
    private const int Longest = 160;

    /// <summary>The first paragraph, where it is one short line without a final stop over a longer paragraph; otherwise null.</summary>
    internal static string? Find(string text, ImmutableArray<TextSpan> paragraphs)
    {
        if (paragraphs.Length < 2) return null;
        var title = paragraphs[0].In(text);
        if (title.Length > Longest || title.Contains('\n') || title.Contains('\r')) return null;
        if (title.Count(character => character is ' ' or '\u00A0') < 2) return null;
        if (title[^1] is '.' or ':' or ';' or ',' or '…' || title[0] is '-' or '–' or '—' or '•' or '*') return null;
        return paragraphs.Skip(1).Take(3).Any(paragraph => paragraph.Length > title.Length) ? title.Trim('\uFEFF') : null;
    }
}
