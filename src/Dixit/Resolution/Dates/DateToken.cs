using Dixit.Text;

namespace Dixit.Resolution.Dates;

/// <summary>A run of letters, a run of digits, or one other sign: finer than a word, so that "1er", "mi-juin" and "1990s" come apart.</summary>
/// <param name="Span">Where it stands in the report.</param>
/// <param name="Form">In lower case, with plain apostrophes and hyphens.</param>
/// <param name="IsCapitalized">Whether its first letter is upper case.</param>
internal readonly record struct DateToken(TextSpan Span, string Form, bool IsCapitalized)
{
    /// <summary>True for a run of ASCII digits.</summary>
    public bool IsNumber => char.IsAsciiDigit(Form[0]);

    public bool IsWord => char.IsLetter(Form[0]);

    /// <summary>The tokens of a stretch of text, white space left out.</summary>
    public static List<DateToken> Split(string text, TextSpan within)
    {
        var tokens = new List<DateToken>();
        for (var at = within.Start; at < within.End;)
        {
            var end = at + 1;
            if (IsLetter(text[at])) while (end < within.End && IsLetter(text[end])) end++;
            else if (char.IsAsciiDigit(text[at])) while (end < within.End && char.IsAsciiDigit(text[end])) end++;
            if (!char.IsWhiteSpace(text[at])) tokens.Add(new(new(at, end), Plain(text[at..end]), char.IsUpper(text[at])));
            at = end;
        }
        return tokens;
    }

    private static bool IsLetter(char c) => char.IsLetter(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private static string Plain(string form) => form switch
    {
        "’" or "ʼ" => "'",
        "‐" or "‑" or "–" => "-",
        _ => form.ToLowerInvariant(),
    };
}
