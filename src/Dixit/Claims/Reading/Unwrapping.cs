using Dixit.Attribution.Grammar;
using Dixit.Attribution.Lexicon;
using Dixit.Claims.Lexicon;
using Dixit.Syntax;

namespace Dixit.Claims.Reading;

/// <summary>
/// Goes down from the head of a content to the event that it is about: "il n'y a aucune preuve suggérant que l'Iran <c>livre</c> …", "s'apprête à
/// <c>livrer</c>", "des <c>livraisons</c> ont eu lieu".
/// </summary>
internal sealed class Unwrapping(Passage passage, ConceptWords words, Concepts concepts)
{
    private const int Deepest = 6;

    /// <summary>The events under a head: one, and those that are coordinated with it.</summary>
    public IEnumerable<Event> From(Place head)
    {
        var first = Step(new Event { Place = head }, 0);
        if (first is null) yield break;
        yield return first;
        var graph = passage.Sentences[first.Place.Sentence];
        if (!graph.IsVerbal(first.Place.Word)) yield break;
        foreach (var conjunct in graph.ChildrenAs(first.Place.Word, "conj").Where(graph.IsVerbal))
            if (Step(first with { Place = first.Place with { Word = conjunct }, Sense = null, Aspect = null, Turned = false, Subject = first.Subject ?? SubjectOf(graph, first.Place) }, 0) is { } other) yield return other;
    }

    /// <summary>True for a word that only puts an event under an aspect ("prévoit de livrer").</summary>
    public bool IsAspect(Place place) => AspectOf(place.Sentence, passage.Sentences[place.Sentence], place.Word) is not null;

    /// <summary>The meaning of a word as an event, or null.</summary>
    public EventSense? Sense(Place place)
    {
        var graph = passage.Sentences[place.Sentence];
        var table = graph[place.Word].Upos switch { Upos.VERB or Upos.AUX => words.Verbs, Upos.NOUN => words.Nouns, Upos.ADJ => words.Adjectives, _ => null };
        var found = table?.Find(graph, place.Word, spread: table == words.Verbs) ?? [];
        if (found.Count == 0 && graph[place.Word].Upos == Upos.ADJ) found = words.Verbs.Find(graph, place.Word);
        // Lemmatizers guess at words that they have not seen ("ramm" for "rammed").
        if (found.Count == 0 && table == words.Verbs)
            found = [.. passage.Words.Endings.Bases(graph[place.Word].Form, CueKind.Verb).Select(b => words.Verbs.OfOne(b).ToList()).FirstOrDefault(e => e.Count > 0, []).Select(e => new PhraseMatch<EventSense>(e, [place.Word]))];
        // A heading has no verb that would tell ("Arms deliveries to Russia"), and taggers take its noun for one.
        if (found.Count == 0 && graph[place.Word] is { Upos: Upos.VERB, Head: < 0 }) found = words.Nouns.Find(graph, place.Word);
        return Fitting(graph, place.Word, found);
    }

    // Of several meanings of one length, one that is only had of the thing that the sentence tells of; else the first whose object the sentence has as a frame
    // wants it.
    private EventSense? Fitting(SyntaxGraph graph, int word, List<PhraseMatch<EventSense>> found)
    {
        if (found.Count == 0) return null;
        var longest = found.TakeWhile(f => f.Words.Length == found[0].Words.Length).Select(f => f.Value).ToList();
        if (longest.Exists(s => !s.Themes.IsEmpty) && longest.Find(s => Things(graph, word).Any(t => s.Themes.Any(of => concepts.Steps(t, of) is not null))) is { } told) return told;
        longest.RemoveAll(s => !s.Themes.IsEmpty);
        var transitive = graph[word].Upos != Upos.NOUN && (graph.Child(word, "obj") >= 0 || graph.IsPassive(word));
        return longest.Find(s => graph[word].Upos == Upos.NOUN || !transitive || s.Frame.Object is not null) ?? longest.FirstOrDefault();
    }

    /// <summary>The things that a word may be done to: its object, what it is said of as a passive or a participle, what hangs on it as a noun.</summary>
    private IEnumerable<string> Things(SyntaxGraph graph, int word)
    {
        var around = graph[word].Upos == Upos.NOUN ? graph.ChildrenAs(word, "nmod", "compound") : graph.ChildrenAs(word, "obj");
        if (graph.IsPassive(word)) around.AddRange(graph.ChildrenAs(word, "nsubj"));
        if (graph.Is(word, "acl", "amod")) around.Add(graph[word].Head);
        return around.SelectMany(w => words.Things.Find(graph, w)).Select(t => t.Value);
    }

