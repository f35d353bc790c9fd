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
        var frame = of.Sense?.Frame ?? words.Unknown;
        var isNoun = (of.Sense?.IsNoun ?? graph[of.Place.Word].Upos == Upos.NOUN) && graph.Child(of.Place.Word, "cop") < 0;
        return Fill(isNoun ? frame.Noun : frame.Verb, isNoun ? AroundNoun(graph, of) : AroundVerb(graph, of));
    }

    private ImmutableArray<Participant> Fill(ImmutableArray<(string Place, Role Role)> frame, List<(string At, Place Place)> around)
    {
        var filled = new SortedDictionary<Role, IReadOnlyList<Participant>>();
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (at, role) in frame)
        {
            if (filled.ContainsKey(role) || used.Contains(at)) continue;
            foreach (var place in around.Where(a => Fits(a.At, at)).Select(a => a.Place))
                if (participants.Read(place, role).ToList() is { Count: > 0 } who)
                {
                    filled[role] = who;
                    used.Add(at);
                    break;
                }
        }
        return [.. filled.Values.SelectMany(p => p).DistinctBy(p => (p.Role, p.Key))];
    }

    // "Obl:auprès de" fits itself; of a longer preposition its last word will do ("à destination de").
    private static bool Fits(string found, string wanted) => found == wanted || found.StartsWith("obl:", StringComparison.Ordinal) && wanted.StartsWith("obl:", StringComparison.Ordinal) && found.EndsWith(' ' + wanted[4..], StringComparison.Ordinal);

    private List<(string At, Place Place)> AroundVerb(SyntaxGraph graph, Event of)
    {
        var (sentence, verb) = of.Place;
        var passive = graph.IsPassive(verb) || IsPastParticiple(graph, verb) && of.Sense?.Frame.Object is not null;
        var (subject, agent) = passive ? ("obj", "nsubj") : ("nsubj", "");
        var around = new List<(string, Place)>();
        foreach (var c in graph.Children(verb))
        {
            var place = new Place(sentence, c);
            // "L'objectif de Kiev était d'utiliser…": whose purpose it is does it.
            if (graph.Is(c, "nsubj")) around.Add((subject, of.Subject is { } whose && whose.Sentence == sentence && graph.Is(whose.Word, "nmod") && graph[whose.Word].Head == c ? whose : place));
            else if (graph.Is(c, "obj", "iobj", "xcomp", "ccomp")) around.Add((graph.Is(c, "obj") && IsDative(graph, c) ? "iobj" : graph.Is(c, "obj") ? "obj" : graph.Is(c, "iobj") ? "iobj" : graph.Is(c, "xcomp") ? "xcomp" : "ccomp", place));
            else if (graph.Is(c, "obl", "nmod"))
            {
                var preposition = graph.Introducer(c, out _, "case");
                if (!passive && IsPartitive(graph, c, preposition) && of.Sense?.Frame is { Object: not null } frame && !frame.Verb.Any(p => p.Place == "obl:" + preposition)) around.Add(("obj", place));
                else around.Add((agent.Length > 0 && (graph[c].Relation == "obl:agent" || passage.Words.Is("agent", preposition)) ? agent : "obl:" + preposition, place));
            }
        }
        if (!around.Exists(a => a.Item1 == subject) && SubjectElsewhere(graph, of) is { } elsewhere) around.Insert(0, (subject, elsewhere));
        if (!passive && !around.Exists(a => a.Item1 == "obj") && of.Sense?.Frame.Object is not null && Misplaced(graph, of) is { } misplaced) around.Add(("obj", misplaced));
        // "A livré des missiles à la Russie": parsers hang a recipient on what is given.
        foreach (var (_, given) in around.Where(a => a.Item1 == "obj").ToList())
            foreach (var c in graph.ChildrenAs(given.Word, "nmod").Concat(graph.ChildrenAs(given.Word, "conj").SelectMany(o => graph.ChildrenAs(o, "nmod"))))
                if (c > given.Word && participants.Actor(place: given with { Word = c }) is not null && "obl:" + graph.Introducer(c, out _, "case") is var at
                    && of.Sense?.Frame.Verb.Any(p => p.Place == at && p.Role is Role.Recipient or Role.Agent) == true) around.Add((at, given with { Word = c }));
        // "Accuse X de livrer des missiles à la Russie": or on the verb that the infinitive hangs on.
        if (!graph.IsFinite(verb) && Governor(graph, verb) is >= 0 and var governor && governor < verb)
            foreach (var c in graph.ChildrenAs(governor, "obl"))
                if (c > verb && participants.Actor(new(sentence, c)) is not null && "obl:" + graph.Introducer(c, out _, "case") is var at
                    && of.Sense?.Frame.Verb.Any(p => p.Place == at && p.Role == Role.Recipient) == true) around.Add((at, new(sentence, c)));
        return around;
    }

    private static int Governor(SyntaxGraph graph, int verb)
        => graph[verb].Head is >= 0 and var head ? graph.IsVerbal(head) ? head : graph[head].Head is >= 0 and var above && graph.IsVerbal(above) ? above : -1 : -1;

    /// <summary>"Des missiles", which parsers take for "of the missiles".</summary>
    private bool IsPartitive(SyntaxGraph graph, int noun, string preposition)
        => passage.Words.Is("partitive", preposition) && graph.Child(noun, "det") is >= 0 and var article && graph[article].Feature("Definite") == "Def" && graph[noun].Upos == Upos.NOUN;

    private static bool IsPastParticiple(SyntaxGraph graph, int verb)
        => graph.Is(verb, "acl", "amod") && graph[verb].Feature("VerbForm") == "Part" && graph[verb].Feature("Tense") != "Pres" && graph.Child(verb, "nsubj", "aux") < 0;

    // "Leur", "lui" before a verb are to somebody, whatever the parser says.
    private static bool IsDative(SyntaxGraph graph, int c) => graph[c].Upos == Upos.PRON && graph[c].Feature("Case") == "Dat";

    private static Place? SubjectElsewhere(SyntaxGraph graph, Event of)
    {
        var (sentence, verb) = of.Place;
        if (of.Subject is { } lent) return lent;
        if (graph.Is(verb, "acl", "amod") && graph[verb].Head is var noun and >= 0 && graph[noun].Upos is Upos.NOUN or Upos.PROPN) return new(sentence, noun);
        return Shared(graph, verb) is >= 0 and var shared ? new Place(sentence, shared) : null;
    }

    private List<(string At, Place Place)> AroundNoun(SyntaxGraph graph, Event of)
    {
        var (sentence, noun) = of.Place;
        var around = new List<(string, Place)>();
        foreach (var c in graph.Children(noun))
        {
            var place = new Place(sentence, c);
            if (graph[c].Relation == "nmod:poss" || graph[c].Feature("Poss") == "Yes") around.Add(("poss", place));
            else if (graph.Is(c, "nmod", "obl")) around.Add((graph.Introducer(c, out _, "case"), place));
            else if (c < noun && graph.Is(c, "nsubj")) around.Add(("compound", place));
            else if (graph.Is(c, "amod") && participants.Actor(place) is not null) around.Add(("adj", place));
            else if (graph.Is(c, "compound")) around.Add((participants.Actor(place) is not null ? "adj" : "compound", place));
        }
        if (graph[noun].Head is >= 0 and var verb && verb < noun && graph.IsVerbal(verb))
            around.AddRange(graph.ChildrenAs(verb, "obl", "nmod").Where(c => c > noun).Select(c => (graph.Introducer(c, out _, "case"), new Place(sentence, c))).Where(c => c.Item1.Length > 0));
        if (of.Subject is { } lent) around.Add(("poss", lent));
        // "L'arrestation du journaliste par la police": who does it may hang on what it is done to.
        foreach (var (_, theme) in around.ToList())
            foreach (var c in graph.ChildrenAs(theme.Word, "nmod"))
                if (graph.Introducer(c, out _, "case") is var by && passage.Words.Is("agent", by)) around.Add((by, theme with { Word = c }));
        // "Des livraisons d'armes iraniennes": whose they are stands with what is moved.
        foreach (var (_, theme) in around.ToList())
            foreach (var c in graph.ChildrenAs(theme.Word, "amod"))
                if (participants.Actor(theme with { Word = c }) is not null) around.Add(("theme-adj", theme with { Word = c }));
        return around;
    }

    /// <summary>"A fourni à Moscou des missiles": parsers hang an object with a partitive on the name before it, which can have none.</summary>
    private static Place? Misplaced(SyntaxGraph graph, Event of)
    {
        foreach (var c in graph.ChildrenAs(of.Place.Word, "obl", "iobj"))
            if (graph[c].Upos == Upos.PROPN && graph.ChildrenAs(c, "nmod").FirstOrDefault(n => n > c && graph[n].Upos == Upos.NOUN, -1) is >= 0 and var thing)
                return new(of.Place.Sentence, thing);
        return null;
    }

    /// <summary>The subject that a verb without one shares with the verb it hangs on, or -1.</summary>
    private static int Shared(SyntaxGraph graph, int verb)
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
