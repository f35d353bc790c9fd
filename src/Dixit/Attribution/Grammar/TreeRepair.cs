using Dixit.Attribution.Lexicon;
using Dixit.Syntax;

namespace Dixit.Attribution.Grammar;

/// <summary>
/// Mends what parsers often get wrong and attribution lives on: an auxiliary parted from its participle by an aside ("a, de son côté, dénoncé"),
/// a personal pronoun taken for an empty subject, a finite verb taken for a modifier of its subject, a finite verb coordinated with a noun or an infinitive inside what the verb before it governs.
/// The tree stays a tree.
/// </summary>
internal sealed class TreeRepair
{
    private const int WidestAside = 6;
    private const string PassiveRole = "passive-auxiliary";

    private readonly LanguageWords _words;
    private readonly Word[] _tree;

    private TreeRepair(Tree tree, LanguageWords words) => (_words, _tree) = (words, [.. tree.Words]);

    public static Tree Apply(Tree tree, LanguageWords words)
    {
        var repair = new TreeRepair(tree, words);
        for (var i = 0; i < repair._tree.Length; i++)
        {
            repair.JoinAuxiliary(i);
            repair.NameVerb(i);
            repair.RaiseVerb(i);
            repair.NamePerson(i);
            repair.NameIndefinite(i);
            repair.FreeName(i);
            repair.Part(i);
            repair.MakeActive(i);
        }
        for (var i = 0; i < repair._tree.Length; i++) repair.RaiseConjunct(i);
        return tree with { Words = [.. repair._tree] };
    }

    /// <summary>
    /// "The paper has shown", "one reader tweeted": a verb with a subject but no auxiliary of the passive is active and finite, though its form is also that
    /// of a participle. For languages that list such auxiliaries.
    /// </summary>
    private void MakeActive(int subject)
    {
        if (_tree[subject].Relation != "nsubj:pass" || !_words.Roles.ContainsKey(PassiveRole)) return;
        var verb = _tree[subject].Head;
        if (_tree.Any(w => w.Head == verb && w.Relation.StartsWith("aux", StringComparison.Ordinal) && _words.Is(PassiveRole, w.Lemma))) return;
        _tree[subject] = _tree[subject] with { Relation = "nsubj" };
        if (!Any(verb, "aux")) _tree[verb] = _tree[verb] with { Features = _tree[verb].Features.Replace("VerbForm=Part", "VerbForm=Fin", StringComparison.Ordinal) };
    }

    /// <summary>
    /// "A accusé mardi Oslo de…": a name right behind a day is none of the day's; it is the object of the verb, or its subject where it has none.
    /// </summary>
    private void FreeName(int i)
    {
        var day = i - 1;
        if (day < 1 || _tree[i].Upos != Upos.PROPN || _tree[i].Head != day || !_words.Is("time", _tree[day].Lemma.ToLowerInvariant()) || Any(i, "case")) return;
        var verb = _tree[day].Head;
        if (verb < 0 || verb > day || _tree[verb].Upos != Upos.VERB || Any(verb, "obj")) return;
        _tree[i] = _tree[i] with { Head = verb, Relation = Any(verb, "nsubj") ? "obj" : "nsubj" };
    }

    /// <summary>A word whose token spells it out beside others ("I" in "I'm") covers its own letters only.</summary>
    private void Part(int i)
    {
        var first = i;
        while (first > 0 && _tree[first - 1].Token == _tree[i].Token) first--;
        if (first != i || i + 1 >= _tree.Length || _tree[i + 1].Token != _tree[i].Token) return;
        var last = i + 1;
        while (last + 1 < _tree.Length && _tree[last + 1].Token == _tree[i].Token) last++;
        var token = _tree[i].Span;
        if (_tree[i..(last + 1)].Sum(w => w.Form.Length) != token.Length) return;
        var start = token.Start;
        for (var w = i; w <= last; start += _tree[w].Form.Length, w++)
            _tree[w] = _tree[w] with { Span = new(start, start + _tree[w].Form.Length) };
    }

    /// <summary>The participle behind an auxiliary and an aside becomes the head that the auxiliary was.</summary>
    private void JoinAuxiliary(int auxiliary)
    {
        var word = _tree[auxiliary];
        if (!_words.Is("auxiliary", word.Lemma) || word.Feature("VerbForm") != "Fin" || word.Relation.StartsWith("aux", StringComparison.Ordinal)) return;
        for (var i = auxiliary + 1; i < _tree.Length && i <= auxiliary + WidestAside; i++)
        {
            if (_tree[i].Upos == Upos.VERB)
            {
                if (IsPastParticiple(_tree[i]) && Reaches(i, auxiliary) && !HasAuxiliary(i)) Swap(auxiliary, i);
                return;
            }
            if (_tree[i].Upos is not (Upos.ADV or Upos.ADP or Upos.DET or Upos.NOUN or Upos.PUNCT or Upos.ADJ or Upos.PRON)) return;
        }
    }

    /// <summary>
    /// "Le cabinet calcule que…": what a tagger that has not met a verb calls an adjective is one, where a clause with its complementizer follows and the
    /// lexicon has a verb of that form which takes clauses.
    /// </summary>
    private void NameVerb(int i)
    {
        var word = _tree[i];
        if (word.Upos != Upos.ADJ || word.Relation is not ("amod" or "root") || i == 0 || i + 1 >= _tree.Length || Any(i, "cop")) return;
        if (_tree[i + 1].Upos != Upos.SCONJ || !_words.Is("complementizer", _tree[i + 1].Lemma) || _tree[i - 1].Upos is not (Upos.NOUN or Upos.PROPN or Upos.PRON)) return;
        var verb = _words.Endings.Bases(word.Form, CueKind.Verb).FirstOrDefault(b => _words.Cues[CueKind.Verb, b].Any(e => e[FrameKind.Clause] is not null));
        if (verb is not null && _words.Cues[CueKind.Adj, word.Lemma].Count == 0) _tree[i] = word with { Upos = Upos.VERB, Lemma = verb, Features = "Mood=Ind|VerbForm=Fin" };
    }

