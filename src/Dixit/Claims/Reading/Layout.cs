using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Attribution.Grammar;
using Dixit.Claims.Lexicon;
using Dixit.Resolution;
using Dixit.Resolution.Names;
using Dixit.Syntax;
using Dixit.Text;

namespace Dixit.Claims.Reading;

/// <summary>Lays out the contents of one report's statements, in order, each with what the report has said before it in mind.</summary>
internal sealed class Layout
{
    private const int MostSentences = 3; // Of a long quotation; what a speaker wants to say first comes first.

    private readonly Passage _passage;
    private readonly ConceptWords _words;
    private readonly ImmutableArray<Statement> _statements;
    private readonly ReportActors _actors;
    private readonly Unwrapping _unwrapping;
    private readonly Participants _participants;
    private readonly Arguments _arguments;
    private readonly Discourse _discourse;
    private readonly List<Holding> _holdings = [];

    public Layout(Passage passage, ConceptWords words, Concepts concepts, ImmutableArray<Statement> statements, ReportActors actors)
    {
        (_passage, _words, _statements, _actors) = (passage, words, statements, actors);
        _unwrapping = new(passage, words);
        _participants = new(passage, words, actors, _unwrapping);
        _arguments = new(passage, _participants, words);
        _discourse = new(concepts);
    }

    public ImmutableArray<Holding> Read()
    {
        // An outer statement may come down to what an inner one says, and that stands behind it.
        foreach (var statement in _statements.OrderBy(s => s.Content.IsDefaultOrEmpty ? s.Cue.Start : Math.Min(s.Cue.Start, s.Content[0].Start)).ThenBy(s => s.Level)) Read(statement);
        return [.. _holdings.OrderBy(h => h.Statement)];
    }

    /// <summary>The propositions that a stretch of the text comes down to by itself.</summary>
    public IEnumerable<Proposition> Laid(ImmutableArray<TextSpan> content)
        => Heads(content).SelectMany(h => _unwrapping.From(h)).Where(e => e.Sense is not null || _passage.Sentences[e.Place.Sentence].IsVerbal(e.Place.Word)).Select(e => Proposition(e, _arguments.Of(e))).OfType<Proposition>().SelectMany(ByTheme);

    private void Read(Statement statement)
    {
        if (IsDeed(statement)) return;
        foreach (var head in Heads(statement.Content))
        {
            if (Inner(statement, head) is { } inner)
            {
                Pass(statement, inner);
                continue;
            }
            foreach (var of in _unwrapping.From(head).ToList())
                foreach (var proposition in Propositions(statement, of).ToList())
                    Hold(new(statement.Id, proposition, of.Under(statement.Stance), IsSecondHand(statement)));
        }
    }

    private void Hold(Holding holding)
    {
        if (_holdings.Any(h => h.Statement == holding.Statement && h.Stance == holding.Stance && ClaimMatcher.IsSame(h.Proposition, holding.Proposition))) return;
        _holdings.Add(holding);
        _discourse.Add(holding);
    }

    private IEnumerable<Place> Heads(ImmutableArray<TextSpan> content)
        => ContentHeads.Of(_passage, content).GroupBy(h => h.Sentence).Take(MostSentences).Select(g => g.First());

    // --- one statement --------------------------------------------------------------------------------------------------------------------------

    private IEnumerable<Proposition> Propositions(Statement statement, Event of)
    {
        var graph = _passage.Sentences[of.Place.Sentence];
        if (of.Sense is null && !graph.IsVerbal(of.Place.Word)) return Matter(statement, of) is { } matter ? [matter] : [];
        var laid = Proposition(of, Controlled(statement, of, _arguments.Of(of)));
        if (laid is null) return [];
        laid = _discourse.Complete(TakenUp(of, laid));
        laid = laid with { Aspect = AspectOf(statement, of, laid) };
        return ByTheme(WithSpeaker(statement, of, laid));
    }

    /// <summary>An infinitive is done by whom the cue aims at ("accuse X de…"), else by who speaks ("promet de…").</summary>
    private ImmutableArray<Participant> Controlled(Statement statement, Event of, ImmutableArray<Participant> found)
    {
        var graph = _passage.Sentences[of.Place.Sentence];
        var frame = of.Sense?.Frame ?? _words.Unknown;
        var role = graph.IsPassive(of.Place.Word) ? frame.Object ?? Role.Theme : frame.Subject;
        if (!graph.IsVerbal(of.Place.Word) || graph.IsFinite(of.Place.Word) || found.Any(p => p.Role == role && !p.Span.IsEmpty && statement.Content.Any(c => c.Contains(p.Span)))) return found;
        var without = found.RemoveAll(p => p.Role == role);
        var target = ContentHeads.Of(_passage, statement.Content).Where(h => h.Sentence == of.Place.Sentence && h.Word < of.Place.Word && !graph.IsVerbal(h.Word)).Select(h => (Place?)h).FirstOrDefault() ?? Addressee(statement, of);
        var controller = target is { } aimed ? _participants.Read(aimed, role).ToImmutableArray() : Speaker(statement, role) is { } speaker ? [speaker] : [];
        return controller.IsEmpty ? found : [.. without.Concat(controller).OrderBy(p => p.Role)];
    }

