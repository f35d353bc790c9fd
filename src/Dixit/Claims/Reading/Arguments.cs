using System.Collections.Immutable;
using Dixit.Attribution.Grammar;
using Dixit.Claims.Lexicon;
using Dixit.Syntax;

namespace Dixit.Claims.Reading;

/// <summary>Finds who and what takes part in an event, by the frame of its word.</summary>
internal sealed class Arguments(Passage passage, Participants participants, ConceptWords words)
{
    /// <summary>The participants of an event in order of their roles; a role is filled once, by all that are joined there.</summary>
    public ImmutableArray<Participant> Of(Event of)
    {
        var graph = passage.Sentences[of.Place.Sentence];
        var (frame, found) = (of.Sense?.Frame ?? words.Unknown, new Dictionary<Role, List<Participant>>());
        void Fill(Role role, IEnumerable<Participant> who)
        {
            var all = who.ToList();
            if (all.Count > 0) found.TryAdd(role, all);
        }
        if (graph[of.Place.Word].Upos == Upos.NOUN && graph.Child(of.Place.Word, "cop") < 0) OfNoun(graph, of, frame, Fill);
        else OfVerb(graph, of, frame, Fill);
        return [.. found.Values.SelectMany(p => p).DistinctBy(p => (p.Role, p.Key)).OrderBy(p => p.Role)];
    }

    private void OfVerb(SyntaxGraph graph, Event of, Frame frame, Action<Role, IEnumerable<Participant>> fill)
    {
        var (sentence, verb) = of.Place;
        var passive = graph.IsPassive(verb) || graph.Is(verb, "acl") && graph[verb].Feature("VerbForm") == "Part" && graph[verb].Feature("Tense") != "Pres" && graph[verb].Upos == Upos.VERB;
        var subject = frame.Verb.GetValueOrDefault(passive ? "obj" : "nsubj", passive ? Role.Theme : Role.Agent);
        foreach (var c in graph.Children(verb))
        {
            var place = new Place(sentence, c);
            if (graph.Is(c, "nsubj")) fill(subject, participants.Read(place, subject));
            else if (graph.Is(c, "obj") && frame.Verb.TryGetValue("obj", out var theme)) fill(theme, participants.Read(place, theme));
            else if (graph.Is(c, "iobj") && frame.Verb.TryGetValue("iobj", out var recipient)) fill(recipient, participants.Read(place, recipient));
            else if (graph.Is(c, "obl", "nmod", "iobj")) Oblique(graph, of, frame, passive, place, fill);
        }
        if (of.Subject is { } lent) fill(subject, participants.Read(lent, subject));
        else if (graph.Is(verb, "acl") && graph[verb].Head is var noun and >= 0 && graph[noun].Upos is Upos.NOUN or Upos.PROPN) fill(subject, participants.Read(new(sentence, noun), subject));
        else if (Above(graph, verb) is >= 0 and var shared) fill(subject, participants.Read(new(sentence, shared), subject));
        Misplaced(graph, of, frame, fill);
    }

    private void Oblique(SyntaxGraph graph, Event of, Frame frame, bool passive, Place place, Action<Role, IEnumerable<Participant>> fill)
    {
        var preposition = graph.Introducer(place.Word, out _, "case");
        if (passive && (graph[place.Word].Relation == "obl:agent" || passage.Words.Is("agent", preposition)))
        {
            var agent = frame.Verb.GetValueOrDefault("nsubj", Role.Agent);
            fill(agent, participants.Read(place, agent));
        }
        else if (At(frame.Verb, "obl:", preposition) is { } role) fill(role, participants.Read(place, role));
    }

    private void OfNoun(SyntaxGraph graph, Event of, Frame frame, Action<Role, IEnumerable<Participant>> fill)
    {
        var (sentence, noun) = of.Place;
        foreach (var c in graph.Children(noun))
        {
            var place = new Place(sentence, c);
            if (graph.Is(c, "nmod", "obl") && graph[c].Relation != "nmod:poss" && At(frame.Noun, "", graph.Introducer(c, out _, "case")) is { } role) fill(role, participants.Read(place, role));
            else if (graph[c].Relation == "nmod:poss" || graph[c].Feature("Poss") == "Yes") Fill(frame, "poss", place, fill);
            else if (graph.Is(c, "amod") && participants.Actor(place) is not null) Fill(frame, "adj", place, fill);
            else if (graph.Is(c, "compound")) Fill(frame, "compound", place, fill);
        }
        if (of.Subject is { } lent) Fill(frame, "poss", lent, fill);
    }

    private void Fill(Frame frame, string at, Place place, Action<Role, IEnumerable<Participant>> fill)
    {
        if (frame.Noun.TryGetValue(at, out var role)) fill(role, participants.Read(place, role));
    }

    private static Role? At(IReadOnlyDictionary<string, Role> places, string prefix, string preposition)
    {
        if (preposition.Length > 0 && places.TryGetValue(prefix + preposition, out var role)) return role;
        var last = preposition[(preposition.LastIndexOf(' ') + 1)..];
        return last.Length > 0 && places.TryGetValue(prefix + last, out role) ? role : null;
    }

    /// <summary>"A fourni à Moscou des missiles": parsers hang an object with a partitive on the name before it, which can have none.</summary>
    private void Misplaced(SyntaxGraph graph, Event of, Frame frame, Action<Role, IEnumerable<Participant>> fill)
    {
        if (!frame.Verb.TryGetValue("obj", out var theme) || graph.Child(of.Place.Word, "obj") >= 0 || graph.IsPassive(of.Place.Word)) return;
        foreach (var c in graph.ChildrenAs(of.Place.Word, "obl", "iobj"))
            if (graph[c].Upos == Upos.PROPN && graph.ChildrenAs(c, "nmod").FirstOrDefault(n => n > c && graph[n].Upos == Upos.NOUN, -1) is >= 0 and var thing)
                fill(theme, participants.Read(new(of.Place.Sentence, thing), theme));
    }

    /// <summary>The subject that a verb without one shares with the verb it hangs on, or -1.</summary>
    private static int Above(SyntaxGraph graph, int verb)
    {
        for (var (at, depth) = (verb, 0); depth < 4 && graph.Is(at, "conj", "xcomp", "advcl") && graph[at].Head is var head and >= 0; depth++)
        {
            if (graph.Is(at, "xcomp") && graph.Child(head, "obj") is >= 0 and var controller) return controller;
            if (graph.Child(head, "nsubj") is >= 0 and var subject) return subject;
            at = head;
        }
        return -1;
    }
}
