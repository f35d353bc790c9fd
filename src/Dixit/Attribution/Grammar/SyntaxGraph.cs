using System.Collections.Immutable;
using Dixit.Attribution.Quotations;
using Dixit.Segmentation;
using Dixit.Syntax;
using Dixit.Text;

namespace Dixit.Attribution.Grammar;

/// <summary>A tree with its edges both ways, and the questions that the grammar asks of it. Words are named by their index.</summary>
internal sealed class SyntaxGraph
{
    private readonly List<int>[] _children;
    private readonly Quotation[] _quotations;

    public SyntaxGraph(string text, Tree tree, IEnumerable<Quotation> quotations)
    {
        (Text, Tree) = (text, tree);
        _quotations = [.. quotations];
        _children = new List<int>[tree.Words.Length];
        for (var i = 0; i < _children.Length; i++) _children[i] = [];
        foreach (var word in tree.Words)
            if (word.Head >= 0) _children[word.Head].Add(word.Index);
    }

    public string Text { get; }

    public Tree Tree { get; }

    public TextSpan Span => Tree.Sentence.Span;

    public ImmutableArray<Token> Tokens => Tree.Sentence.Tokens;

    public int Count => Tree.Words.Length;

    public Word this[int i] => Tree.Words[i];

    /// <summary>The dependents of a word, in order of the text.</summary>
    public IReadOnlyList<int> Children(int i) => _children[i];

    /// <summary>True when a word's relation is one of these, subtypes left aside.</summary>
    public bool Is(int i, params ReadOnlySpan<string> relations)
    {
        var relation = this[i].Relation.AsSpan();
        var colon = relation.IndexOf(':');
        if (colon >= 0) relation = relation[..colon];
        foreach (var r in relations)
            if (relation.SequenceEqual(r)) return true;
        return false;
    }

    /// <summary>The first dependent with one of these relations, or -1.</summary>
    public int Child(int i, params ReadOnlySpan<string> relations)
    {
        foreach (var c in _children[i])
            if (Is(c, relations)) return c;
        return -1;
    }

    /// <summary>The dependents with one of these relations.</summary>
    public List<int> ChildrenAs(int i, params ReadOnlySpan<string> relations)
    {
        var found = new List<int>();
        foreach (var c in _children[i])
            if (Is(c, relations)) found.Add(c);
        return found;
    }

    /// <summary>A word and all below it, in order of the text; words for which <paramref name="prune"/> holds are left out with all below them.</summary>
    public List<int> Subtree(int i, Func<int, bool>? prune = null)
    {
        var found = new List<int>();
        var open = new Stack<int>();
        open.Push(i);
        while (open.TryPop(out var at))
        {
            if (at != i && prune?.Invoke(at) == true) continue;
            found.Add(at);
            foreach (var c in _children[at]) open.Push(c);
        }
        found.Sort();
        return found;
    }

    /// <summary>True when a word stands in a quoted clause that another word is outside of: it is not the same voice that says them.</summary>
    public bool InOtherVoice(int i, int than)
        => _quotations.Any(q => q.Inner.Contains(this[i].Span) && !q.Inner.Contains(this[than].Span) && HasFinite(q.Inner));

    private bool HasFinite(TextSpan span)
    {
        for (var i = 0; i < Count; i++)
            if (span.Contains(this[i].Span) && this[i].Upos is Upos.VERB or Upos.AUX && this[i].Feature("VerbForm") == "Fin") return true;
        return !Span.Contains(span);
    }

    /// <summary>True when a word is another or stands below it.</summary>
    public bool Under(int i, int ancestor)
    {
        for (var at = i; at >= 0; at = this[at].Head)
            if (at == ancestor) return true;
        return false;
    }

    public bool IsVerbal(int i) => this[i].Upos is Upos.VERB or Upos.AUX || Child(i, "cop") >= 0;

    public bool IsPassive(int i) => _children[i].Any(c => this[c].Relation is "aux:pass" or "nsubj:pass" or "csubj:pass") && !IsReflexive(i);

    /// <summary>True when a reflexive pronoun hangs on a verb ("se sont félicités").</summary>
    public bool IsReflexive(int i) => _children[i].Any(c => c < i && this[c].Upos == Upos.PRON && (this[c].Feature("Reflex") == "Yes" || this[c].Relation is "expl:pv" or "expl:comp"));

    /// <summary>True when the word, or an auxiliary or copula of it, is finite.</summary>
    public bool IsFinite(int i) => HasForm(i, "Fin");

    /// <summary>True when the word or its copula is an infinitive, and nothing of it is finite.</summary>
    public bool IsInfinitive(int i) => HasForm(i, "Inf") && !IsFinite(i);

    private bool HasForm(int i, string form)
    {
        if (this[i].Feature("VerbForm") == form) return true;
        foreach (var c in _children[i])
            if (Is(c, "aux", "cop") && this[c].Feature("VerbForm") == form) return true;
        return false;
    }

    /// <summary>The lemmas of the marks, cases and conjunctions that introduce a word, fixed expressions joined ("au sujet de").</summary>
    public string Introducer(int i, out int last, params ReadOnlySpan<string> relations)
    {
        last = -1;
        var text = "";
        foreach (var c in _children[i])
        {
            if (c > i || !Is(c, relations)) continue;
            text = text.Length == 0 ? this[c].Lemma : text + " " + this[c].Lemma;
            last = c;
            foreach (var f in _children[c])
                if (Is(f, "fixed")) (text, last) = (text + " " + this[f].Lemma, f);
        }
        return text;
    }
}
