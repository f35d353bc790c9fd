namespace Dixit.Resolution.Dates;

/// <summary>Numbers in figures and words, where they may be part of a date.</summary>
internal static class DateNumbers
{
    private const int EarliestYear = 1000;
    private const int LatestYear = 2199;
    private const int LargestCount = 999;

    /// <summary>The numbers of a kind that begin at a token, with the token behind each.</summary>
    public static IEnumerable<(int Value, int End)> Read(string kind, IReadOnlyList<DateToken> tokens, int at, int start, DateWordList words)
    {
        if (at >= tokens.Count) yield break;
        if (!IsApart(tokens, at, start)) yield break;
        var figures = tokens[at].IsNumber && tokens[at].Form.Length <= 4 ? int.Parse(tokens[at].Form) : -1;
        var length = tokens[at].Form.Length;
        switch (kind)
        {
            case "YEAR" when length == 4 && figures is >= EarliestYear and <= LatestYear && !IsTiedBehind(tokens, at):
            case "MONTHNUMBER" when length == 2 && figures is >= 1 and <= 12:
                yield return (figures, at + 1);
                break;
            case "DECADE" when figures >= 0 && figures % 10 == 0 && length is 2 or 4:
                yield return (length == 2 ? 1900 + figures : figures, at + 1);
                break;
            case "DAY" when length <= 2 && figures is >= 1 and <= 31:
                if (at + 1 < tokens.Count && words["SUFFIX"].Any(s => s.Match(tokens, at + 1) > 0) && Touch(tokens, at)) yield return (figures, at + 2);
                else if (!IsTiedBehind(tokens, at)) yield return (figures, at + 1);
                break;
            case "ORDINAL" when figures is >= 1 and <= 31 && at + 1 < tokens.Count && Touch(tokens, at) && words["SUFFIX"].Any(s => s.Match(tokens, at + 1) > 0):
                yield return (figures, at + 2);
                break;
            case "COUNT":
                if (figures is >= 1 and <= LargestCount && !IsTiedBehind(tokens, at)) yield return (figures, at + 1);
                else if (InWords(tokens, at, words) is { } written) yield return written;
                break;
        }
    }

    // "vingt-quatre", "twenty-four" are told by their parts.
    private static (int, int)? InWords(IReadOnlyList<DateToken> tokens, int at, DateWordList words)
    {
        if (!words.Numbers.TryGetValue(tokens[at].Form, out var value)) return null;
        return at + 2 < tokens.Count && value >= 20 && tokens[at + 1].Form == "-" && words.Numbers.TryGetValue(tokens[at + 2].Form, out var units) && units < 20
            ? (value + units, at + 3)
            : (value, at + 1);
    }

    // No part of a larger number or of a name ("2.014", "Geran-2", "$2000", "Seventy-four"), unless the date itself goes on before it ("mid-1990s").
    private static bool IsApart(IReadOnlyList<DateToken> tokens, int at, int start) =>
        at == 0 || !Touch(tokens, at - 1) || at - 1 >= start || tokens[at - 1].Form is "(" or "[" or "'" or "\"" or "«" or "“"
        || tokens[at - 1].Form == "-" && at > 1 && tokens[at - 2].IsWord && !tokens[at - 2].IsCapitalized;

    private static bool IsTiedBehind(IReadOnlyList<DateToken> tokens, int at)
    {
        if (at + 1 >= tokens.Count) return false;
        if (tokens[at + 1].Form is "%" or "€" or "$" or "°") return true;
        if (!Touch(tokens, at)) return false;
        return tokens[at + 1].IsWord || tokens[at + 1].Form is "." or "," or ":" && at + 2 < tokens.Count && tokens[at + 2].IsNumber && Touch(tokens, at + 1);
    }

    private static bool Touch(IReadOnlyList<DateToken> tokens, int at) => tokens[at].Span.End == tokens[at + 1].Span.Start;
}
