using Dixit.Attribution.Grammar;
using Dixit.Attribution.Lexicon;
using Dixit.Syntax;

namespace Dixit.Resolution;

/// <summary>Looks pronouns up by their form.</summary>
internal static class PronounForms
{
    /// <summary>The pronoun or possessive that a word is, or null; the hyphens of an inverted clitic ("-t-il") do not count.</summary>
    public static Pronoun? PronounOf(this Passage passage, Word word)
    {
        if (word.Upos is not (Upos.PRON or Upos.DET or Upos.ADJ)) return null;
        var form = word.Form.ToLowerInvariant().Replace('’', '\'');
        return passage.Words.Pronouns.GetValueOrDefault(form) ?? passage.Words.Pronouns.GetValueOrDefault(form.TrimStart('-').Replace("t-", "", StringComparison.Ordinal))
            ?? passage.Words.Pronouns.GetValueOrDefault(word.Lemma);
    }
}
