using Dixit.Attribution.Grammar;
using Dixit.Resolution.Lexicon;
using Dixit.Resolution.Names;
using Dixit.Syntax;

namespace Dixit.Resolution.Identity;

/// <summary>Gives the figures of a report the keys under which they are known everywhere, and finds in whose name they speak.</summary>
internal sealed class Identities
{
    private const string Presidency = "presidency";
    private const int Memory = 60; // Sentences.

    private readonly Passage _passage;
    private readonly PhraseReader _reader;
    private readonly StateOffices _offices;
    private readonly Speakers _speakers;
    private readonly Belongings _belongings;
    private readonly ILookup<Figure, Mention> _mentions;
    private readonly HashSet<(int, int)> _used = [];
    private readonly Dictionary<Figure, string?> _keys = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Figure, string?> _principals = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, string?> _stateByBody = new(StringComparer.Ordinal);
    private readonly Settings _settings;
    private readonly HashSet<Figure> _gendered = new(ReferenceEqualityComparer.Instance); // Those whom "he" or "she" takes up.
    private readonly HashSet<Figure> _led = new(ReferenceEqualityComparer.Instance); // Those who have a president, a spokesman…
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Figure> _bearers = new(StringComparer.Ordinal);
    private int _described;

    public Identities(Passage passage, PhraseReader reader, StateOffices offices, Metonymy metonymy, Speakers speakers)
    {
        (_passage, _reader, _offices, _speakers) = (passage, reader, offices, speakers);
        _belongings = new(passage, reader, offices);
        _settings = new(passage, reader.World, metonymy, _belongings, speakers.Cast);
        var all = Enumerable.Range(0, passage.Sentences.Length).SelectMany(s => speakers.Cast.In(s)).ToList();
        _mentions = all.ToLookup(m => m.Actor);
        foreach (var mention in all)
        {
            if (mention.Portrait!.Run is { } run)
                for (var word = run.First; word <= run.Last; word++)
                    if (word != mention.Head) _used.Add((mention.Sentence, word));
            if (_belongings.Of(mention) is not { } belonging) continue;
            foreach (var word in belonging.Used)
                if (word != mention.Head) _used.Add((mention.Sentence, word));
            // Null where two states are told to have one.
            if (belonging is { Pattern: { } pattern, State: { } state }) _stateByBody[pattern.Body] = _stateByBody.TryGetValue(pattern.Body, out var other) && other != state ? null : state;
        }
        foreach (var mention in all)
            if (_belongings.Of(mention) is { IsOffice: true, Complement: { } complement } && mention.Portrait!.Office!.SpeaksForComplement && !IsLocal(mention) && speakers.Cast.At(mention.Sentence, complement.Head) is { } led) _led.Add(led.Actor);
        // "He", where a language keeps another pronoun for things.
        if (passage.Words.Pronouns.Values.Any(p => p.Gender == "Neut"))
            _gendered = [.. Enumerable.Range(0, passage.Sentences.Length).SelectMany(s => speakers.Pronouns.In(s)).Where(m => passage.PronounOf(passage.Sentences[m.Sentence][m.Head]) is { Gender: "Masc" or "Fem" }).Select(m => m.Actor)];
        foreach (var mention in all)
            if (Key(mention.Actor) is { } key) _bearers.TryAdd(key, mention.Actor);
    }

    /// <summary>The key of a figure, or null where it is no actor.</summary>
    public string? Key(Figure figure)
    {
        if (_keys.TryGetValue(figure, out var known)) return known;
        _keys[figure] = null; // A body that belongs to itself is nobody's.
        return _keys[figure] = Find(figure);
    }

    /// <summary>The key of the one in whose name a figure speaks, or null.</summary>
    public string? Principal(Figure figure)
    {
        if (_principals.TryGetValue(figure, out var known)) return known;
        _principals[figure] = null;
        return _principals[figure] = figure.IsPerson == false ? null : _mentions[figure].OrderBy(m => _belongings.Of(m)?.State is null).Select(Principal).FirstOrDefault(p => p is not null);
    }

    /// <summary>The id of the state that a figure is, speaks for or comes from, or null.</summary>
    public string? State(Figure figure)
        => (Key(figure) is { } key && ActorKeys.State(key, _reader.World) is { } own ? own : null)
            ?? (Principal(figure) is { } principal ? ActorKeys.State(principal, _reader.World) : null)
            ?? _mentions[figure].Select(m => _belongings.Of(m)?.State).FirstOrDefault(s => s is not null);

    /// <summary>How a reader would call a figure.</summary>
    public string Name(Figure figure) => (figure is { Name: { } name, IsPerson: not false } ? _speakers.FullNames.Of(name) : null) ?? figure.Text;

