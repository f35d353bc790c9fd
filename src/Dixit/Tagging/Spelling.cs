using System.Buffers;

namespace Dixit.Tagging;

/// <summary>What the network sees of a word's spelling: letters in lower case, digits alike, quotation marks and apostrophes of every style alike.</summary>
internal static class Spelling
{
    /// <summary>Number of classes that <see cref="Shape"/> tells apart.</summary>
    public const int Shapes = 24;

    private const int Longest = 40;

    private static readonly SearchValues<char> s_variants = SearchValues.Create("«»“”„‟’‘ʼ‛…");

    /// <summary>The form without its typographic variants; casing is kept.</summary>
    public static string Plain(string form)
    {
        if (form is "``" or "''" or ",," or "<<" or ">>") return "\"";
        if (form.AsSpan().IndexOfAny(s_variants) < 0) return form;
        return string.Concat(form.Select(c => c switch
        {
            '«' or '»' or '“' or '”' or '„' or '‟' => "\"",
            '’' or '‘' or 'ʼ' or '‛' => "'",
            '…' => "...",
            _ => c.ToString(),
        }));
    }

    /// <summary>The key of a word in the vocabulary.</summary>
    public static string Key(string form)
    {
        var plain = Plain(form);
        if (plain.Length > Longest) plain = plain[..Longest];
        return string.Create(plain.Length, plain, static (key, source) =>
        {
            for (var i = 0; i < key.Length; i++) key[i] = char.IsDigit(source[i]) ? '0' : char.ToLowerInvariant(source[i]);
        });
    }

    /// <summary>The class of the form's casing and characters, below <see cref="Shapes"/>.</summary>
    public static int Shape(string form)
    {
        int upper = 0, lower = 0, digits = 0, joints = 0;
        foreach (var c in form)
        {
            if (char.IsUpper(c)) upper++;
            else if (char.IsLetter(c)) lower++;
            else if (char.IsDigit(c)) digits++;
            else if (c is '-' or '.' or '\'' or '’') joints++;
        }
        var kind = (upper, lower, digits) switch
        {
            (0, 0, 0) => 0,
            (0, 0, _) => 1,
            (_, _, > 0) => 2,
            (0, _, _) => 3,
            (1, 0, _) => 4,
            (_, 0, _) => 5,
            (1, _, _) when char.IsUpper(form[0]) => 6,
            _ => 7,
        };
        return kind * 3 + (joints == 0 ? 0 : kind == 0 && form.Length > 1 ? 2 : 1);
    }
}
