using System.Globalization;
using System.Text;
using Dixit.Text;

namespace Dixit.Evaluation;

/// <summary>Words as the published scorers count them: Python's <c>\w+|[^\w\s]</c> over code points.</summary>
internal static class Words
{
    /// <summary>Runs of letters, numbers and underscores, and every other visible code point by itself.</summary>
    public static IEnumerable<TextSpan> In(Rune[] text)
    {
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = start + 1;
            if (IsSpace(text[start])) continue;
            if (IsWord(text[start])) while (end < text.Length && IsWord(text[end])) end++;
            yield return new(start, end);
        }
    }

    public static bool IsWord(Rune rune) => rune.Value == '_' || Rune.GetUnicodeCategory(rune) switch
    {
        <= UnicodeCategory.OtherLetter => true,
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => true,
        _ => false,
    };

    public static bool IsCombining(Rune rune)
        => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>White space, with the four separators of ASCII that Python counts as such.</summary>
    public static bool IsSpace(Rune rune) => Rune.IsWhiteSpace(rune) || rune.Value is >= 0x1C and <= 0x1F;
}