    /// <summary>The office that the report gives a figure, as it words it, or null.</summary>
    public string? Office(Figure figure)
        => _mentions[figure].Where(m => m.Portrait!.Office is { Kind: not OfficeKind.Title }).OrderBy(m => m.Portrait!.Office!.SpeaksForComplement ? 0 : 1).ThenBy(m => m.Portrait!.Modifiers.Count == 0)
            .Select(m => OfficePhrase.Of(_passage.Sentences[m.Sentence], m.Portrait!)).FirstOrDefault();

    /// <summary>A figure that bears a key, or null where a key is only spoken for.</summary>
    public Figure? Bearer(string key) => _bearers.GetValueOrDefault(key);

    /// <summary>A key for somebody of whom only a word is known ("certains").</summary>
    public string Describe(string word) => _words.TryGetValue(word, out var known) ? known : _words[word] = ActorKeys.Described(++_described);

    private string? Find(Figure figure)
    {
        if (figure.Name is { } name)
        {
            if (figure.IsPerson != true && (_reader.World.State(name.Text) ?? _reader.World.Capital(name.Text)) is { } state) return ActorKeys.OfState(state);
            if (_reader.World.Institution(name.Text) is { } institution) return ActorKeys.OfBody(institution.Id);
            if (_mentions[figure].All(m => _used.Contains((m.Sentence, m.Head)))) return null;
            if (IsPerson(figure, name)) return ActorKeys.OfPerson(Names.Name.Of(Name(figure), _reader.World));
        }
        foreach (var mention in _mentions[figure])
            if (_belongings.Of(mention) is { Pattern: { } pattern, IsOffice: false } belonging && StateOf(mention, belonging) is { } owner) return ActorKeys.OfBody(pattern.Body, owner);
        if (_mentions[figure].All(m => _used.Contains((m.Sentence, m.Head)))) return null;
        if (figure.Name is null) return Unnamed(figure);
        return _mentions[figure].Any(m => m.IsSource) || figure.Kind is not null || _led.Contains(figure) ? ActorKeys.OfBody(figure.Name, _reader.People.Playing("article")) : null;
    }

    private string? Unnamed(Figure figure)
    {
        if (figure.IsPerson != true && _mentions[figure].Select(m => Listed(_passage.Sentences[m.Sentence], m.Portrait!.Words)).FirstOrDefault(l => l is not null) is { } listed) return ActorKeys.OfBody(listed.Id);
        // A name that the tagger took for another word, as it opens a sentence.
        if (_mentions[figure].Select(m => _passage.Sentences[m.Sentence][m.Head].Form).Select(f => _reader.World.State(f) ?? _reader.World.Capital(f)).FirstOrDefault(s => s is not null) is { } state) return ActorKeys.OfState(state);
        return figure.IsPerson == true || _mentions[figure].Any(m => m.IsSource || _reader.People.Body(_passage.Sentences[m.Sentence][m.Head].Lemma).Count > 0) ? ActorKeys.Described(++_described) : null;
    }

    private bool IsPerson(Figure figure, Name name)
        => figure.IsPerson == true || _gendered.Contains(figure) && figure.IsPerson is null && !name.Parts.Any(p => _reader.People.Body(p).Count > 0) || figure.IsPerson is null && !name.IsAcronym && figure.Kind is null && !_led.Contains(figure)
            && (_reader.World.IsPersonName(name.Parts[^1])
                || (name.Parts.Length == 1 ? _reader.People.FirstName(name.Text) is not null
                    : name.Parts.Length < 4 && !_mentions[figure].Any(IsNamedAsThing) && !name.Parts.Any(p => _reader.People.Body(p).Count > 0 || _reader.World.IsPlace(p) || _reader.World.Demonym(p) is not null)));

    // "Le Figaro", "l'usine Orvane": people's names go without an article, and without a common noun that is no office.
    private bool IsNamedAsThing(Mention mention)
        => mention.Portrait is { Run: { } run } portrait
            && (_reader.People.Playing("article").Contains(portrait.Name!.Parts[0])
                || (run.Contains(mention.Head) ? portrait.IsDefinite : portrait is { Office: null, IsPerson: not true } && _passage.Sentences[mention.Sentence][mention.Head].Upos == Upos.NOUN));

