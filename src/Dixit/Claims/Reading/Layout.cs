using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Attribution.Grammar;
using Dixit.Claims.Lexicon;
using Dixit.Resolution;
using Dixit.Resolution.Dates;
using Dixit.Resolution.Names;
using Dixit.Syntax;
using Dixit.Text;

namespace Dixit.Claims.Reading;

/// <summary>Lays out the contents of one report's statements, in order, each with what the report has said before it in mind.</summary>
internal sealed class Layout
{
    private const int MostSentences = 3; // Of a long quotation; what a speaker wants to say first comes first.

    private readonly Passage _passage;
    private readonly ImmutableArray<Statement> _statements;
    private readonly Unwrapping _unwrapping;
    private readonly Participants _participants;
    private readonly Arguments _arguments;
    private readonly Discourse _discourse;
    private readonly Voices _voices;
    private readonly Control _control;
    private readonly Matters _matters;
    private readonly Times _times;
    private readonly Labeling _labeling;
    private readonly Terms _terms;
    private readonly ImmutableArray<string> _scene;
    private readonly List<Holding> _holdings = [];

    public Layout(Passage passage, ConceptWords words, Concepts concepts, ImmutableArray<Statement> statements, ReportActors actors, ImmutableArray<DateMention> dates)
    {
        (_passage, _statements, _scene) = (passage, statements, statements.IsEmpty ? [] : Scene.Of(actors));
        _unwrapping = new(passage, words, concepts);
        _participants = new(passage, words, actors, _unwrapping);
        _arguments = new(passage, _participants, words);
        _discourse = new(concepts);
        _voices = new(statements, actors);
        _control = new(passage, words, _participants, _voices, _discourse);
        _matters = new(passage, words, _participants, _unwrapping, _voices, _control, _discourse);
        _times = new(passage, dates);
        _labeling = new(passage);
        _terms = new(passage, words, _participants, _unwrapping);
    }

    /// <summary>What the statements hold.</summary>
    public ImmutableArray<Holding> Read()
    {
        // An outer statement may come down to what an inner one says, and that stands behind it.
        foreach (var statement in _statements.OrderBy(s => s.Content.IsDefaultOrEmpty ? s.Cue.Start : Math.Min(s.Cue.Start, s.Content[0].Start)).ThenBy(s => s.Level)) Read(statement);
        return [.. _holdings.OrderBy(h => h.Statement)];
    }

    /// <summary>The propositions that a stretch of the text comes down to by itself.</summary>
    public IEnumerable<Proposition> Laid(ImmutableArray<TextSpan> content)
        => Heads(content).SelectMany(_unwrapping.From).Where(e => e.Sense is not null || _passage.Sentences[e.Place.Sentence].IsVerbal(e.Place.Word))
            .Select(e => Proposition(e, content, _arguments.Of(e))).OfType<Proposition>().SelectMany(ByTheme);

    private void Read(Statement statement)
    {
        if (IsDeed(statement)) return;
        foreach (var head in Heads(statement.Content))
            if (Inner(statement, head) is { } inner) Pass(statement, inner);
            else
                foreach (var of in _unwrapping.From(head).ToList())
                    foreach (var proposition in Propositions(statement, of).ToList())
                        Hold(new(statement.Id, proposition, _matters.IsSilence(statement, of) ? Stance.Open : of.Under(statement.Stance), _voices.IsSecondHand(statement)));
    }

    private void Hold(Holding holding)
    {
        holding = holding with { Proposition = holding.Proposition with { Scene = _scene, Terms = _terms.Of(_statements[holding.Statement].Content) } };
        if (_holdings.Any(h => h.Statement == holding.Statement && h.Stance == holding.Stance && ClaimMatcher.IsSame(h.Proposition, holding.Proposition))) return;
        _holdings.Add(holding);
        _discourse.Add(holding);
    }

    private IEnumerable<Place> Heads(ImmutableArray<TextSpan> content)
        => ContentHeads.Of(_passage, content).GroupBy(h => h.Sentence).Take(MostSentences).Select(g => g.First());

