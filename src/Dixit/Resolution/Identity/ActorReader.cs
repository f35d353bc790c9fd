using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Attribution.Grammar;
using Dixit.Resolution.Lexicon;
using Dixit.Resolution.Names;
using Dixit.Syntax;
using Dixit.Text;

namespace Dixit.Resolution.Identity;

/// <summary>Makes of the figures of a report its actors, with the places that speak of them.</summary>
internal sealed class ActorReader
{
    private readonly Passage _passage;
    private readonly PhraseReader _reader;
    private readonly Speakers _speakers;
    private readonly ImmutableArray<Statement> _statements;
    private readonly Identities _identities;
    private readonly Metonymy _metonymy;
    private readonly ActorRoll _roll;
    private readonly Dictionary<int, ActorMention> _mentions = [];
    private readonly HashSet<Figure> _entered = new(ReferenceEqualityComparer.Instance);
    private readonly string? _publisher;

    public ActorReader(Passage passage, PhraseReader reader, StateOffices offices, MetonymyWords metonymy, Speakers speakers, ImmutableArray<Statement> statements)
    {
        (_passage, _reader, _speakers, _statements) = (passage, reader, speakers, statements);
        _metonymy = new(passage, metonymy);
        _identities = new(passage, reader, offices, _metonymy, speakers);
        _roll = new(reader.World, offices, metonymy);
        _publisher = passage.Report.Publisher is { Length: > 0 } name
            ? reader.World.Institution(name) is { } listed ? ActorKeys.OfBody(listed.Id) : ActorKeys.OfBody(Name.Of(name, reader.World), reader.People.Playing("article")) : null;
    }

    /// <summary>The actors of the report.</summary>
    public ReportActors Read()
    {
        for (var s = 0; s < _passage.Sentences.Length; s++)
        {
            foreach (var mention in _speakers.Cast.In(s)) Tell(mention);
            foreach (var pronoun in _speakers.Pronouns.In(s))
                if (Enter(pronoun.Actor) is { } key) Add(pronoun.Span, key, s, pronoun.Head);
            Adjectives(s);
            Relatives(s);
        }
        ImmutableArray<ImmutableArray<string>> keys = [.. _statements.Select((_, i) => _speakers.Of(i).Select(Key).OfType<string>().Distinct().ToImmutableArray())];
        for (var s = 0; s < _passage.Sentences.Length; s++) FirstPersons(s, keys);
        return new(_roll.Actors, [.. _mentions.Values.OrderBy(m => m.Head)], keys);
    }

    private void Tell(Mention mention)
    {
        if (!_metonymy.IsPlace(mention, _reader.World) && Key(mention) is { } key) Add(Span(mention, key), key, mention.Sentence, mention.Head);
    }

    /// <summary>The phrase without a preposition that shares its first token ("du Pentagone"); of a state or a listed body its name alone.</summary>
    private TextSpan Span(Mention mention, string key)
    {
        var (graph, words) = (_passage.Sentences[mention.Sentence], mention.Portrait!.Words);
        if (mention.Portrait.Run is { } run && run.Contains(mention.Head) && (ActorKeys.IsState(key) || ActorKeys.Listed(key, _reader.World) is not null))
        {
            var first = run.First > 0 && graph[run.First - 1].Upos == Upos.DET && (run.First < 2 || graph[run.First - 1].Token != graph[run.First - 2].Token) ? run.First - 1 : run.First;
            return new(graph[first].Span.Start, graph[run.Last].Span.End);
        }
        if (words.Count < 2 || words[0] == 0 || graph[words[0] - 1].Token != graph[words[0]].Token) return mention.Span;
        return new(graph[words[1]].Span.Start, mention.Span.End);
    }

    private string? Key(Voice voice)
        => voice.Mention is { } mention ? Key(mention, voice.Text) : voice.Actor is { } actor ? Enter(actor) : _roll.Add(_identities.Describe(voice.Text), voice.Text);

    private string? Key(Mention mention, string? text = null)
    {
        var graph = _passage.Sentences[mention.Sentence];
        if (mention.Portrait is { Name: null } portrait)
        {
            if (_reader.People.Playing("country").Contains(graph[mention.Head].Lemma) && (portrait.IsDefinite || portrait.Possessive >= 0) && !portrait.IsPlural)
                return Country(mention) is { } state ? _roll.Add(ActorKeys.OfState(state), state) : mention.IsSource ? Enter(mention.Actor, text) : null;
            if (_publisher is not null && _reader.People.Playing("reporter").Contains(graph[mention.Head].Lemma) && IsWriters(graph, portrait.Possessive))
                return _roll.Add(_publisher, _passage.Report.Publisher!);
        }
        return Enter(mention.Actor, text);
    }

