using System.Collections.Immutable;

namespace Dixit.Provenance;

/// <summary>A name of an outlet as tokens, an article at its head left out.</summary>
/// <param name="Outlet">The outlet's id.</param>
/// <param name="Article">The article that the name begins with ("Le Monde"), or "".</param>
/// <param name="Words">The words of the name.</param>
/// <param name="IsOrdinary">Whether the name is an ordinary word or phrase too, so that it counts only in an outlet's place.</param>
internal sealed record OutletName(string Outlet, string Article, ImmutableArray<string> Words, bool IsOrdinary)
{
    private static readonly string[] Articles = ["le", "la", "les", "l", "the"];

    /// <summary>Reads a name of the table: <c>Le Monde*</c>.</summary>
    public static OutletName Read(string outlet, string name)
    {
        var words = Tokens.Of(name.TrimEnd('*')).Select(token => token.Text).ToImmutableArray();
        var hasArticle = words.Length > 1 && Articles.Contains(words[0].ToLowerInvariant());
        return new(outlet, hasArticle ? words[0].ToLowerInvariant() : "", hasArticle ? words.RemoveAt(0) : words, name.EndsWith('*'));
    }

    /// <summary>
    /// Whether a word of a text is word number <paramref name="at"/> of the name. Capitals count: a word that is an initialism must be one in the text,
    /// but a longer one may be written as a name is (Tass); other words may stand in capitals throughout.
    /// </summary>
    public bool Fits(int at, string word)
    {
        var wanted = Words[at];
        if (word == wanted) return true;
        if (Tokens.Folded(word) != Tokens.Folded(wanted)) return false;
        if (IsCapital(wanted)) return wanted.Length > 3 && word == wanted[0] + wanted[1..].ToLowerInvariant();
        return char.IsLower(wanted[0]) || IsCapital(word) || !IsOrdinary && !char.IsLower(word[0]);
    }

    private static bool IsCapital(string word) => word.Length > 1 && !word.Any(char.IsLower);
}