    /// <summary>"Kiev insists": a verb in the indicative modifies no noun as an adjective or a name does; the noun before it is its subject.</summary>
    private void RaiseVerb(int verb)
    {
        var word = _tree[verb];
        if (word.Upos != Upos.VERB || word.Feature("Mood") != "Ind" && word.Feature("VerbForm") is not null || word.Head < 0 || word.Head > verb || Any(verb, "nsubj")) return;
        if (!(word.Relation is "amod" or "nmod" || word.Relation.StartsWith("flat", StringComparison.Ordinal))) return;
        var noun = _tree[word.Head];
        if (noun.Upos is not (Upos.NOUN or Upos.PROPN or Upos.PRON)) return;
        _tree[verb] = word with { Head = noun.Head, Relation = noun.Relation };
        _tree[noun.Index] = noun with { Head = verb, Relation = "nsubj" };
        for (var i = verb + 1; i < _tree.Length; i++)
            if (_tree[i].Head == noun.Index) _tree[i] = _tree[i] with { Head = verb };
    }

    private void Swap(int auxiliary, int participle)
    {
        var old = _tree[auxiliary];
        _tree[participle] = _tree[participle] with { Head = old.Head, Relation = old.Relation };
        for (var i = 0; i < _tree.Length; i++)
            if (_tree[i].Head == auxiliary && i != participle) _tree[i] = _tree[i] with { Head = participle };
        _tree[auxiliary] = old with { Head = participle, Relation = "aux", Upos = Upos.AUX };
    }

    /// <summary>"Il précise que": a verb that is never impersonal has a person as its subject, whatever the parser calls it.</summary>
    private void NamePerson(int i)
    {
        if (_tree[i].Upos != Upos.PRON || _tree[i].Feature("Reflex") == "Yes" || _tree[i].Head < 0) return;
        var verb = _tree[_tree[i].Head];
        if (_tree[i].Relation is not ("expl:subj" or "expl") || !_words.Is("subject-clitic", _tree[i].Form.ToLowerInvariant().TrimStart('-', 't'))) return;
        if (_words.Is("impersonal-reflexive", verb.Lemma) && _tree.Any(w => w.Head == verb.Index && w.Feature("Reflex") == "Yes")) return;
        if (verb.Upos != Upos.VERB || _words.Is("impersonal", verb.Lemma) || Any(verb.Index, "cop") || Any(verb.Index, "aux:pass") || Any(verb.Index, "nsubj")) return;
        _tree[i] = _tree[i] with { Relation = "nsubj" };
    }

    /// <summary>"Beaucoup ont peur": an indefinite pronoun right before a finite verb without a subject is its subject, and no adverb.</summary>
    private void NameIndefinite(int i)
    {
        if (_tree[i].Upos is not (Upos.ADV or Upos.ADJ or Upos.DET) || _tree[i].Head is not (>= 0 and var head) || head < i) return;
        if (!_words.Pronouns.TryGetValue(_tree[i].Form.ToLowerInvariant(), out var pronoun) || pronoun.Kind != "indefinite") return;
        if (i + 1 >= _tree.Length || _tree[i + 1].Feature("VerbForm") != "Fin" || i + 1 != head && _tree[i + 1].Head != head || Any(head, "nsubj")) return;
        _tree[i] = _tree[i] with { Upos = Upos.PRON, Relation = "nsubj" };
    }

    /// <summary>A finite verb joined by a conjunction to a noun or an infinitive belongs to the nearest finite verb above.</summary>
    private void RaiseConjunct(int i)
    {
        if (_tree[i].Relation != "conj" || !IsFinite(i) || _tree[i].Upos != Upos.VERB || Any(i, "nsubj") || _tree[i].Head is not (>= 0 and var first)) return;
        if (IsFinite(first) || _tree[first].Relation == "root") return;
        for (var at = _tree[first].Head; at >= 0; at = _tree[at].Head)
        {
            if (!IsFinite(at) || _tree[at].Upos != Upos.VERB || at > i) continue;
            _tree[i] = _tree[i] with { Head = at };
            return;
        }
    }

    private bool IsFinite(int i)
        => _tree[i].Feature("VerbForm") == "Fin" || _tree.Any(w => w.Head == i && w.Feature("VerbForm") == "Fin" && (w.Relation == "cop" || w.Relation.StartsWith("aux", StringComparison.Ordinal)));

    private static bool IsPastParticiple(Word word) => word.Feature("VerbForm") == "Part" && word.Feature("Tense") == "Past";

    private bool HasAuxiliary(int i) => _tree.Any(w => w.Head == i && w.Relation.StartsWith("aux", StringComparison.Ordinal));

    private bool Reaches(int i, int ancestor)
    {
        for (var (at, steps) = (_tree[i].Head, 0); at >= 0 && steps < 4; at = _tree[at].Head, steps++)
            if (at == ancestor) return true;
        return false;
    }

    private bool Any(int head, string relation) => _tree.Any(w => w.Head == head && (w.Relation == relation || w.Relation.StartsWith(relation + ":", StringComparison.Ordinal)));
}