    private Event? Step(Event at, int depth)
    {
        var ((sentence, word), graph) = (at.Place, passage.Sentences[at.Place.Sentence]);
        if (depth > Deepest) return null;
        var negated = IsNegated(graph, word);
        if (Wrapping(graph, word) is { } wrapping && wrapping is not (Lexicon.Wrapping.Kind or Lexicon.Wrapping.Speech))
        {
            if (wrapping == Lexicon.Wrapping.Happen && graph.Child(word, "nsubj") is >= 0 and var happening && Sense(new(sentence, happening)) is not null)
                return Step(at with { Place = new(sentence, happening), Aspect = at.Aspect ?? Tense(graph, word), Turned = at.Turned ^ negated }, depth + 1);
            if (wrapping == Lexicon.Wrapping.Light && Object(graph, word) is >= 0 and var done && Sense(new(sentence, done)) is not null)
                return Step(at with { Place = new(sentence, done), Aspect = at.Aspect ?? Tense(graph, word), Turned = at.Turned ^ negated, Subject = SubjectOf(graph, at.Place) ?? at.Subject }, depth + 1);
            if (wrapping is Lexicon.Wrapping.Truth or Lexicon.Wrapping.Falsity && graph.Child(word, "nsubj") is >= 0 and var said && Wrapping(graph, said) is Lexicon.Wrapping.Keep or Lexicon.Wrapping.Evidence)
                return Wrapped(at, wrapping, negated) with { Place = new(sentence, said), Sense = Sense(new(sentence, said)), IsWords = true };
            if (wrapping is not (Lexicon.Wrapping.Happen or Lexicon.Wrapping.Light) && Below(sentence, graph, word) is >= 0 and var below)
                return Step(Wrapped(at, wrapping, negated) with { Place = new(sentence, below), Subject = Lent(sentence, graph, word, below) ?? at.Subject }, depth + 1);
        }
        if (Participle(graph, word) is >= 0 and var participle)
            return Step(at with { Place = new(sentence, participle), Subject = SubjectOf(graph, at.Place) ?? at.Subject, Turned = at.Turned ^ negated }, depth + 1);
        if (Existing(graph, word) is >= 0 and var there && Sense(new(sentence, there)) is not null)
            return Step(at with { Place = new(sentence, there), Aspect = at.Aspect ?? Tense(graph, word), Turned = at.Turned ^ negated }, depth + 1);
        if (WrappedObject(graph, word) is var (noun, effect) && (Below(sentence, graph, noun) is >= 0 and var own ? own : Complemented(graph, word, noun)) is >= 0 and var clause)
            return Step(Wrapped(at, effect, negated || IsNegated(graph, noun)) with { Place = new(sentence, clause), Subject = Lent(sentence, graph, noun, clause) }, depth + 1);
        if (passage.Words.Is("existential", graph[word].Lemma) && WrappedObject(graph, word) is ({ } of, Lexicon.Wrapping.Evidence) && graph.Children(of).Concat(graph.Children(word)).FirstOrDefault(c => c > of && graph.Is(c, "nmod", "obl") && graph[c].Upos is Upos.NOUN, -1) is >= 0 and var topic)
            return Step(Wrapped(at, Lexicon.Wrapping.Evidence, negated || IsNegated(graph, of)) with { Place = new(sentence, topic), Subject = null }, depth + 1);
        if (AspectOf(sentence, graph, word) is var (aspect, governed))
            return Step(at with { Place = new(sentence, governed), Aspect = at.Aspect ?? aspect.Aspect, Turned = at.Turned ^ negated ^ aspect.Rejects, Subject = SubjectOf(graph, at.Place) ?? (graph.IsVerbal(word) ? at.Subject : Lent(sentence, graph, word, governed)) }, depth + 1);
        if (graph.Child(word, "cop") >= 0 && graph.Child(word, "nsubj") is >= 0 and var purpose && words.Aspects.Find(graph, purpose, spread: true) is [var end, ..] && graph[purpose].Upos == Upos.NOUN)
            at = at with { Aspect = at.Aspect ?? end.Value.Aspect, Subject = graph.Child(purpose, "nmod") is >= 0 and var whose ? new Place(sentence, whose) : at.Subject };
        if (Sense(at.Place) is { } sense)
            return at with { Sense = sense, Aspect = at.Aspect ?? sense.Aspect ?? Tense(graph, word), Turned = at.Turned ^ negated };
        if (!graph.IsVerbal(word) && Modifying(graph, word) is >= 0 and var modifier && (Sense(new(sentence, modifier)) is not null || Wrapping(graph, modifier) is not null))
            return Step(at with { Place = new(sentence, modifier), Subject = graph[modifier].Relation == "acl:relcl" ? at.Subject : at.Place }, depth + 1);
        return at with { Aspect = at.Aspect ?? Tense(graph, word), Turned = at.Turned ^ negated };
    }

