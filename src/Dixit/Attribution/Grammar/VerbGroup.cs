using Dixit.Attribution.Lexicon;
using Dixit.Syntax;
using Dixit.Text;

namespace Dixit.Attribution.Grammar;

/// <summary>
/// A verb with its auxiliaries, negation, adverbs, clitics and particles: the contiguous run of words that a verbal cue covers. A verb under a verb of
/// phase or modality ("vient d'annoncer", "n'a pas pu confirmer", "went on to say") takes that one in, its negation and its subject with it.
/// </summary>
/// <param name="Head">The word that means.</param>
/// <param name="Outer">The word that the clause hangs on: the head, or the verb of phase above it.</param>
/// <param name="First">The first word of the run.</param>
/// <param name="Last">The last word of the run.</param>
/// <param name="Negated">True when it is negated.</param>
internal sealed record VerbGroup(int Head, int Outer, int First, int Last, bool Negated)
{
    public static VerbGroup Around(SyntaxGraph graph, int head, LanguageWords words)
    {
        var (first, last) = Run(graph, head, words);
        var negated = IsNegated(graph, head, words);
        var outer = head;
        while (graph.Is(outer, "xcomp") && graph[outer].Head is var up && up < outer && words.Is("phase", graph[up].Lemma) && graph.IsInfinitive(outer))
        {
            outer = up;
            var (upFirst, upLast) = Run(graph, up, words);
            (first, last) = (Math.Min(first, upFirst), Math.Max(last, upLast));
            negated |= IsNegated(graph, up, words);
        }
        return new(head, outer, first, last, negated);
    }

    public TextSpan Span(SyntaxGraph graph) => new(graph[First].Span.Start, graph[Last].Span.End);

    public bool Contains(int word) => word >= First && word <= Last;

    /// <summary>True when a negation hangs on a word: an adverb ("pas", "never") or a determiner ("aucun").</summary>
    public static bool IsNegated(SyntaxGraph graph, int i, LanguageWords words)
        => graph.Children(i).Any(c => graph.Is(c, "advmod", "det", "neg", "aux", "cc")
            && (words.Is("negation", graph[c].Lemma) || words.Is("negation", graph[c].Form.ToLowerInvariant())));

    private static (int First, int Last) Run(SyntaxGraph graph, int head, LanguageWords words)
    {
        var auxiliary = head;
        var asked = Inverted(graph, head);
        foreach (var c in graph.Children(head))
            if (graph.Is(c, "aux", "cop") && c < auxiliary && c > asked) auxiliary = c;
        var first = auxiliary;
        while (first > 0 && Joins(graph, first - 1, head, words)) first--;
        var last = head;
        for (var next = last; next >= 0; next = Adverbial(graph, last + 1, words))
        {
            last = next;
            while (last + 1 < graph.Count && Follows(graph, last + 1, head, words)) last++;
        }
        return (first, last);
    }

    /// <summary>The last word of an adverbial of several words that begins here ("à plusieurs reprises"), or -1.</summary>
    private static int Adverbial(SyntaxGraph graph, int first, LanguageWords words)
    {
        const int longest = 5;
        var phrase = "";
        for (var i = first; i < graph.Count && i < first + longest; i++)
        {
            phrase = phrase.Length == 0 || phrase[^1] is '\'' or '’' ? phrase + graph[i].Form.ToLowerInvariant() : phrase + " " + graph[i].Form.ToLowerInvariant();
            if ((i > first || phrase.Contains('-', StringComparison.Ordinal)) && words.Is("cue-adverb", phrase)) return i;
        }
        return -1;
    }

    /// <summary>The subject that stands between an auxiliary and its verb ("do <c>you</c> think"), clitics aside; -1 where none does.</summary>
    private static int Inverted(SyntaxGraph graph, int head)
    {
        var auxiliary = graph.Child(head, "aux", "cop");
        foreach (var c in graph.Children(head))
            if (auxiliary >= 0 && c > auxiliary && c < head && graph.Is(c, "nsubj") && graph.Text[graph[c].Span.Start] is not '-') return graph.Subtree(c)[^1];
        return -1;
    }

    /// <summary>A word before the group that belongs to it: clitic, negation or adverb of the head.</summary>
    private static bool Joins(SyntaxGraph graph, int i, int head, LanguageWords words)
    {
        var word = graph[i];
        if (word.Head != head && !(word.Head >= 0 && graph[word.Head].Head == head && (graph.Is(word.Head, "advmod") && word.Head >= i - 2 || graph.Is(word.Head, "aux", "cop")))) return false;
        return word.Upos switch
        {
            Upos.PRON => graph.Is(i, "obj", "iobj", "expl", "obl") && words.Is("clitic", word.Form.ToLowerInvariant()),
            Upos.PART => graph.Is(i, "advmod") || graph.Is(i, "mark") && words.Is("cue-mark", word.Lemma),
            Upos.ADV => graph.Is(i, "advmod") && !words.Is("sentence-adverb", word.Lemma) && word.Feature("PronType") is not ("Int" or "Rel"),
            _ => false,
        };
    }

    /// <summary>A word behind the group that belongs to it: inverted clitic subject, particle, short adverb.</summary>
    private static bool Follows(SyntaxGraph graph, int i, int head, LanguageWords words)
    {
        var word = graph[i];
        if (word.Head != head) return word.Head >= 0 && word.Head < i && graph.Is(i, "fixed") && graph[word.Head].Head == head && graph.Is(word.Head, "advmod");
        if (graph.Is(i, "nsubj", "expl") && word.Upos == Upos.PRON) return graph.Text[word.Span.Start] is '-' or '\u2010' or '\u2011';
        if (word.Relation == "compound:prt") return true;
        if (graph.Is(i, "obj", "iobj", "expl") && word.Upos == Upos.PRON) return graph.Text[word.Span.Start] is '-';
        return graph.Is(i, "advmod") && word.Upos is Upos.ADV or Upos.PART && IsInner(word, words);
    }

    /// <summary>An adverb that says how, listed or by its ending ("clairement").</summary>
    private static bool IsInner(Word word, LanguageWords words)
        => words.Is("cue-adverb", word.Lemma)
           || words.Roles.TryGetValue("cue-adverb-ending", out var endings) && endings.Any(e => word.Lemma.Length > e.Length + 2 && word.Lemma.EndsWith(e, StringComparison.Ordinal));
}
