using Dixit.Attribution.Grammar;
using Dixit.Claims.Lexicon;
using Dixit.Resolution;
using Dixit.Resolution.Names;
using Dixit.Syntax;
using Dixit.Text;

namespace Dixit.Claims.Reading;

/// <summary>Who or what a noun phrase means: an actor, a thing of the lexicon, an event, or its own word.</summary>
internal sealed class Participants
{
    private const string WordPrefix = "word:", DescribedPrefix = "described:";

    private readonly Passage _passage;
    private readonly ConceptWords _words;
    private readonly ReportActors _actors;
    private readonly Unwrapping _unwrapping;
    private readonly ActorMention[] _mentions;

    public Participants(Passage passage, ConceptWords words, ReportActors actors, Unwrapping unwrapping)
    {
        (_passage, _words, _actors, _unwrapping) = (passage, words, actors, unwrapping);
        _mentions = [.. actors.Mentions.OrderBy(m => m.Span.Start)];
    }

    /// <summary>The participants that a phrase names, one for each of those that are joined by "and"; empty where it means nobody that can be told.</summary>
    public IEnumerable<Participant> Read(Place place, Role role)
    {
        var graph = _passage.Sentences[place.Sentence];
        var head = NounPhrase.Antecedent(graph, place.Word) is >= 0 and var noun ? noun : place.Word;
        if (One(place with { Word = head }, role) is { } first) yield return first;
        foreach (var conjunct in graph.ChildrenAs(head, "conj"))
            if (graph[conjunct].Upos is Upos.NOUN or Upos.PROPN && One(place with { Word = conjunct }, role) is { } other) yield return other;
    }

    /// <summary>The key of the actor that a word means, or null; "we" means the house of who says it.</summary>
    public string? Actor(Place place)
    {
        var word = _passage.Sentences[place.Sentence][place.Word];
        var key = MentionAt(_passage.Sentences[place.Sentence], place.Word)?.Actor;
        // A description tells who is meant in its own report only: as a participant it is what it says.
        if (key is null || key.StartsWith(DescribedPrefix, StringComparison.Ordinal)) return null;
        var isHouse = word.Feature("Person") == "1" && (word.Feature("Number") == "Plur" || word.Feature("Number[psor]") == "Plur");
        return StandsFor(isHouse ? _actors.Find(key)?.SpeaksFor ?? key : key);
    }

    /// <summary>The participant that an actor is who is understood and not written.</summary>
    public Participant? Understood(string key, Role role) => _actors.Find(StandsFor(key)) is { Kind: not ActorKind.Described } actor ? new(role, actor.Key, actor.Name, default) : null;

    /// <summary>A body that acts as the hand of its state (a government, an army) is the state, where it takes part in an event.</summary>
    private string StandsFor(string key)
        => key.StartsWith("body:", StringComparison.Ordinal) && _actors.Find(key)?.SpeaksFor is { } state && state.StartsWith("state:", StringComparison.Ordinal) && key.Contains('/', StringComparison.Ordinal) ? state : key;

    private Participant? One(Place place, Role role)
    {
        var graph = _passage.Sentences[place.Sentence];
        var (head, quantity) = Counted(graph, place.Word);
        var word = graph[head];
        if (Actor(place with { Word = head }) is { } key) return new(role, key, _actors.Find(key)?.Name ?? word.Form, word.Span, quantity);
        if (word.Upos is Upos.PRON or Upos.DET && Described(graph, head) is { } description) return One(description, role) is { } described ? described with { Span = word.Span } : null;
        if (graph.IsVerbal(head)) return _unwrapping.Sense(place with { Word = head }) is { } deed ? new(role, deed.Concept, word.Form, word.Span) : null;
        if (word.Upos is not (Upos.NOUN or Upos.PROPN or Upos.X or Upos.ADJ)) return null;
        var thing = _words.Things.Find(graph, head) is [var first, ..] ? first : null;
        var what = thing?.Value ?? _unwrapping.Sense(place with { Word = head })?.Concept ?? WordPrefix + Spelling.Plain(Run(graph, head));
        return new(role, what, thing is null ? Run(graph, head) : Phrase(graph, thing.Words), word.Span, quantity);
    }

