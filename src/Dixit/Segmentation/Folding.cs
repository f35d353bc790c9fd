using System.Globalization;

namespace Dixit.Segmentation;

/// <summary>Character classes of the scanner, and the folding under which words are compared: case, kinds of quote, dash and apostrophe do not count.</summary>
internal static class Folding
{
    /// <summary>Start of every hash (FNV-1a's offset basis).</summary>
    public const uint Seed = 2166136261;

    /// <summary>FNV-1a over UTF-16 units; independent of process and platform, so that hashes may be stored in a model.</summary>
    public static uint Add(uint hash, char c) => (hash ^ c) * 16777619;

    /// <summary>The hash of a whole word.</summary>
    public static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = Seed;
        foreach (var c in word)
            if (!IsTransparent(c)) hash = Add(hash, Fold(c));
        return hash;
    }

    /// <summary>One spelling for what differs only in style.</summary>
    public static char Fold(char c) => c switch
    {
        < '\u0080' => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c,
        '’' or 'ʼ' or '′' => '\'',
        '«' or '„' or '‹' => '“',
        '»' or '›' => '”',
        '‚' => '‘',
        '‒' or '―' => '–',
        '‐' or '‑' => '-',
        _ => char.ToLowerInvariant(c),
    };

    /// <summary>Characters without width: they belong to the word that they stand in, and count for nothing.</summary>
    public static bool IsTransparent(char c) =>
        c >= '\u00AD' && (c is '\u00AD' or '\uFEFF' || (c is >= '\u200B' and <= '\u200F') || (c is >= '\u2060' and <= '\u2064') || IsMark(c));

    private static bool IsMark(char c) => c >= '\u0300'
        && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