    // "Notre correspondant": a first person that nobody is quoted for.
    private bool IsWriters(SyntaxGraph graph, int possessive)
        => possessive >= 0 && _passage.PronounOf(graph[possessive]) is { Person: "1" } && _passage.Around(graph[possessive].Span) is null;

    private string? Enter(Figure figure, string? text = null)
    {
        if (_identities.Key(figure) is not { } key) return null;
        if (!_entered.Add(figure)) return key;
        var principal = _identities.Principal(figure);
        _roll.Add(key, text ?? _identities.Name(figure), _identities.Office(figure));
        if (principal is null || principal == key) return key;
        if (_identities.Bearer(principal) is not { } bearer || Enter(bearer) is null) _roll.Add(principal, principal);
        return _roll.Add(key, text ?? _identities.Name(figure), null, principal);
    }

    /// <summary>The state that "son pays", "notre pays" or "le pays" takes up: its owner's, or the one named last before it.</summary>
    private string? Country(Mention mention)
    {
        var graph = _passage.Sentences[mention.Sentence];
        if (mention.Portrait!.Possessive is >= 0 and var possessive)
        {
            if (_passage.PronounOf(graph[possessive]) is { Person: "1" }) return VoiceAt(graph[possessive].Span) is { Actor: { } speaker } ? _identities.State(speaker) : null;
            return _speakers.Pronouns.At(mention.Sentence, possessive) is { } owner ? _identities.State(owner) : null;
        }
        return _speakers.Cast.Before(mention.Span.Start, 5).Where(m => m.Actor.Name is not null && m != mention)
            .Select(m => _identities.Key(m.Actor)).Where(k => k is not null && ActorKeys.IsState(k)).Select(k => ActorKeys.State(k!, _reader.World)).FirstOrDefault();
    }

    private void Adjectives(int sentence)
    {
        var graph = _passage.Sentences[sentence];
        for (var i = 0; i < graph.Count; i++)
            if (!_mentions.ContainsKey(graph[i].Span.Start) && (graph[i].Upos == Upos.ADJ ? Belongings.Demonym(graph, i, _reader.World) : graph.Is(i, "compound") ? _reader.World.State(graph[i].Form) : null) is { } state)
                Add(graph[i].Span, _roll.Add(ActorKeys.OfState(state), state), sentence, i);
    }

    private void Relatives(int sentence)
    {
        var graph = _passage.Sentences[sentence];
        for (var i = 0; i < graph.Count; i++)
            if (graph[i].Feature("PronType") == "Rel" && NounPhrase.Antecedent(graph, i) is >= 0 and var noun && _mentions.TryGetValue(graph[noun].Span.Start, out var known))
                Add(graph[i].Span, known.Actor, sentence, i);
    }

    private void FirstPersons(int sentence, ImmutableArray<ImmutableArray<string>> speakers)
    {
        var graph = _passage.Sentences[sentence];
        for (var i = 0; i < graph.Count; i++)
        {
            if (_passage.PronounOf(graph[i]) is not { Person: "1" }) continue;
            if (_passage.Around(graph[i].Span) is null)
            {
                if (_publisher is not null) Add(graph[i].Span, _roll.Add(_publisher, _passage.Report.Publisher!), sentence, i);
            }
            else if (Around(graph[i].Span) is { } statement && speakers[statement] is [var only]) Add(graph[i].Span, only, sentence, i);
        }
    }

    private Voice? VoiceAt(TextSpan span) => Around(span) is { } statement && _speakers.Of(statement) is [var only] ? only : null;

    /// <summary>The innermost statement whose content holds a stretch, or null.</summary>
    private int? Around(TextSpan span)
    {
        int? found = null;
        for (var i = 0; i < _statements.Length; i++)
            if (_statements[i].Content.Any(c => c.Contains(span)) && (found is null || _statements[i].Level >= _statements[found.Value].Level)) found = i;
        return found;
    }

    private void Add(TextSpan span, string key, int sentence, int head)
    {
        var word = _passage.Sentences[sentence][head].Span;
        _mentions.TryAdd(word.Start, new(span.Contains(word) ? span : word, key, word.Start));
    }
}