    private static Event Wrapped(Event at, Wrapping wrapping, bool negated) => wrapping switch
    {
        Lexicon.Wrapping.Evidence => at with { Opened = at.Opened || negated },
        Lexicon.Wrapping.Truth => at with { Turned = at.Turned ^ negated },
        Lexicon.Wrapping.Falsity => at with { Turned = !at.Turned ^ negated },
        _ => at,
    };

    private Wrapping? Wrapping(SyntaxGraph graph, int word)
        => words.Wrappings.Find(graph, word, spread: graph.IsVerbal(word)) is [var first, ..] ? first.Value : null;

    /// <summary>The aspect that a word puts an event under, and the event's word; null where it governs none.</summary>
    private (AspectWord Aspect, int Governed)? AspectOf(int sentence, SyntaxGraph graph, int word)
    {
        foreach (var match in words.Aspects.Find(graph, word, spread: true))
        {
            var last = match.Words[^1];
            // The word that binds the event is part of the entry, and hangs on the event.
            var governed = match.Words.Length > 1 && graph.Is(last, "mark", "case") ? graph[last].Head : Governed(graph, last);
            // "Suspendre les livraisons": an event may be the object, and of a passive the subject.
            if (governed < 0 && match.Words.Length == 1 && graph.IsVerbal(word) && Object(graph, word) is >= 0 and var done && Sense(new(sentence, done)) is { IsNoun: true }) return (match.Value, done);
            if (governed > word && (graph.IsVerbal(governed) || Sense(new(sentence, governed)) is not null)) return (match.Value, governed);
        }
        return null;
    }

    /// <summary>The clause with a complementizer behind a wrapping noun, wherever under its verb the parser has hung it ("no information to confirm that…"), or -1.</summary>
    private int Complemented(SyntaxGraph graph, int verb, int noun)
    {
        foreach (var w in graph.Subtree(verb))
            if (w > noun && graph.Is(w, "mark") && passage.Words.Is("complementizer", graph[w].Lemma) && graph[w].Head > w && graph.IsVerbal(graph[w].Head)) return graph[w].Head;
        return -1;
    }

    /// <summary>"Has delivered" where a parser takes the auxiliary for a verb of its own: the participle right behind it, or -1.</summary>
    private int Participle(SyntaxGraph graph, int word)
    {
        if (!passage.Words.Is("existential", graph[word].Lemma) || graph.Child(word, "obj", "cop") >= 0) return -1;
        for (var w = word + 1; w < Math.Min(graph.Count, word + 4); w++)
            if (graph[w].Upos == Upos.VERB) return graph[w].Feature("VerbForm") == "Part" && (graph[w].Head == word || graph[w].Head == graph[word].Head) ? w : -1;
            else if (graph[w].Upos is not (Upos.ADV or Upos.PART)) return -1;
        return -1;
    }

    /// <summary>"Il y a eu des <c>livraisons</c>", "there were <c>deliveries</c>", or -1.</summary>
    private int Existing(SyntaxGraph graph, int word)
        => graph.Child(word, "expl") >= 0 && passage.Words.Is("existential", graph[word].Lemma) ? graph.Children(word).FirstOrDefault(c => graph.Is(c, "obj", "nsubj") && graph[c].Upos == Upos.NOUN, -1) : -1;

    /// <summary>"A aucune <c>preuve</c> que", "there is no <c>evidence</c> that": the wrapping noun that a verb without a meaning of its own has as its object or subject.</summary>
    private (int Noun, Wrapping Effect)? WrappedObject(SyntaxGraph graph, int word)
    {
        if (!graph.IsVerbal(word)) return null;
        foreach (var c in graph.ChildrenAs(word, "obj", "nsubj", "obl", "attr", "xcomp"))
            if (graph[c].Upos == Upos.NOUN && Wrapping(graph, c) is Lexicon.Wrapping.Evidence or Lexicon.Wrapping.Keep or Lexicon.Wrapping.Truth && (graph.Is(c, "obj") || graph.Child(c, "acl", "ccomp") >= 0))
                return (c, Wrapping(graph, c)!.Value);
        return null;
    }

    /// <summary>The clause, infinitive, participle or event that a wrapping is about, or -1.</summary>
    private int Below(int sentence, SyntaxGraph graph, int word)
    {
        var behind = graph.Subtree(word).Where(w => w > word).ToList();
        // Parsers hang the clause on whatever stands before it; its complementizer tells that it is one.
        if (Complemented(graph, word, word) is >= 0 and var complemented) return complemented;
        foreach (var c in graph.Children(word))
            if (c > word && graph.Is(c, "ccomp", "xcomp", "csubj", "acl", "advcl") && graph[c].Relation != "acl:relcl" && graph.IsVerbal(c)) return c;
        if (behind.FirstOrDefault(w => graph.Is(w, "acl", "xcomp", "ccomp") && graph.IsVerbal(w), -1) is >= 0 and var deeper) return deeper;
        if (graph[word].Relation == "root" || graph.Child(word, "cop") >= 0)
            if (graph.ChildrenAs(word, "ccomp", "csubj", "xcomp", "parataxis") is [var clause, ..]) return clause;
        return behind.FirstOrDefault(w => graph.Is(w, "nmod", "obl", "obj", "compound") && Sense(new(sentence, w)) is not null, -1);
    }

