using Dixit.Attribution.Grammar;
using Dixit.Resolution.Lexicon;
using Dixit.Resolution.Names;
using Dixit.Syntax;

namespace Dixit.Resolution.Identity;

/// <summary>Reads from a phrase the body or office that it names, and whose it is.</summary>
internal sealed class Belongings(Passage passage, PhraseReader reader, StateOffices offices, Cast cast)
{
    private readonly Dictionary<Mention, Belonging?> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>What a mention tells; null where it tells neither a body nor an office.</summary>
    public Belonging? Of(Mention mention)
    {
        if (_known.TryGetValue(mention, out var known)) return known;
        return _known[mention] = mention.Portrait is { } portrait ? Read(mention, portrait) : null;
    }

    private Belonging? Read(Mention mention, Portrait portrait)
    {
        var graph = passage.Sentences[mention.Sentence];
        var isOffice = portrait.Office is not null && portrait.OfficeAt.Last >= 0;
        var named = isOffice ? portrait.Words.Where(w => portrait.Run?.Contains(w) != true).ToList() : portrait.Words;
        var core = isOffice ? Enumerable.Range(portrait.OfficeAt.First, portrait.OfficeAt.Last - portrait.OfficeAt.First + 1).ToList() : [mention.Head];
        var words = named.SelectMany(w => Forms(graph, w)).ToHashSet(StringComparer.Ordinal);
        var pattern = Enumerable.Reverse(core).SelectMany(w => Forms(graph, w)).Select(f => isOffice ? offices.Office(words, f) : offices.Body(words, f)).FirstOrDefault(p => p is not null);
        if (pattern is null && !isOffice) return null;
        var used = pattern is null ? core : [.. named.Where(w => core.Contains(w) || Forms(graph, w).Any(pattern.Words.Contains) && graph[w].Upos is not (Upos.DET or Upos.ADP))];
        var holders = used.Append(mention.Head).Distinct().ToList();
        return new(pattern, isOffice, State(graph, holders, used, mention, pattern), isOffice ? Complement(graph, holders, used, mention) : null, used);
    }

    private static IEnumerable<string> Forms(SyntaxGraph graph, int w)
        => new[] { Spelling.Plain(graph[w].Lemma), Spelling.Plain(graph[w].Form), Spelling.Plain(graph[w].Span.In(graph.Text)) }.Distinct();

    private string? State(SyntaxGraph graph, List<int> holders, List<int> used, Mention mention, StateOffices.Pattern? pattern)
    {
        foreach (var c in holders.SelectMany(h => graph.Children(h)).Where(c => !used.Contains(c) && mention.Portrait!.Run is var run && (run?.Contains(c) != true || pattern is not null && !IsPerson(mention))))
        {
            if (graph.Is(c, "conj", "appos", "acl")) continue;
            if (Demonym(graph, c, reader.World) is { } adjective) return adjective;
            var name = cast.At(mention.Sentence, c)?.Portrait?.Name?.Text ?? graph[c].Form;
            if (!IsOwner(graph, c)) continue;
            if (reader.World.State(name) is { } state) return state;
            if (pattern is { Kind: var kind } && kind != StateOffices.State && reader.World.Capital(name) is { } capital) return capital;
        }
        return null;
    }

    private static bool IsPerson(Mention mention) => mention.Portrait!.Office is not null;

    /// <summary>The state that an adjective belongs to, one of two words included ("South Korean"), or null.</summary>
    public static string? Demonym(SyntaxGraph graph, int word, WorldNames world)
    {
        if (graph[word].Upos is not (Upos.ADJ or Upos.NOUN or Upos.PROPN)) return null;
        if (word > 0 && world.Demonym(graph.Text[graph[word - 1].Span.Start..graph[word].Span.End]) is { } pair) return pair;
        return world.Demonym(graph[word].Form) ?? world.Demonym(graph[word].Lemma);
    }

    private Mention? Complement(SyntaxGraph graph, List<int> holders, List<int> used, Mention mention)
    {
        foreach (var c in holders.SelectMany(h => graph.Children(h)))
            if (!used.Contains(c) && mention.Portrait!.Run?.Contains(c) != true && IsOwner(graph, c) && cast.At(mention.Sentence, c) is { } other && other.Actor != mention.Actor) return other;
        return null;
    }

    // "Porte-parole du Pentagone", "Pentagon spokesman", "Iran's minister".
    private bool IsOwner(SyntaxGraph graph, int c)
    {
        if (!graph.Is(c, "nmod", "compound", "obl", "flat", "amod")) return false;
        var preposition = graph.Introducer(c, out _, "case");
        return preposition.Length == 0 ? graph[c].Head > c : graph[c].Relation == "nmod:poss" || reader.People.Playing("belonging").Contains(preposition);
    }
}
