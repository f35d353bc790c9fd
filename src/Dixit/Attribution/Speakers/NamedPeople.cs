using Dixit.Attribution.Grammar;
using Dixit.Syntax;

namespace Dixit.Attribution.Speakers;

/// <summary>The names of a report: the fullest form of each, found again by its last word.</summary>
internal sealed class NamedPeople
{
    private readonly Dictionary<string, string> _fullest = new(StringComparer.OrdinalIgnoreCase);

    public NamedPeople(Passage passage)
    {
        foreach (var graph in passage.Sentences)
            for (var i = 0; i < graph.Count; i++)
                if (graph[i].Upos == Upos.PROPN && Name(graph, i) is { } name) Add(name);
    }

    /// <summary>The fullest name in the report that ends like this one, or the name itself.</summary>
    public string Fullest(string name) => _fullest.GetValueOrDefault(LastWord(name), name);

    /// <summary>The run of proper nouns that a word heads ("Patrick Ryder"), or null where the word is inside another's run.</summary>
    public static string? Name(SyntaxGraph graph, int head)
    {
        if (graph[head].Upos != Upos.PROPN) return null;
        var (first, last) = (head, head);
        while (last + 1 < graph.Count && graph[last + 1].Upos == Upos.PROPN && Joined(graph, last + 1, head)) last++;
        while (first > 0 && graph[first - 1].Upos == Upos.PROPN && Joined(graph, first - 1, head)) first--;
        return graph.Text[graph[first].Span.Start..graph[last].Span.End];
    }

    private static bool Joined(SyntaxGraph graph, int i, int head) => graph.Under(i, head) && graph.Is(i, "flat", "compound", "nmod", "appos");

    private void Add(string name)
    {
        var key = LastWord(name);
        if (!_fullest.TryGetValue(key, out var known) || name.Length > known.Length && name.Contains(' ', StringComparison.Ordinal) && name.Length < 40) _fullest[key] = name;
    }

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];
}
