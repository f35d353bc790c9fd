using System.Collections.Immutable;
using Dixit.Syntax;
using Dixit.Text;

namespace Dixit.Trainer.Parsing;

/// <summary>A sentence's tree read from above.</summary>
internal sealed class Dependents(ImmutableArray<Word> words)
{
    private readonly ILookup<int, Word> _dependents = words.ToLookup(word => word.Head);

    public ImmutableArray<Word> Words => words;

    /// <summary>The words that hang on one.</summary>
    public IEnumerable<Word> Of(int head) => _dependents[head];

    /// <summary>The first and behind the last word of the subtree, or null where other words stand between.</summary>
    public TextSpan? Yield(int head)
    {
        var (first, last, count) = (head, head, 0);
        var open = new Stack<int>([head]);
        while (open.TryPop(out var at))
        {
            (first, last, count) = (Math.Min(first, at), Math.Max(last, at), count + 1);
            foreach (var dependent in Of(at)) open.Push(dependent.Index);
        }
        return last - first + 1 == count ? new(first, last + 1) : null;
    }

    /// <summary>Whether somebody does to a clause of "que" what the verb says; not so "il faut que".</summary>
    public bool SaysQue(int verb) => Of(verb).Any(word => word.Relation == "nsubj") && Of(verb).Any(clause =>
        clause.Relation == "ccomp" && Of(clause.Index).Any(mark => mark.Relation == "mark" && mark.Form.ToLowerInvariant() is "que" or "qu'"));

    /// <summary>The end of the root's subject where the sentence begins with it and goes on without a comma.</summary>
    public int? SubjectInFront(int root) =>
        Of(root).FirstOrDefault(word => word.Relation == "nsubj" && word.Upos != Upos.PRON) is { } subject
        && Yield(subject.Index) is { Start: 0 } span && span.End < root + 1 && words[span.End].Upos != Upos.PUNCT ? span.End : null;
}
