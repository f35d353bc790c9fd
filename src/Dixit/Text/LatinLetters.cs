using System.Collections.Frozen;

namespace Dixit.Text;

/// <summary>Latin letters and what they are without their accents. The runtime's own normal forms need ICU, which Dixit does without.</summary>
internal static class LatinLetters
{
    private static readonly FrozenDictionary<char, char> Bases = new (string Accented, char Base)[]
    {
        ("àáâãäåāăąǎǟǡǻȁȃȧ", 'a'),
        ("çćĉċč", 'c'),
        ("ď", 'd'),
        ("èéêëēĕėęěȅȇȩ", 'e'),
        ("ĝğġģǧǵ", 'g'),
        ("ĥȟ", 'h'),
        ("ìíîïĩīĭįǐȉȋ", 'i'),
        ("ĵǰ", 'j'),
        ("ķǩ", 'k'),
        ("ĺļľ", 'l'),
        ("ñńņňǹ", 'n'),
        ("òóôõöōŏőơǒǫǭȍȏȫȭȯȱ", 'o'),
        ("ŕŗřȑȓ", 'r'),
        ("śŝşšș", 's'),
        ("ţťț", 't'),
        ("ùúûüũūŭůűųưǔǖǘǚǜȕȗ", 'u'),
        ("ŵ", 'w'),
        ("ýÿŷȳ", 'y'),
        ("źżž", 'z'),
        ("đð", 'd'), ("ħ", 'h'), ("ı", 'i'), ("ł", 'l'), ("ø", 'o'), ("ŧ", 't'),
    }.SelectMany(row => row.Accented.Select(letter => (letter, row.Base))).ToFrozenDictionary(pair => pair.letter, pair => pair.Base);

    /// <summary>The letter that a lower-case letter is without its accent; any other character is itself.</summary>
    public static char WithoutAccent(char letter) => letter < '\u00C0' ? letter : Bases.GetValueOrDefault(letter, letter);
}