    /// <summary>Whom a demand is addressed to ("a demandé à l'Iran de…").</summary>
    private Place? Addressee(Statement statement, Event of)
    {
        if (statement.Act is not (Act.Demand or Act.Accuse)) return null;
        var graph = _passage.Sentences[of.Place.Sentence];
        foreach (var cue in Enumerable.Range(0, graph.Count).Where(i => statement.Cue.Contains(graph[i].Span) && graph.IsVerbal(i)))
            if (graph.ChildrenAs(cue, "obj", "iobj", "obl").FirstOrDefault(c => c != of.Place.Word && graph[c].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON && _participants.Actor(new(of.Place.Sentence, c)) is not null, -1) is >= 0 and var whom)
                return new(of.Place.Sentence, whom);
        return null;
    }

    private Participant? Speaker(Statement statement, Role role)
    {
        if (Speakers(statement) is not [var key, ..]) return null;
        // A spokesman speaks of his house; a minister who admits to have lied speaks of himself.
        var chain = _actors.Chain(key).ToList();
        if (chain is not [var self, ..]) return null;
        var house = chain.FirstOrDefault(a => a.Kind is ActorKind.Institution or ActorKind.State);
        var known = _discourse.KnownIn(role, chain.Select(a => a.Key));
        return _participants.Understood(known ?? (self.Kind == ActorKind.Described && house is not null ? house.Key : self.Key), role);
    }

    /// <summary>Who denies or admits a deed of which nobody says who did it speaks of their own.</summary>
    private Proposition WithSpeaker(Statement statement, Event of, Proposition laid)
        => statement.Act is Act.Deny or Act.Admit && of.Sense is { Frame.HasAgent: true } && !laid.In(Role.Agent).Any() && Speaker(statement, Role.Agent) is { } agent
            ? laid with { Participants = [agent, .. laid.Participants] }
            : laid;

    private Aspect AspectOf(Statement statement, Event of, Proposition laid)
    {
        var isFinite = _passage.Sentences[of.Place.Sentence].IsFinite(of.Place.Word);
        return statement.Act switch
        {
            Act.Demand => Aspect.Wanted,
            Act.Judge when !isFinite => Aspect.Judged,
            Act.Commit when laid.Aspect == Aspect.Done => Aspect.Planned,
            Act.Warn when laid.Aspect == Aspect.Done && !isFinite => Aspect.Able,
            _ => laid.Aspect,
        };
    }

    /// <summary>
    /// A content that is no event: what the speaker takes up ("ces accusations"), what the cue itself does ("a reconnu la république"), or a matter
    /// that is wanted or judged ("salue l'accord").
    /// </summary>
    private Proposition? Matter(Statement statement, Event of)
    {
        var graph = _passage.Sentences[of.Place.Sentence];
        if (_words.Wrappings.Find(graph, of.Place.Word) is [{ Value: not Wrapping.Kind }, ..] || graph[of.Place.Word].Upos == Upos.PRON)
            return _discourse.TakenUp([.. Speakers(statement).SelectMany(k => _actors.Chain(k)).Select(a => a.Key)]);
        var themes = _participants.Read(of.Place, Role.Theme).ToImmutableArray();
        if (themes.IsEmpty) return null;
        if (statement.Act is Act.Commit or Act.Admit && CueSense(statement, of) is { } deed)
            return new() { Predicate = deed.Concept, Wording = statement.CueLemma, Participants = [.. Speaker(statement, Role.Agent) is { } agent ? [agent] : ImmutableArray<Participant>.Empty, .. themes], Span = statement.Cue };
        var about = graph.ChildrenAs(of.Place.Word, "nmod").SelectMany(c => _participants.Read(new(of.Place.Sentence, c), Role.Topic));
        return new()
        {
            Predicate = themes[0].Key,
            Wording = graph[of.Place.Word].Lemma,
            Participants = [.. about.DistinctBy(p => p.Key)],
            Aspect = statement.Act switch { Act.Demand => Aspect.Wanted, Act.Judge => Aspect.Judged, Act.Commit => Aspect.Planned, Act.Warn => Aspect.Able, _ => Aspect.Done },
            Span = graph[of.Place.Word].Span,
        };
    }

    private EventSense? CueSense(Statement statement, Event of)
    {
        var graph = _passage.Sentences[of.Place.Sentence];
        return Enumerable.Range(0, graph.Count).Where(i => statement.Cue.Contains(graph[i].Span) && graph[i].Upos == Upos.VERB)
            .Select(i => _unwrapping.Sense(new(of.Place.Sentence, i))).FirstOrDefault(s => s is not null);
    }

