using System.Globalization;
using System.Text;
using Dixit.Text;

namespace Dixit.Resolution.Names;

/// <summary>Forms of words under which spellings that mean the same are the same.</summary>
internal static class Spelling
{
    private const int ShortestSound = 5;

    // Letters that French and English transliterations choose differently for one sound, in the order in which they are undone.
    private static readonly (string From, string To)[] Sounds =
    [
        ("tch", "c"), ("sch", "s"), ("ch", "s"), ("sh", "s"), ("ph", "f"), ("kh", "k"), ("gh", "g"), ("dj", "j"), ("zh", "j"), ("ck", "k"), ("q", "k"),
        ("ou", "u"), ("oo", "u"), ("w", "v"), ("y", "i"), ("iou", "iu"), ("h", ""),
    ];

    /// <summary>Lower case, Latin letters without accents, apostrophes straight, spaces single.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c == '\u00AD' || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            var next = c is '’' or 'ʼ' ? '\'' : char.IsWhiteSpace(c) ? ' ' : LatinLetters.WithoutAccent(char.ToLowerInvariant(c));
            if (next != ' ' || plain.Length > 0 && plain[^1] != ' ') plain.Append(next);
        }
        return plain.ToString().TrimEnd(' ');
    }

    /// <summary>
    /// What is left of a plain name when letters that transliterations choose freely are undone ("choigou", "shoigu"). Short names are left as they are:
    /// too many different ones would fall together.
    /// </summary>
    public static string Sound(string plain)
    {
        if (plain.Length < ShortestSound) return plain;
        var sound = plain;
        foreach (var (from, to) in Sounds) sound = sound.Replace(from, to, StringComparison.Ordinal);
        var single = new StringBuilder(sound.Length);
        foreach (var c in sound)
            if (single.Length == 0 || single[^1] != c) single.Append(c);
        while (single.Length > 3 && single[^1] is 'e' or 'i') single.Length--;
        return single.ToString();
    }
}