    private bool IsDeed(Statement statement) => Heads(statement.Content).Take(1).Any(head => _matters.IsDeed(statement, head));

    // --- statements in statements ---------------------------------------------------------------------------------------------------------------

    /// <summary>The statement inside another one's content that its head is the cue of, or null.</summary>
    private Statement? Inner(Statement statement, Place head)
    {
        var word = _passage.Sentences[head.Sentence][head.Word].Span;
        return _unwrapping.IsAspect(head) ? null : _statements.FirstOrDefault(s => s.Parent == statement.Id && s.Cue.Contains(word) && !IsDeed(s));
    }

    /// <summary>
    /// What an inner statement says is passed on: as the outer speaker's own matter where nobody else is named ("nie les allégations selon lesquelles P"), as
    /// somebody's words where another speaks ("dit que Téhéran a admis P"); an own inner statement speaks for itself.
    /// </summary>
    private void Pass(Statement outer, Statement inner)
    {
        var theirs = _voices.Of(inner);
        if (!theirs.IsEmpty && _voices.AreOneHouse(outer, inner)) return;
        foreach (var head in Heads(inner.Content))
            foreach (var of in _unwrapping.From(head).ToList())
                foreach (var proposition in Propositions(inner, of).ToList())
                    if (theirs.IsEmpty) Hold(new(outer.Id, proposition, of.Under(outer.Stance), _voices.IsSecondHand(outer)));
                    else Hold(new(outer.Id, proposition with { Reported = new(theirs[0], inner.Act, of.Under(inner.Stance)) }, outer.Stance, _voices.IsSecondHand(outer)));
    }

    // --- propositions ---------------------------------------------------------------------------------------------------------------------------

    private IEnumerable<Proposition> Propositions(Statement statement, Event of)
    {
        if (_matters.IsSilence(statement, of))
        {
            foreach (var topic in _matters.Topics(of).SelectMany(_unwrapping.From).Where(e => e.Sense is not null))
                if (Proposition(topic, statement.Content, _arguments.Of(topic)) is { } told) yield return _discourse.Complete(told);
            if (!_matters.Topics(of).SelectMany(_unwrapping.From).Any(e => e.Sense is not null) && _discourse.TakenUp(_voices.Houses(statement)) is { } taken) yield return taken;
            yield break;
        }
        if (_matters.IsTakingUp(statement, of) || of.Sense is null && !_passage.Sentences[of.Place.Sentence].IsVerbal(of.Place.Word))
        {
            if (_matters.Of(statement, of) is { } matter) yield return matter.Label.Length > 0 ? matter : matter with { Label = _labeling.Of(of, statement.Content, []), Time = _times.Of(of.Place, statement.Content) };
            yield break;
        }
        if (Proposition(of, statement.Content, _control.Complete(statement, of, _arguments.Of(of))) is not { } laid) yield break;
        laid = _discourse.Complete(TakenUp(of, laid));
        laid = laid with { Aspect = AspectOf(statement, of, laid) };
        foreach (var proposition in ByTheme(_control.WithSpeaker(statement, of, laid))) yield return proposition;
    }

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

    private Proposition? Proposition(Event of, ImmutableArray<TextSpan> content, ImmutableArray<Participant> participants)
    {
        var graph = _passage.Sentences[of.Place.Sentence];
        var word = graph[of.Place.Word];
        if (of.Sense is null && word.Upos is not (Upos.VERB or Upos.NOUN or Upos.ADJ or Upos.PROPN or Upos.NUM)) return null;
        return new()
        {
            Predicate = of.Sense?.Concept ?? (word.Upos is Upos.NOUN or Upos.PROPN ? _participants.Read(of.Place, Role.Theme).Select(p => p.Key).FirstOrDefault() : null) ?? "word:" + Spelling.Plain(word.Lemma),
            Wording = word.Lemma,
            Label = _labeling.Of(of, content, participants),
            Participants = participants,
            Aspect = of.Aspect ?? Aspect.Done,
            Time = _times.Of(of.Place, content),
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
