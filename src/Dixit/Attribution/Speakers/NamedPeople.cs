using Dixit.Attribution.Grammar;
using Dixit.Syntax;

namespace Dixit.Attribution.Speakers;

/// <summary>The names of a report: the fullest form of each, found again by its last word.</summary>
internal sealed class NamedPeople
{
    private const int LongestLink = 3;

    private readonly Dictionary<string, string> _byInitials = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _fullest = new(StringComparer.OrdinalIgnoreCase);

    public NamedPeople(Passage passage)
    {
        foreach (var graph in passage.Sentences) AddInitials(graph);
        foreach (var graph in passage.Sentences)
            for (var i = 0; i < graph.Count; i++)
                if (graph[i].Upos == Upos.PROPN && Name(graph, i) is { } name) Add(name);
    }

    /// <summary>The fullest name in the report that ends like this one, or that its letters abbreviate, or the name itself.</summary>
    public string Fullest(string name)
    {
        if (_byInitials.TryGetValue(name, out var spelt)) return spelt;
        return _fullest.TryGetValue(LastWord(name), out var known) && IsShortFor(name, known) ? known : name;
    }

    /// <summary>"B. Obama" and "Obama" are short for "Barack Obama", "Michelle Obama" is not.</summary>
    private static bool IsShortFor(string name, string full)
    {
        var words = full.Split(' ');
        return name.Split(' ').All(w => words.Any(f => f.Equals(w, StringComparison.OrdinalIgnoreCase) || w.Length <= 2 && f[0] == w[0] || w.EndsWith('.') && f.StartsWith(w[..^1], StringComparison.Ordinal)));
    }

    /// <summary>Runs of capitalized words, by their initials ("Human Rights Watch" → HRW); small words may stand between.</summary>
    private void AddInitials(SyntaxGraph graph)
    {
        for (var first = 0; first < graph.Count; first++)
        {
            if (!IsCapitalized(graph[first])) continue;
            var initials = "";
            var last = first;
            for (var i = first; i < graph.Count && i <= last + LongestLink && graph[i].Upos != Upos.PUNCT; i++)
            {
                if (IsCapitalized(graph[i])) (initials, last) = (initials + graph[i].Form[0], i);
                if (initials.Length > 1 && last == i) _byInitials.TryAdd(initials, graph.Text[graph[first].Span.Start..graph[last].Span.End]);
            }
        }
    }

    private static bool IsCapitalized(Word word) => word.Form.Length > 2 && char.IsUpper(word.Form[0]) && char.IsLower(word.Form[1]);

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
