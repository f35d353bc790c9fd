using Dixit.Text;

namespace Dixit.Provenance;

/// <summary>A word or a mark of a text, as credits and names of outlets are read: "l'AFP" is two words, "Keystone-ATS" is two.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Folded">The same in lower case without accents.</param>
/// <param name="Span">Where it stands.</param>
internal readonly record struct Token(string Text, string Folded, TextSpan Span)
{
    /// <summary>Whether it is a word or a figure.</summary>
    public bool IsWord => char.IsLetterOrDigit(Text[0]);
}

/// <summary>Cuts texts into tokens.</summary>
internal static class Tokens
{
    /// <summary>The tokens of a whole text.</summary>
    public static List<Token> Of(string text) => Of(text, new(0, text.Length));

    /// <summary>The tokens of a stretch: runs of letters and digits, and each other character but white space, apostrophes, hyphens within words and full stops behind initials.</summary>
    public static List<Token> Of(string text, TextSpan span)
    {
        var tokens = new List<Token>();
        for (var i = span.Start; i < span.End;)
        {
            var end = i + 1;
            if (char.IsLetterOrDigit(text[i]))
            {
                while (end < span.End && char.IsLetterOrDigit(text[end])) end++;
                Add(i, end);
            }
            else if (!char.IsWhiteSpace(text[i]) && text[i] is not ('\'' or '’' or 'ʼ') && !Joins(text, i, span)) Add(i, end);
            i = end;
        }
        return tokens;

        void Add(int start, int end) => tokens.Add(new(text[start..end], Folded(text[start..end]), new(start, end)));
    }

    /// <summary>Lower case without accents.</summary>
    public static string Folded(string word) => string.Create(word.Length, word, (folded, from) =>
    {
        for (var i = 0; i < from.Length; i++) folded[i] = LatinLetters.WithoutAccent(char.ToLowerInvariant(from[i]));
    });

    // Between two letters without white space: Keystone-ATS, lemonde.fr, U.S.
    private static bool Joins(string text, int at, TextSpan span) => text[at] is '-' or '‑' or '.'
        && at > span.Start && at + 1 < span.End && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]);
}