    /// <summary>The subject that a wrapping noun or verb lends to a participle or infinitive: the phrase right before it.</summary>
    private static Place? Lent(int sentence, SyntaxGraph graph, int wrapping, int below)
    {
        if (graph.IsFinite(below)) return null;
        var subject = graph.Children(wrapping).LastOrDefault(c => c < below && c != below && graph.Is(c, "nmod", "obj", "obl") && graph[c].Upos is Upos.NOUN or Upos.PROPN, -1);
        if (subject < 0) subject = graph.Child(wrapping, "nsubj");
        if (subject < 0 && graph.Is(wrapping, "acl", "amod") && graph[wrapping].Head is var noun and >= 0)
            subject = graph.Children(noun).LastOrDefault(c => c < wrapping && graph.Is(c, "nmod") && graph[c].Upos == Upos.PROPN, graph[noun].Upos == Upos.VERB ? -1 : noun);
        return subject < 0 ? null : new Place(sentence, subject);
    }

    private static int Governed(SyntaxGraph graph, int word)
        => graph.Children(word).FirstOrDefault(c => c > word && graph.Is(c, "xcomp", "ccomp", "acl", "advcl") && (graph.IsInfinitive(c) || graph[c].Upos == Upos.ADJ || graph[c].Feature("VerbForm") is "Ger" or "Part") || c > word && !graph.IsVerbal(word) && graph.Is(c, "nmod") && graph[c].Upos == Upos.NOUN, -1);

    private static int Object(SyntaxGraph graph, int word) => graph.Child(word, "obj") is >= 0 and var o ? o : graph.IsPassive(word) ? graph.Child(word, "nsubj") : graph.Child(word, "obl");

    private static int Modifying(SyntaxGraph graph, int noun) => graph.Children(noun).FirstOrDefault(c => c > noun && graph.Is(c, "acl") && graph.IsVerbal(c), -1);

    /// <summary>The subject of a word, or null.</summary>
    public static Place? SubjectOf(SyntaxGraph graph, Place place)
        => graph.Child(place.Word, "nsubj") is >= 0 and var subject ? new(place.Sentence, subject) : null;

    private bool IsNegated(SyntaxGraph graph, int word)
    {
        foreach (var c in graph.Children(word))
        {
            if (graph.Is(c, "advmod", "aux", "discourse") && (graph[c].Feature("Polarity") == "Neg" || passage.Words.Is("negation", graph[c].Lemma)) && !IsRestricted(graph, word) && !IsExpletive(graph, word, c)) return true;
            if (c < word && graph.Is(c, "det") && graph[c].Feature("PronType") == "Neg" && !graph.IsVerbal(word)) return true;
            if (graph.Is(c, "obj", "nsubj") && graph.IsVerbal(word) && graph.Children(c).Any(d => graph[d].Feature("PronType") == "Neg" && graph.Is(d, "det") && graph[d].Lemma is "no")) return true;
        }
        return false;
    }

    /// <summary>"Craint que le pont <c>ne</c> s'effondre": alone it does not negate, but with the few verbs that need no more ("ne peut").</summary>
    private bool IsExpletive(SyntaxGraph graph, int verb, int negation)
        => passage.Words.Is("half-negation", graph[negation].Lemma) && !passage.Words.Is("half-negated", graph[verb].Lemma)
            && !graph.Subtree(verb).Any(w => w != negation && passage.Words.Is("other-half", graph[w].Lemma) && !graph.Is(w, "cc", "mark"));

    private bool IsRestricted(SyntaxGraph graph, int word) => graph.Children(word).Any(c => c > word && passage.Words.Is("restriction", graph[c].Lemma));

    /// <summary>What the tense, or an auxiliary ("will", "might"), tells of how far an event has come.</summary>
    private Aspect? Tense(SyntaxGraph graph, int word)
    {
        if (graph[word].Feature("Tense") == "Fut") return Aspect.Planned;
        foreach (var c in graph.ChildrenAs(word, "aux", "cop"))
            if (graph[c].Feature("Tense") == "Fut") return Aspect.Planned;
            else if (words.Aspects.Find(graph, c) is [var first, ..]) return first.Value.Aspect;
        return null;
    }
}
