using Dixit.Text;

namespace Dixit.Segmentation;

/// <summary>Finds addresses of the web and of mail, hosts and names of files, whose inner dots, slashes and hyphens mean nothing for segmentation.</summary>
internal static class Addresses
{
    private const int LongestScheme = 12;
    private const int LongestMail = 254;
    private const string WebSigns = ":/?#@!$&'*+,;=-._~%()[]|";
    private const string MailSigns = "._-+%";
    private const string Trailing = ".,;:!?'’)]*|";

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Endings =
        DataFile.Rows("address-endings.tsv").Select(row => row[0]).ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The end of the address that begins at <paramref name="start"/>, or <paramref name="start"/> where none does.</summary>
    public static int EndOfAddress(string text, int start, int limit)
    {
        var end = IsWeb(text, start, limit) ? EndOfWeb(text, start, limit) : EndOfMailOrName(text, start, limit);
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

    private static int EndOfMailOrName(string text, int start, int limit)
    {
        var (stop, dot, at) = (Math.Min(limit, start + LongestMail), -1, -1);
        var i = start;
        for (; i < stop; i++)
            if (text[i] == '.') dot = i;
            else if (text[i] == '@' && at < 0) (at, dot) = (i, -1);
            else if (!char.IsLetterOrDigit(text[i]) && !MailSigns.Contains(text[i], StringComparison.Ordinal)) break;
        while (i > start && MailSigns.Contains(text[i - 1], StringComparison.Ordinal)) i--;
        if (dot >= i) dot = text.LastIndexOf('.', i - 1, i - start);
        if (dot <= Math.Max(at, start) + 1 && (at >= 0 || dot <= start)) return start;
        return at > start || (at < 0 && Endings.Contains(text.AsSpan(dot + 1, i - dot - 1))) ? i : start;
    }
}