    // --- statements in statements ---------------------------------------------------------------------------------------------------------------

    /// <summary>The statement inside another one's content that its head is the cue of, or null.</summary>
    private Statement? Inner(Statement statement, Place head)
    {
        var word = _passage.Sentences[head.Sentence][head.Word].Span;
        return _statements.FirstOrDefault(s => s.Parent == statement.Id && s.Cue.Contains(word) && !IsDeed(s));
    }

    /// <summary>"Iran delivered missiles": a cue that can also do something to things, and does, says nothing.</summary>
    private bool IsDeed(Statement statement)
        => statement.Act == Act.State && Heads(statement.Content).FirstOrDefault() is var head && _passage.Sentences[head.Sentence][head.Word].Upos == Upos.NOUN
            && _unwrapping.From(head).FirstOrDefault() is { Sense: null } of && _words.Things.Find(_passage.Sentences[head.Sentence], head.Word).Count > 0 && CueSense(statement, of) is not null;

    /// <summary>
    /// What an inner statement says is passed on: as the outer speaker's own matter where nobody else is named ("nie les allégations selon lesquelles P"), as
    /// somebody's words where another speaks ("dit que Téhéran a admis P"); an own inner statement speaks for itself.
    /// </summary>
    private void Pass(Statement outer, Statement inner)
    {
        var (mine, theirs) = (Speakers(outer), Speakers(inner));
        if (theirs.Length > 0 && IsOneHouse(mine, theirs)) return;
        foreach (var head in Heads(inner.Content))
            foreach (var of in _unwrapping.From(head).ToList())
                foreach (var proposition in Propositions(inner, of).ToList())
                    if (theirs.Length == 0) Hold(new(outer.Id, proposition, of.Under(outer.Stance), IsSecondHand(outer)));
                    else Hold(new(outer.Id, proposition with { Reported = new(theirs[0], inner.Act, of.Under(inner.Stance)) }, outer.Stance, IsSecondHand(outer)));
    }

    private bool IsSecondHand(Statement statement)
        => statement.Parent is { } parent && Speakers(_statements[parent]) is { Length: > 0 } outer && Speakers(statement) is { Length: > 0 } own && !IsOneHouse(outer, own);

    private bool IsOneHouse(ImmutableArray<string> some, ImmutableArray<string> others)
        => some.SelectMany(k => _actors.Chain(k)).Select(a => a.Key).Intersect(others.SelectMany(k => _actors.Chain(k)).Select(a => a.Key)).Any();

    private ImmutableArray<string> Speakers(Statement statement) => statement.Id < _actors.Speakers.Length ? _actors.Speakers[statement.Id] : [];

    // --- propositions ---------------------------------------------------------------------------------------------------------------------------

    private Proposition? Proposition(Event of, ImmutableArray<Participant> participants)
    {
        var graph = _passage.Sentences[of.Place.Sentence];
        var word = graph[of.Place.Word];
        if (of.Sense is null && word.Upos is not (Upos.VERB or Upos.NOUN or Upos.ADJ or Upos.PROPN or Upos.NUM)) return null;
        return new()
        {
            Predicate = of.Sense?.Concept ?? (word.Upos is Upos.NOUN or Upos.PROPN ? _participants.Read(of.Place, Role.Theme).Select(p => p.Key).FirstOrDefault() : null) ?? "word:" + Spelling.Plain(word.Lemma),
            Wording = word.Lemma,
            Participants = participants,
            Aspect = of.Aspect ?? Aspect.Done,
            Span = word.Span,
        };
    }

    /// <summary>"Ce type d'armement": the thing of that kind that was named before.</summary>
    private Proposition TakenUp(Event of, Proposition laid)
    {
        var graph = _passage.Sentences[of.Place.Sentence];
        return laid with
        {
            Participants = [.. laid.Participants.Select(p => !p.Span.IsEmpty && graph.Span.Contains(p.Span) && IsTakingUp(graph, of.Place.Sentence, p) ? _discourse.Narrower(p) ?? p : p)],
        };
    }

    private bool IsTakingUp(SyntaxGraph graph, int sentence, Participant participant)
    {
        var word = Enumerable.Range(0, graph.Count).FirstOrDefault(i => graph[i].Span == participant.Span, -1);
        for (var at = word; at >= 0 && graph[at].Upos == Upos.NOUN; at = graph[at].Head)
            if (_participants.IsTakingUp(new(sentence, at))) return true;
        return false;
    }

    /// <summary>"Des drones et des missiles" are two claims, so that each can be denied by itself.</summary>
    private static IEnumerable<Proposition> ByTheme(Proposition proposition)
    {
        var themes = proposition.In(Role.Theme).ToList();
        return themes.Count < 2 ? [proposition] : themes.Select(t => proposition with { Participants = proposition.Participants.RemoveAll(p => p.Role == Role.Theme && p != t) });
    }
}
