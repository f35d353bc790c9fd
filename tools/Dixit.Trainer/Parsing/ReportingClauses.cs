using System.Collections.Immutable;
using Dixit.Syntax;

namespace Dixit.Trainer.Parsing;

/// <summary>
/// Puts a reporting clause with its subject behind the verb into a sentence, as French news does on every page and French treebanks hardly
/// ever: "Le tunnel, a précisé le préfet, restera fermé". Verbs are those that the treebanks show with a clause of "que", subjects those of any verb.
/// </summary>
internal sealed class ReportingClauses
{
    private const int LongestSubject = 6;

    private readonly ILookup<bool, ImmutableArray<Word>> _verbs, _subjects;

    public ReportingClauses(IEnumerable<ImmutableArray<Word>> sentences)
    {
        var trees = sentences.Select(words => new Dependents(words)).ToList();
        _verbs = trees.SelectMany(Verbs).ToLookup(IsPlural);
        _subjects = trees.SelectMany(Subjects).ToLookup(IsPlural);
    }

    /// <summary>The sentence with a clause in it, or as it was where none fits.</summary>
    public ImmutableArray<Word> Insert(ImmutableArray<Word> words, Noise noise)
    {
        var last = words.Length - 1;
        var root = words.IndexOf(words.FirstOrDefault(word => word.Head < 0)!);
        if (last is < 4 or > 40 || words[last].Form != "." || words[last].Head != root || words.Any(Unfit)) return words;
        var clause = Clause(noise);
        if (noise.Next() < 0.5f && new Dependents(words).SubjectInFront(root) is { } end)
            return Spliced(words, end, [s_comma, .. Shifted(clause, 1), s_comma], root);
        if (noise.Next() < 0.3f) return Spliced(words, last, [s_comma, .. Shifted(clause, 1)], root);
        var quoted = Spliced(words, last, [Mark("»"), s_comma, .. Shifted(clause, 2)], root);
        return Spliced(quoted, 0, [Mark("«")], root);
    }

    private static bool Unfit(Word word) => word.Form is "«" or "»" or "\"" or ":" || word.Relation.StartsWith("parataxis", StringComparison.Ordinal);

    // Heads count within the clause; -1 is the root of the sentence that takes it.
    private List<Word> Clause(Noise noise)
    {
        var plural = noise.Next() < 0.2f && _verbs[true].Any() && _subjects[true].Any();
        var (verb, subject) = (Pick(_verbs[plural], noise), Pick(_subjects[plural], noise));
        var main = verb.Length - 1;
        return [.. verb, .. subject.Select(word => word with { Head = word.Head < 0 ? main : word.Head + verb.Length })];
    }

    private static ImmutableArray<Word> Pick(IEnumerable<ImmutableArray<Word>> from, Noise noise) => from.ElementAt(noise.Next(from.Count()));

    private static IEnumerable<Word> Shifted(List<Word> clause, int by) => clause.Select(word => word.Head < 0 ? word : word with { Head = word.Head + by });

    // Commas hang on the clause's verb: -2 until it has its place.
    private static readonly Word s_comma = Sign(",", -2);

    private static Word Mark(string form) => Sign(form, -1);

    private static Word Sign(string form, int head) =>
        new() { Index = 0, Token = 0, Span = default, Form = form, Lemma = form, Upos = Upos.PUNCT, Head = head, Relation = "punct" };

    private static ImmutableArray<Word> Spliced(ImmutableArray<Word> words, int at, List<Word> inserted, int root)
    {
        int Moved(int index) => index < at ? index : index + inserted.Count;
        var verb = inserted.FindIndex(word => word.Relation == "parataxis:insert");
        IEnumerable<Word> all =
        [
            .. words[..at].Select(word => word with { Head = word.Head < 0 ? -1 : Moved(word.Head) }),
            .. inserted.Select(word => word with { Head = word.Head == -2 ? at + verb : word.Head == -1 ? Moved(root) : word.Head + at }),
            .. words[at..].Select(word => word with { Head = word.Head < 0 ? -1 : Moved(word.Head) }),
        ];
        return [.. all.Select((word, index) => word with { Index = index })];
    }

    private static IEnumerable<ImmutableArray<Word>> Verbs(Dependents tree)
    {
        foreach (var verb in tree.Words.Where(word => word.Upos == Upos.VERB && tree.SaysQue(word.Index)))
        {
            var auxiliaries = tree.Of(verb.Index).Where(word => word.Upos == Upos.AUX).ToList();
            var main = verb with { Head = -1, Relation = "parataxis:insert", Form = Lower(verb) };
            if (auxiliaries.Count == 0 && IsThirdPerson(verb)) yield return [main];
            if (auxiliaries is [{ Relation: "aux:tense" } auxiliary] && IsThirdPerson(auxiliary)) yield return [auxiliary with { Head = 1, Form = Lower(auxiliary) }, main];
        }
    }

    private static IEnumerable<ImmutableArray<Word>> Subjects(Dependents tree)
    {
        foreach (var subject in tree.Words.Where(word => word.Relation == "nsubj" && word.Upos is Upos.NOUN or Upos.PROPN))
        {
            if (tree.Yield(subject.Index) is not { } span || span.End - span.Start > LongestSubject) continue;
            var words = tree.Words[span.Start..span.End];
            if (words.Any(word => word.Upos is Upos.PUNCT or Upos.VERB or Upos.AUX || word.Feature("PronType") is "Int" or "Rel")) continue;
            yield return [.. words.Select(word => word with { Head = word.Index == subject.Index ? -1 : word.Head - span.Start, Form = word.Index == 0 ? Lower(word) : word.Form })];
        }
    }

    private static string Lower(Word word) => word.Upos == Upos.PROPN ? word.Form : word.Form.ToLowerInvariant();

    private static bool IsThirdPerson(Word word) => word.Feature("Person") == "3" && word.Feature("Mood") == "Ind" && word.Feature("VerbForm") == "Fin";

    private static bool IsPlural(ImmutableArray<Word> words) => words.Any(word => word.Head < 0 && word.Feature("Number") == "Plur" || word.Upos == Upos.AUX && word.Feature("Number") == "Plur");
}