    /// <summary>"Un petit nombre de drones", "ce type d'armement": the thing that is counted, and the words that count it.</summary>
    private (int Head, string? Quantity) Counted(SyntaxGraph graph, int head)
    {
        var number = graph.Child(head, "nummod") is >= 0 and var numeral ? _words.Numbers.GetValueOrDefault(graph[numeral].Form.ToLowerInvariant(), graph[numeral].Form) : null;
        var counts = _passage.Words.Is("quantity", graph[head].Lemma);
        var isKind = _words.Wrappings.Find(graph, head) is [{ Value: Wrapping.Kind }, ..];
        if (!counts && !isKind) return (head, number);
        var counted = graph.Children(head).FirstOrDefault(c => c > head && graph.Is(c, "nmod"), -1);
        if (counted < 0) return (head, number);
        return (counted, counts && !isKind ? number is null ? Phrase(graph, [.. graph.ChildrenAs(head, "amod").Append(head).Order()]) : $"{number} {graph[head].Form}" : number);
    }

    /// <summary>True where the phrase takes up something that was named before ("ce type d'armement", "such weapons").</summary>
    public bool IsTakingUp(Place place)
    {
        var graph = _passage.Sentences[place.Sentence];
        return graph.Children(place.Word).Any(c => graph.Is(c, "det", "amod") && c < place.Word && (graph[c].Feature("PronType") == "Dem" || _passage.Words.Is("demonstrative", graph[c].Lemma)));
    }

    /// <summary>The noun by which somebody without a name is described, whom a pronoun means ("Le maire… <c>il</c>"), or null.</summary>
    private Place? Described(SyntaxGraph graph, int pronoun)
    {
        if (MentionAt(graph, pronoun) is not { } meant || !meant.Actor.StartsWith(DescribedPrefix, StringComparison.Ordinal)) return null;
        foreach (var mention in _mentions)
        {
            if (mention.Actor != meant.Actor || mention.Span == meant.Span) continue;
            var sentence = _passage.SentenceAt(mention.Span.Start);
            var words = _passage.Sentences[sentence];
            for (var i = 0; i < words.Count; i++)
                if (words[i].Upos == Upos.NOUN && mention.Span.Contains(words[i].Span) && IsHead(words, i, mention.Span)) return new(sentence, i);
        }
        return null;
    }

    /// <summary>The smallest mention that a word is the head of, or a part of its name.</summary>
    private ActorMention? MentionAt(SyntaxGraph graph, int at)
    {
        ActorMention? best = null;
        var word = graph[at].Span;
        foreach (var mention in _mentions)
        {
            if (mention.Span.Start > word.Start) break;
            if (mention.Span.Contains(word) && IsHead(graph, at, mention.Span) && (best is not { } known || mention.Span.Length < known.Span.Length)) best = mention;
        }
        return best;
    }

    private static bool IsHead(SyntaxGraph graph, int word, TextSpan mention)
    {
        for (var at = word; graph[at].Head is >= 0 and var head && mention.Contains(graph[head].Span); at = head)
            if (!graph.Is(at, "flat", "appos", "compound", "fixed", "goeswith") && graph[at].Relation != "nmod:desc") return false;
        return true;
    }

    private static string Phrase(SyntaxGraph graph, int[] words) => string.Join(' ', words.Select(w => graph[w].Form));

    // A name of several words stays one ("Geran-2", "Nord Stream"); a common noun is its lemma.
    private static string Run(SyntaxGraph graph, int head)
        => graph[head].Upos == Upos.PROPN ? Phrase(graph, [head, .. graph.ChildrenAs(head, "flat")]) : graph[head].Lemma;
}
