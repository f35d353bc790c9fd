using Dixit.Attribution.Grammar;
using Dixit.Resolution.Lexicon;
using Dixit.Syntax;

namespace Dixit.Resolution.Identity;

/// <summary>Reads from a phrase the body or office that it names, and whose it is.</summary>
internal sealed class Belongings(Passage passage, PhraseReader reader, StateOffices offices)
{
    private readonly Dictionary<Mention, Belonging?> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>What a mention tells; null where it tells neither a body nor an office.</summary>
    public Belonging? Of(Mention mention)
    {
        if (_known.TryGetValue(mention, out var known)) return known;
        return _known[mention] = mention.Portrait is { } portrait ? Read(passage.Sentences[mention.Sentence], mention.Head, portrait) : null;
    }

    /// <summary>The body of a state that a phrase names, and the state that it tells of it.</summary>
    public (StateOffices.Pattern Pattern, string? State)? Body(SyntaxGraph graph, int head, IReadOnlyList<int> words)
    {
        var pieces = words.SelectMany(w => Pieces(graph, w)).ToHashSet(StringComparer.Ordinal);
        var pattern = Pieces(graph, head).Select(piece => offices.Body(pieces, piece)).FirstOrDefault(p => p is not null);
        return pattern is null ? null : (pattern, State(graph, words, Used(graph, head, words, pattern), pattern));
    }

    private Belonging? Read(SyntaxGraph graph, int head, Portrait portrait)
    {
        if (portrait.Office is null || portrait.OfficeAt.Last < 0)
        {
            if (portrait.IsPerson == true && portrait.Name is not null || Body(graph, head, portrait.Words) is not { } body) return null;
            return new(body.Pattern, false, body.State, null, Used(graph, head, portrait.Words, body.Pattern));
        }
        var (first, last) = portrait.OfficeAt;
        var named = portrait.Words.Where(w => portrait.Run?.Contains(w) != true).ToList();
        var pieces = named.SelectMany(w => Pieces(graph, w)).ToHashSet(StringComparer.Ordinal);
        var pattern = Enumerable.Range(first, last - first + 1).Reverse().SelectMany(w => Pieces(graph, w)).Select(piece => offices.Office(pieces, piece)).FirstOrDefault(p => p is not null);
        List<int> used = [.. named.Where(w => w >= first && w <= last || IsIn(graph, w, pattern))];
        var state = State(graph, named, [.. used, head], pattern);
        return new(pattern, true, state, Before(graph, named, used, first) ?? Behind(graph, used, portrait), used);
    }

    private static IEnumerable<string> Pieces(SyntaxGraph graph, int w)
        => new[] { graph[w].Lemma, graph[w].Form, graph[w].Span.In(graph.Text) }.Distinct().SelectMany(StateOffices.Pieces);

    private static bool IsIn(SyntaxGraph graph, int w, StateOffices.Pattern? pattern)
        => pattern is not null && graph[w].Upos is not (Upos.DET or Upos.ADP) && Pieces(graph, w).Any(pattern.Words.Contains);

    private static List<int> Used(SyntaxGraph graph, int head, IReadOnlyList<int> words, StateOffices.Pattern pattern) => [.. words.Where(w => w == head || IsIn(graph, w, pattern))];

    /// <summary>The state that belongs to words of a phrase: an adjective beside one of them, or a name in its possession.</summary>
    private string? State(SyntaxGraph graph, IReadOnlyList<int> words, List<int> holders, StateOffices.Pattern? pattern)
    {
        foreach (var w in words.Where(w => !holders.Contains(w) && holders.Contains(graph[w].Head) && !graph.Is(w, "conj", "appos", "acl", "parataxis")))
        {
            if (Demonym(graph, w, reader.World) is { } adjective) return adjective;
            if (!IsOwner(graph, w)) continue;
            var name = NameFrom(graph, w, words);
            if (reader.World.State(name) is { } state) return state;
            if (pattern is { Body: not StateOffices.State } && reader.World.Capital(name) is { } capital) return capital;
        }
        return null;
    }

    private static string NameFrom(SyntaxGraph graph, int w, IReadOnlyList<int> words)
    {
        var (first, last) = (w, w);
        while (words.Contains(first - 1) && graph[first - 1].Upos is Upos.PROPN or Upos.ADJ && graph[first - 1].Head == w) first--;
        while (words.Contains(last + 1) && graph[last + 1].Upos is Upos.PROPN && graph.Under(last + 1, w)) last++;
        return graph.Text[graph[first].Span.Start..graph[last].Span.End];
    }

    /// <summary>The state that an adjective belongs to, one of two words included ("South Korean"), or null.</summary>
    public static string? Demonym(SyntaxGraph graph, int word, WorldNames world)
    {
        if (graph[word].Upos is not (Upos.ADJ or Upos.NOUN or Upos.PROPN)) return null;
        if (word > 0 && world.Demonym(graph.Text[graph[word - 1].Span.Start..graph[word].Span.End]) is { } pair) return pair;
        return world.Demonym(graph[word].Form) ?? world.Demonym(graph[word].Lemma);
    }

    // "State Department spokesman": the nouns right before the office.
    private Complement? Before(SyntaxGraph graph, List<int> named, List<int> used, int office)
    {
        var first = office;
        while (named.Contains(first - 1) && graph[first - 1].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ && !used.Contains(first - 1)) first--;
        while (first < office && Demonym(graph, first, reader.World) is not null) first++;
        if (first < office) return new(office - 1, [.. Enumerable.Range(first, office - first)]);
        return graph.ChildrenAs(office, "nmod").Find(c => graph[c].Relation == "nmod:poss" && graph[c].Upos is Upos.NOUN or Upos.PROPN) is > 0 and var owner ? new(owner, Phrase(graph, owner)) : null;
    }

    // "Porte-parole du Pentagone", "minister of the Crown".
    private Complement? Behind(SyntaxGraph graph, List<int> used, Portrait portrait)
    {
        foreach (var c in used.SelectMany(graph.Children))
            if (!used.Contains(c) && portrait.Run?.Contains(c) != true && IsOwner(graph, c)) return new(c, Phrase(graph, c));
        return null;
    }

    private static List<int> Phrase(SyntaxGraph graph, int head) => graph.Subtree(head, w => graph.Is(w, "appos", "conj", "acl", "parataxis", "punct") || graph[w].Head == head && graph.Is(w, "case"));

    private bool IsOwner(SyntaxGraph graph, int c)
    {
        if (!graph.Is(c, "nmod", "compound", "obl", "flat", "amod")) return false;
        var preposition = graph.Introducer(c, out _, "case");
        return preposition.Length == 0 ? graph[c].Head > c : graph[c].Relation == "nmod:poss" || reader.People.Playing("belonging").Contains(preposition);
    }
}
