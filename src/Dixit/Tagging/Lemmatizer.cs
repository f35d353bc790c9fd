using Dixit.Syntax;

namespace Dixit.Tagging;

/// <summary>
/// Chooses lemma rules: the lexicon's where form and tags were met in training; else the network's, where a rule that makes a lemma met in
/// training goes before one that is a little likelier but makes a word never seen ("prévoyait" → "prévoir", not "prévoyer").
/// </summary>
/// <param name="scripts">The rules: those that the network scores, then rarer ones that only the lexicon names.</param>
/// <param name="lexicon">Forms with both tags, and the numbers of their rules.</param>
/// <param name="lemmas">Lemmas met in training, with their universal tags.</param>
internal sealed class Lemmatizer(LemmaScript[] scripts, HashedTable lexicon, HashedTable lemmas)
{
    // How much less likely, as a difference of logarithms, the rule for a known lemma may be.
    private const float Handicap = 3;

    /// <summary>The lemma of a form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="upos">Its universal tag.</param>
    /// <param name="xpos">Its own tag.</param>
    /// <param name="scores">The network's score of each rule.</param>
    public string Lemma(string form, Upos upos, string xpos, ReadOnlySpan<float> scores)
    {
        if (lexicon.Find(HashedTable.Key(form, upos, xpos)) is >= 0 and var known) return scripts[known].Apply(form);
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best]) best = i;
        var likeliest = scripts[best].Apply(form);
        return IsKnown(likeliest, upos) ? likeliest : LikeliestKnown(form, upos, scores, scores[best] - Handicap) ?? likeliest;
    }

    private string? LikeliestKnown(string form, Upos upos, ReadOnlySpan<float> scores, float least)
    {
        string? lemma = null;
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] <= least || scripts[i].Apply(form) is var candidate && !IsKnown(candidate, upos)) continue;
            (lemma, least) = (candidate, scores[i]);
        }
        return lemma;
    }

    private bool IsKnown(string lemma, Upos upos) => lemmas.Find(HashedTable.Key(lemma, upos, "")) >= 0;
}
