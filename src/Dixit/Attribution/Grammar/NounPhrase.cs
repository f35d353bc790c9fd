using Dixit.Attribution.Lexicon;
using Dixit.Syntax;
using Dixit.Text;

namespace Dixit.Attribution.Grammar;

/// <summary>
/// The stretch of a noun phrase that names a source: determiner, title, apposition and modifiers. Whether an incidental clause, and the comma that closes
/// an apposition, belong to it differs by the corpora that languages are measured on, so the language's words say it (role <c>source-span</c>).
/// </summary>
internal static class NounPhrase
{
    private const string SpanRole = "source-span";

    /// <summary>The words of the phrase around <paramref name="head"/>, without the preposition or conjunction that leads to it.</summary>
    public static List<int> Words(SyntaxGraph graph, int head, LanguageWords words)
    {
        var keepsIncidental = words.Is(SpanRole, "incidental-clause");
        return graph.Subtree(head, w =>
            graph[w].Head == head && graph.Is(w, "case", "mark", "cc") && w < head
            || graph[w].Head == head && graph.Is(w, "parataxis", "advcl", "discourse", "dislocated", "cop", "aux", "nsubj", "expl")
            || !keepsIncidental && graph.Is(w, "conj") && graph[w].Upos == Upos.VERB && graph.IsFinite(w)
            || graph[w].Head == head && w < head && graph.Is(w, "advmod") && words.Is("source-span-without", graph[w].Lemma)
            || !keepsIncidental && graph[w].Head == head && w > head && graph.Is(w, "nmod", "obl") && IsAside(graph, w, words)
            || !keepsIncidental && graph.Is(w, "acl", "amod") && w > graph[w].Head && IsIncidental(graph, w));
    }

    public static List<TextSpan> Spans(SyntaxGraph graph, int head, LanguageWords words)
        => Close(graph, Phrase.Cover(graph, Words(graph, head, words)), words);

    /// <summary>Takes the comma that closes what another comma inside the phrase has opened ("Ann Hill, the mayor,"), where the language does so.</summary>
    public static List<TextSpan> Close(SyntaxGraph graph, List<TextSpan> spans, LanguageWords words)
    {
        if (spans.Count == 0 || !words.Is(SpanRole, "closing-comma")) return spans;
        var last = spans[^1];
        if (last.End < graph.Text.Length && graph.Text[last.End] == ',' && graph.Text.AsSpan(last.Start, last.Length).Contains(", ", StringComparison.Ordinal))
            spans[^1] = last with { End = last.End + 1 };
        return spans;
    }

    /// <summary>A circumstance set off by a comma ("the minister, despite the vote,"), unless it says of where or of what somebody is.</summary>
    private static bool IsAside(SyntaxGraph graph, int noun, LanguageWords words)
    {
        var first = graph.Subtree(noun).First(w => graph[w].Upos != Upos.PUNCT || w == noun);
        return first > 0 && graph[first - 1].Form == "," && graph.Is(first, "case") && !words.Is("of", graph[first].Lemma);
    }

    /// <summary>A clause or an adjective set off by a comma adds something; one that is not tells which one is meant.</summary>
    private static bool IsIncidental(SyntaxGraph graph, int modifier)
    {
        var first = graph.Subtree(modifier)[0];
        return graph[first].Form == "," || first > 0 && graph[first - 1].Form == "," || graph[modifier].Relation == "acl:relcl" && (graph[first].Upos == Upos.PUNCT || first > 0 && graph[first - 1].Upos == Upos.PUNCT);
    }

    /// <summary>How plausible it is that the phrase holds a statement: 1 for people and bodies, less for things.</summary>
    public static double Holds(SyntaxGraph graph, int head, LanguageWords words)
    {
        var word = graph[head];
        if (word.Upos is Upos.PRON && Antecedent(graph, head) is >= 0 and var noun) return Holds(graph, noun, words);
        if (word.Upos is Upos.PRON && IsThing(word, words)) return 0.4;
        if (word.Upos is Upos.PROPN || word.Upos is Upos.PRON) return 1;
        if (words.Holders.ContainsKey(word.Lemma) || IsName(graph, head)) return 1;
        if (words.Is("quantity", word.Lemma) && graph.Children(head).FirstOrDefault(c => c > head && graph.Is(c, "nmod"), -1) is >= 0 and var counted) return Holds(graph, counted, words);
        if (words.Documents.ContainsKey(word.Lemma)) return 0.9;
        if (graph.Children(head).Any(c => graph[c].Upos == Upos.PROPN && graph.Is(c, "flat", "appos", "compound"))) return 1;
        return word.Upos is Upos.NOUN ? 0.6 : 0.75;
    }

    /// <summary>A capital inside a sentence marks a people, a party or a body, whatever the tagger says ("les Verts").</summary>
    private static bool IsName(SyntaxGraph graph, int head) => head > 0 && graph[head - 1].Upos != Upos.PUNCT && char.IsUpper(graph[head].Form[0]);

    /// <summary>The noun that a relative pronoun stands for, or -1.</summary>
    public static int Antecedent(SyntaxGraph graph, int pronoun)
    {
        if (graph[pronoun].Feature("PronType") != "Rel") return -1;
        for (var at = graph[pronoun].Head; at >= 0; at = graph[at].Head)
            if (graph[at].Relation == "acl:relcl") return graph[at].Head;
        return -1;
    }

    private static bool IsThing(Word word, LanguageWords words)
        => words.Is("thing-pronoun", word.Form.ToLowerInvariant());
}