    private string? Principal(Mention mention)
    {
        if (_belongings.Of(mention) is not { IsOffice: true } belonging || mention.Portrait is not { Office: { } office } portrait) return null;
        if (belonging.Pattern is null && !office.SpeaksForComplement || IsPast(mention, belonging)) return null;
        if (mention.Actor.Name is null && (portrait.IsPlural || office.Kind == OfficeKind.General || !portrait.IsDefinite && portrait.Possessive < 0 && !_reader.People.Playing("voice").Contains(office.Title))) return null;
        if (belonging.Complement is { } complement && Whom(mention, complement, belonging.Pattern) is { } whom) return whom;
        if (belonging.State is null && portrait.Possessive >= 0)
        {
            if (_speakers.Pronouns.At(mention.Sentence, portrait.Possessive) is not { } owner || owner == mention.Actor || Key(owner) is not { } key) return null;
            if (!ActorKeys.IsState(key) && !ActorKeys.IsPerson(key)) return key;
            if (belonging.Pattern is null) return Principal(owner) ?? key;
        }
        if (belonging is { Complement: not null, State: null, Pattern.Body: StateOffices.State or Presidency }) return null;
        if (belonging.Pattern is not { } pattern || StateOf(mention, belonging) is not { } state) return null;
        return pattern.Body == StateOffices.State ? ActorKeys.OfState(state) : ActorKeys.OfBody(pattern.Body, state);
    }

    /// <summary>Whom the bearer of an office that a complement names speaks for; null where the complement names the state of a body, or no actor.</summary>
    private string? Whom(Mention mention, Complement complement, StateOffices.Pattern? pattern)
    {
        var graph = _passage.Sentences[mention.Sentence];
        if (Listed(graph, complement.Words) is { } listed) return ActorKeys.OfBody(listed.Id);
        // Ministers belong to their ministry, whatever it is called; presidents preside over much.
        if (pattern is { Body: not (StateOffices.State or Presidency) }) return null;
        if (_belongings.Body(graph, complement.Head, complement.Words) is { } body && (body.State ?? StateAround(mention, body.Pattern.Body)) is { } state) return ActorKeys.OfBody(body.Pattern.Body, state);
        var known = _speakers.Cast.At(mention.Sentence, complement.Head) is { } at && at.Actor != mention.Actor ? at : TakenUp(mention, graph[complement.Head].Lemma.ToLowerInvariant());
        if (known is null || Key(known.Actor) is not { } key || ActorKeys.IsState(key) || IsLocal(mention) && known.Actor is { Name: not null, Kind: null }) return null;
        return ActorKeys.IsPerson(key) || known.Portrait?.Office is not null ? Principal(known.Actor) ?? key : key;
    }

    private bool IsLocal(Mention mention) => _reader.People.Playing("local").Contains(mention.Portrait!.Office!.Title);

    /// <summary>"Ministry spokesman": the body of that noun which was mentioned last.</summary>
    private Mention? TakenUp(Mention mention, string noun)
        => _reader.People.Body(noun).Count == 0 ? null
            : _speakers.Cast.Before(mention.Span.Start, Memory).FirstOrDefault(m => m.Actor.IsPerson == false && m.Portrait is { } portrait && _passage.Sentences[m.Sentence][m.Head].Lemma == noun && portrait.Words.Count > 1);

    /// <summary>The listed institution that words name, with or without those that open them, or null.</summary>
    private Institution? Listed(SyntaxGraph graph, IReadOnlyList<int> words)
    {
        for (var from = 0; from < Math.Min(2, words.Count); from++)
            for (var to = words.Count - 1; to >= from; to--)
                if (_reader.World.Institution(graph.Text[graph[words[from]].Span.Start..Math.Max(graph[words[from]].Span.End, graph[words[to]].Span.End)]) is { } listed) return listed;
        return null;
    }

    private string? StateOf(Mention mention, Belonging belonging)
    {
        if (belonging.State is { } told) return told;
        if (mention.Portrait!.Possessive >= 0) return _speakers.Pronouns.At(mention.Sentence, mention.Portrait.Possessive) is { } owner && owner != mention.Actor ? State(owner) : null;
        if (!mention.Portrait.IsDefinite && (mention.Actor.Name is null || !belonging.IsOffice)) return null;
        return StateAround(mention, belonging.Pattern!.Body);
    }

    // What a reader takes for granted, the surest first.
    private string? StateAround(Mention mention, string body)
        => _settings.Place(mention) ?? _stateByBody.GetValueOrDefault(body) ?? _settings.Topic(mention) ?? _settings.Report;

    private bool IsPast(Mention mention, Belonging belonging)
    {
        var graph = _passage.Sentences[mention.Sentence];
        var contrasts = _reader.People.Playing("contrast");
        return belonging.Used.Append(mention.Head).SelectMany(w => graph.Children(w)).Any(c => contrasts.Contains(graph[c].Lemma.ToLowerInvariant()) || contrasts.Contains(graph[c].Form.ToLowerInvariant()));
    }
}
