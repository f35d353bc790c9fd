using System.Collections.Immutable;
using Dixit.Attribution.Lexicon;
using Dixit.Syntax;

namespace Dixit.Attribution.Grammar;

/// <summary>An entry of the lexicon found in a sentence.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Words">The words that its lemmas were found in, head first.</param>
internal sealed record CueMatch(CueEntry Entry, ImmutableArray<int> Words)
{
    private const int WidestGap = 3;

    public int Head => Words[0];

    /// <summary>The last word of the expression, from which its complements may hang too ("avoir l'intention" + de).</summary>
    public int Last => Words[^1];

    /// <summary>The entries of a kind that begin at a word, the longest first.</summary>
    public static IEnumerable<CueMatch> At(SyntaxGraph graph, int i, CueKind kind, LanguageWords words)
    {
        foreach (var entry in Entries(graph[i], kind, words))
            if ((!entry.Reflexive || IsReflexive(graph, i, words)) && Follow(graph, i, entry) is { } found)
                yield return new(entry, found);
    }

    /// <summary>
    /// The entries of a word by its lemma, else by what its form is without a regular ending: a base that the lemmatizer missed, or the adjective that a
    /// participle has become ("convaincues" → <c>convaincu</c>).
    /// </summary>
    private static IReadOnlyList<CueEntry> Entries(Word word, CueKind kind, LanguageWords words)
    {
        var entries = words.Cues[kind, word.Lemma];
        if (entries.Count > 0 || kind == CueKind.Adj && word.Feature("VerbForm") != "Part") return entries;
        return words.Endings.Bases(word.Form, kind).Select(b => words.Cues[kind, b]).FirstOrDefault(e => e.Count > 0, entries);
    }

    private static ImmutableArray<int>? Follow(SyntaxGraph graph, int i, CueEntry entry)
    {
        if (entry.Lemmas.Length == 1) return [i];
        var found = ImmutableArray.CreateBuilder<int>(entry.Lemmas.Length);
        found.Add(i);
        var at = i;
        foreach (var lemma in entry.Lemmas.AsSpan()[1..])
        {
            var next = at + 1;
            while (next < graph.Count && !Is(graph[next], lemma) && next - at <= WidestGap && MayStandBetween(graph[next])) next++;
            if (next >= graph.Count || !Is(graph[next], lemma)) return null;
            found.Add(at = next);
        }
        return found.MoveToImmutable();
    }

    private static bool Is(Word word, string lemma) => word.Lemma == lemma || string.Equals(word.Form, lemma, StringComparison.OrdinalIgnoreCase);

    private static bool MayStandBetween(Word word) => word.Upos is Upos.DET or Upos.ADV or Upos.ADJ or Upos.PRON or Upos.PART or Upos.NUM;

    private static bool IsReflexive(SyntaxGraph graph, int verb, LanguageWords words)
        => graph.IsReflexive(verb) || graph.Children(verb).Any(c => graph[c].Upos == Upos.PRON && words.Is("reflexive", graph[c].Lemma));
}
