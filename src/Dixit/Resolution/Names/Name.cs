using System.Collections.Immutable;
using Dixit.Resolution.Lexicon;

namespace Dixit.Resolution.Names;

/// <summary>A proper name as a report writes it, with its words in plain spelling.</summary>
/// <param name="Text">The words of the report.</param>
/// <param name="Parts">Its words in plain spelling, listed variants made one.</param>
internal sealed record Name(string Text, ImmutableArray<string> Parts)
{
    private static readonly char[] Breaks = [' ', '\u00A0', '\u202F', '\n'];

    public static Name Of(string text, WorldNames world)
        => new(text, [.. text.Split(Breaks, StringSplitOptions.RemoveEmptyEntries).Select(w => world.Spelled(Spelling.Plain(w).Trim('.', ',')))]);

    /// <summary>True for one word of two to seven letters, nearly all capitals ("HRW", "AfD").</summary>
    public bool IsAcronym => Parts.Length == 1 && Text.Length is >= 2 and <= 7 && Text.Count(char.IsUpper) >= Math.Max(2, Text.Length - 1) && !Text.Contains(' ', StringComparison.Ordinal);

    /// <summary>
    /// The acronyms that may stand for this name, in plain spelling: itself, or the first letters of its words, with and without small ones and
    /// adjectives behind ("Parti populaire espagnol": ppe, pp).
    /// </summary>
    public IEnumerable<string> Acronyms()
    {
        if (IsAcronym) return [Spelling.Plain(Text).Replace(".", "", StringComparison.Ordinal)];
        if (Parts.Length < 2) return [];
        var words = Text.Split(Breaks, StringSplitOptions.RemoveEmptyEntries);
        var letters = words.SelectMany(w => w.Split('-', '\'', '’')).Where(w => w.Length > 0).ToArray();
        return new[] { Initials(letters), Initials(letters.Where(w => w.Length > 3)), Initials(letters.Where(w => w.Length > 3 || char.IsUpper(w[0]))), Initials(words.Take(2)), Initials(words.Where(w => char.IsUpper(w[0]))) }
            .Where(i => i.Length > 1).Distinct();
    }

    /// <summary>True when this name has words whose first letters are those of an acronym ("Human Rights Watch", "HRW").</summary>
    public bool IsSpelledOut(Name acronym) => acronym.IsAcronym && !IsAcronym && Acronyms().Contains(acronym.Acronyms().First());

    /// <summary>
    /// True when two names of people may be one person's: the last words sound alike, and where both have first names these are the same, or one is the
    /// other's initial.
    /// </summary>
    public bool MayBePerson(Name other)
    {
        if (Parts.Length == 0 || other.Parts.Length == 0) return false;
        if (!Alike(Parts[^1], other.Parts[^1])) return false;
        if (Parts.Length == 1 || other.Parts.Length == 1) return true;
        var (mine, theirs) = (Parts[0], other.Parts[0]);
        return Alike(mine, theirs) || mine.Length == 1 && theirs.StartsWith(mine, StringComparison.Ordinal) || theirs.Length == 1 && mine.StartsWith(theirs, StringComparison.Ordinal)
            || Contains(other) || other.Contains(this);
    }

    /// <summary>True when all words of the other name stand in this one.</summary>
    public bool Contains(Name other) => other.Parts.Length > 0 && other.Parts.All(p => Parts.Contains(p));

    private static bool Alike(string a, string b) => a == b || Spelling.Sound(a) == Spelling.Sound(b);

    private static string Initials(IEnumerable<string> words) => Spelling.Plain(string.Concat(words.Select(w => w[0])));
}
