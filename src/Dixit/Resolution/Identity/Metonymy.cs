using Dixit.Attribution.Grammar;
using Dixit.Attribution.Lexicon;
using Dixit.Resolution.Lexicon;
using Dixit.Syntax;

namespace Dixit.Resolution.Identity;

/// <summary>
/// Tells whether the name of a capital or of a palace means those who govern there ("Kiev accuse", "l'objectif de Kiev") or the place ("à Kiev", "les rues
/// de Kiev"), by what governs it (after Markert and Nissim, 2007, who found the grammatical role to tell nearly all of it).
/// </summary>
internal sealed class Metonymy(Passage passage, MetonymyWords words)
{
    /// <summary>True where a mention of a capital or a palace means the place.</summary>
    public bool IsPlace(Mention mention, WorldNames world)
    {
        if (mention.Portrait is not { Office: null } portrait) return false;
        var name = portrait.Name?.Text ?? passage.Sentences[mention.Sentence][mention.Head].Form;
        if (world.Institution(name) is { } body) return body.IsMetonym && !IsActor(mention, isBuilding: true);
        return world.State(name) is null && world.Capital(name) is not null && !IsActor(mention, isBuilding: false);
    }

    /// <summary>True where a mention of a capital says where something happens ("à Dublin").</summary>
    public bool IsScene(Mention mention, WorldNames world)
    {
        var graph = passage.Sentences[mention.Sentence];
        return IsPlace(mention, world) && words.Is("scene", Preposition(graph, mention.Head)) && graph[graph[mention.Head].Head].Upos is Upos.VERB or Upos.AUX;
    }

    /// <summary>True where a mention of a place means an actor.</summary>
    /// <param name="mention">The mention.</param>
    /// <param name="isBuilding">True for a palace or office, which is seldom meant as a place; false for a city.</param>
    private bool IsActor(Mention mention, bool isBuilding)
    {
        var graph = passage.Sentences[mention.Sentence];
        if (passage.Datelines.Any(d => d.Contains(graph[mention.Head].Span))) return false;
        var top = Top(graph, mention.Head);
        var preposition = Preposition(graph, mention.Head) is { Length: > 0 } own ? own : Preposition(graph, top);
        if (mention.IsSource) return !words.Is("place-preposition", preposition);
        var governor = graph[top].Head;
        if (governor < 0) return isBuilding;
        if (words.Is("actor-preposition", preposition)) return true;
        var isVerb = graph[governor].Upos is Upos.VERB or Upos.AUX;
        if (preposition.Length == 0)
        {
            if (graph.Is(top, "nsubj", "csubj")) return !isVerb ? !IsPlaceNoun(graph, governor) : graph[top].Relation == "nsubj:pass" ? !IsPlaceVerb(graph, governor) : !words.Is("placed-verb", Lemma(graph, governor));
            if (graph.Is(top, "obj", "iobj") && isVerb) return !IsPlaceVerb(graph, governor);
            if (graph.Is(top, "compound", "nmod") || top != mention.Head) return Acts(graph, governor) || isBuilding && !IsPlaceNoun(graph, governor);
            return isBuilding;
        }
        if (words.Is("between", preposition)) return isVerb ? !IsPlaceVerb(graph, governor) : Acts(graph, governor);
        if (graph[top].Relation == "nmod:poss") return !IsPlaceNoun(graph, governor);
        // "À Dublin, le ministre a refusé …": whom it is given stands behind the verb.
        if (words.Is("to", preposition) && top > governor && (words.Is("giving-verb", Lemma(graph, governor)) || words.Is("giving-noun", Lemma(graph, governor)))) return true;
        if (words.Is("of", preposition)) return !isVerb && (Acts(graph, governor) || isBuilding && !IsPlaceNoun(graph, governor));
        return isBuilding && !words.Is("place-preposition", preposition);
    }

    private bool Acts(SyntaxGraph graph, int noun) => !IsPlaceNoun(graph, noun) && (words.Is("act", Lemma(graph, noun)) || passage.Words.Cues[CueKind.Noun, Lemma(graph, noun)].Count > 0);

    private bool IsPlaceVerb(SyntaxGraph graph, int verb) => words.Is("place-verb", Lemma(graph, verb));

    private bool IsPlaceNoun(SyntaxGraph graph, int noun) => words.Is("place-noun", Lemma(graph, noun)) || words.Is("place-noun", graph[noun].Form.ToLowerInvariant());

    private static string Lemma(SyntaxGraph graph, int i) => graph[i].Lemma.ToLowerInvariant();

    /// <summary>The first of the names that a name is joined to ("Moscou et Téhéran"): it has the relation that counts for all.</summary>
    private static int Top(SyntaxGraph graph, int head)
    {
        var top = head;
        while (graph.Is(top, "conj") && graph[top].Head >= 0) top = graph[top].Head;
        return top;
    }

    private static string Preposition(SyntaxGraph graph, int head) => graph.Introducer(head, out _, "case");
}
