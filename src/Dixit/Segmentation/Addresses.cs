namespace Dixit.Segmentation;

/// <summary>Finds web and mail addresses, whose inner dots, slashes and hyphens mean nothing for segmentation.</summary>
internal static class Addresses
{
    private const int LongestScheme = 12;
    private const int LongestMail = 254;
    private const string WebSigns = ":/?#@!$&'*+,;=-._~%()[]|";
    private const string MailSigns = "._-+%";
    private const string Trailing = ".,;:!?'’)]*|";

    /// <summary>The end of the address that begins at <paramref name="start"/>, or <paramref name="start"/> where none does.</summary>
    public static int EndOfAddress(string text, int start, int limit)
    {
        var end = IsWeb(text, start, limit) ? EndOfWeb(text, start, limit) : EndOfMail(text, start, limit);
        while (end > start && Trailing.Contains(text[end - 1], StringComparison.Ordinal)) end--;
        return end;
    }

    private static bool IsWeb(string text, int start, int limit)
    {
        if (start + 5 < limit && string.Compare(text, start, "www.", 0, 4, StringComparison.OrdinalIgnoreCase) == 0) return char.IsLetterOrDigit(text[start + 4]);
        var i = start;
        while (i < limit && i - start < LongestScheme && char.IsAsciiLetter(text[i])) i++;
        return i > start && i + 3 < limit && string.CompareOrdinal(text, i, "://", 0, 3) == 0 && char.IsLetterOrDigit(text[i + 3]);
    }

    private static int EndOfWeb(string text, int start, int limit)
    {
        var end = start;
        while (end < limit && (char.IsLetterOrDigit(text[end]) || WebSigns.Contains(text[end], StringComparison.Ordinal))) end++;
        return end;
    }

    private static int EndOfMail(string text, int start, int limit)
    {
        var (i, stop) = (start, Math.Min(limit, start + LongestMail));
        while (i < stop && IsMailCharacter(text[i])) i++;
        if (i >= stop || i == start || text[i] != '@') return start;
        var (domain, dot) = (++i, -1);
        for (; i < stop && IsMailCharacter(text[i]); i++)
            if (text[i] == '.' && i > domain && dot < 0) dot = i;
        return dot > 0 && dot + 1 < i && char.IsLetterOrDigit(text[dot + 1]) ? i : start;
    }

    private static bool IsMailCharacter(char c) => char.IsLetterOrDigit(c) || MailSigns.Contains(c, StringComparison.Ordinal);
}
