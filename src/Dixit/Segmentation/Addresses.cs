using Dixit.Text;

namespace Dixit.Segmentation;

/// <summary>Finds addresses of the web and of mail, hosts and names of files, whose inner dots, slashes and hyphens mean nothing for segmentation.</summary>
internal static class Addresses
{
    private const int LongestScheme = 12;
    private const int LongestName = 254;
    private const string WebSigns = ":/?#@!$&'*+,;=-._~%()[]|";
    private const string NameSigns = "._-+%";
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
        var (end, at) = (start, -1);
        for (var stop = Math.Min(limit, start + LongestName); end < stop; end++)
            if (text[end] == '@' && at < 0) at = end;
            else if (!char.IsLetterOrDigit(text[end]) && !NameSigns.Contains(text[end], StringComparison.Ordinal)) break;
        while (end > start && !char.IsLetterOrDigit(text[end - 1])) end--;
        var domain = at + 1 > start ? at + 1 : start;
        var dot = end > domain ? text.LastIndexOf('.', end - 1, end - domain) : -1;
        return dot > domain && (at >= 0 || Endings.Contains(text.AsSpan(dot + 1, end - dot - 1))) ? end : start;
    }
}
