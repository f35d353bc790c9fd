using Dixit.Text;

namespace Dixit.Resolution.Dates;

/// <summary>A word or several that a pattern may ask for, with what they stand for.</summary>
/// <param name="Forms">Its tokens.</param>
/// <param name="Value">The number that its row tells: of a month, of days from the report's, …</param>
/// <param name="IsShort">True for a short form ("mar"), which is also another word and so needs a number beside it.</param>
internal sealed record DatePhrase(string[] Forms, int Value, bool IsShort)
{
    public static DatePhrase Of(string words, int value = 0, bool isShort = false) =>
        new([.. DateToken.Split(words, new TextSpan(0, words.Length)).Select(t => t.Form)], value, isShort);

    /// <summary>The token behind it, where it stands at <paramref name="at"/>; otherwise -1.</summary>
    public int Match(IReadOnlyList<DateToken> tokens, int at)
    {
        if (at + Forms.Length > tokens.Count) return -1;
        for (var i = 0; i < Forms.Length; i++)
            if (tokens[at + i].Form != Forms[i]) return -1;
        return at + Forms.Length;
    }
}
