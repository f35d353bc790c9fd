using Dixit.Attribution.Grammar;
using Dixit.Resolution.Lexicon;
using Dixit.Resolution.Names;

namespace Dixit.Resolution.Identity;

/// <summary>Gives the figures of a report the keys under which they are known everywhere, and finds in whose name they speak.</summary>
internal sealed class Identities
{
    private readonly Passage _passage;
    private readonly PhraseReader _reader;
    private readonly StateOffices _offices;
    private readonly Speakers _speakers;
    private readonly Belongings _belongings;
    private readonly ILookup<Figure, Mention> _mentions;
    private readonly HashSet<(int, int)> _used = [];
    private readonly Dictionary<Figure, string?> _keys = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Figure, string?> _principals = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, string> _stateByKind = new(StringComparer.Ordinal);
    private readonly string? _onlyState;
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private int _described;

    public Identities(Passage passage, PhraseReader reader, StateOffices offices, Speakers speakers)
    {
        (_passage, _reader, _offices, _speakers) = (passage, reader, offices, speakers);
        _belongings = new(passage, reader, offices, speakers.Cast);
        var all = Enumerable.Range(0, passage.Sentences.Length).SelectMany(s => speakers.Cast.In(s)).ToList();
        _mentions = all.ToLookup(m => m.Actor);
        foreach (var mention in all)
        {
            if (_belongings.Of(mention) is not { } belonging) continue;
            foreach (var word in belonging.Used)
                if (word != mention.Head && mention.Portrait!.OfficeAt.Last != word) _used.Add((mention.Sentence, word));
            if (belonging is { Pattern: { } pattern, State: { } state }) _stateByKind.TryAdd(pattern.Kind, state);
        }
        _onlyState = OnlyState();
        foreach (var mention in all) Key(mention.Actor);
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
        return _principals[figure] = figure.IsPerson == false ? null : _mentions[figure].Select(m => Principal(m)).FirstOrDefault(p => p is not null);
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

    /// <summary>A key for somebody of whom only a word is known ("certains").</summary>
    public string Describe(string word) => _words.TryGetValue(word, out var known) ? known : _words[word] = ActorKeys.Described(++_described);

    private string? Find(Figure figure)
    {
        if (figure.Name is { } name)
        {
            if (figure.IsPerson != true && (_reader.World.State(name.Text) ?? _reader.World.Capital(name.Text)) is { } state) return ActorKeys.OfState(state);
            if (_reader.World.Institution(name.Text) is { } institution) return ActorKeys.OfBody(institution.Id);
            if (IsPerson(figure, name)) return ActorKeys.OfPerson(Names.Name.Of(Name(figure), _reader.World));
        }
        foreach (var mention in _mentions[figure])
            if (_belongings.Of(mention) is { Pattern: { } pattern, IsOffice: false } belonging && StateOf(mention, belonging) is { } owner) return ActorKeys.OfBody(pattern.Kind, owner);
        if (_mentions[figure].All(m => _used.Contains((m.Sentence, m.Head)))) return null;
        if (figure.Name is null) return Unnamed(figure);
        return _mentions[figure].Any(m => m.IsSource) || figure.Kind is not null ? ActorKeys.OfBody(figure.Name, _reader.People.Playing("article")) : null;
    }

    private string? Unnamed(Figure figure)
    {
        // A name that the tagger took for another word, as it opens a sentence.
        if (_mentions[figure].Select(m => _passage.Sentences[m.Sentence][m.Head].Form).Select(f => _reader.World.State(f) ?? _reader.World.Capital(f)).FirstOrDefault(s => s is not null) is { } state) return ActorKeys.OfState(state);
        return figure.IsPerson == true || _mentions[figure].Any(m => m.IsSource || _reader.People.Body(_passage.Sentences[m.Sentence][m.Head].Lemma).Count > 0) ? ActorKeys.Described(++_described) : null;
    }

    private bool IsPerson(Figure figure, Name name)
        => figure.IsPerson == true || figure.IsPerson is null && !name.IsAcronym && figure.Kind is null
            && (_reader.World.IsPersonName(name.Parts[^1])
                || name.Parts.Length > 1 && figure.Portraits.All(p => !p.IsDefinite) && figure.Portraits.Any(p => p.Name is { Parts: [var only] } && only == name.Parts[^1]));

    private string? Principal(Mention mention)
    {
        if (_belongings.Of(mention) is not { IsOffice: true } belonging || mention.Portrait is not { Office: { } office } portrait) return null;
        if (belonging.Pattern is null && !office.SpeaksForComplement || IsPast(mention, belonging)) return null;
        if (mention.Actor.Name is null && (portrait.IsPlural || office.Kind == OfficeKind.General || !portrait.IsDefinite && portrait.Possessive < 0 && !_reader.People.Playing("voice").Contains(office.Title))) return null;
        if (belonging.Complement is { } complement && Whom(complement, belonging.Pattern) is { } whom) return whom;
        if (belonging.State is null && portrait.Possessive >= 0 && _speakers.Pronouns.At(mention.Sentence, portrait.Possessive) is { } owner && owner != mention.Actor)
            return Key(owner) is { } key && !ActorKeys.IsPerson(key) && belonging.Pattern is null or { Kind: StateOffices.State } ? key : Principal(owner) ?? Key(owner);
        if (belonging.Pattern is not { } pattern || StateOf(mention, belonging) is not { } state) return null;
        return pattern.Kind == StateOffices.State ? ActorKeys.OfState(state) : ActorKeys.OfBody(pattern.Kind, state);
    }

    /// <summary>Whom the bearer of an office that a complement names speaks for; null where the complement names the state of a body, or no actor.</summary>
    private string? Whom(Mention complement, StateOffices.Pattern? pattern)
    {
        if (Key(complement.Actor) is not { } key) return null;
        if (ActorKeys.IsState(key)) return null;
        if (pattern is { Kind: not (StateOffices.State or "presidency") } && complement.Actor.Kind is null) return null;
        return ActorKeys.IsPerson(key) || complement.Portrait?.Office is not null ? Principal(complement.Actor) ?? key : key;
    }

    private string? StateOf(Mention mention, Belonging belonging)
    {
        if (belonging.State is { } told) return told;
        if (mention.Portrait!.Possessive >= 0) return _speakers.Pronouns.At(mention.Sentence, mention.Portrait.Possessive) is { } owner && owner != mention.Actor ? State(owner) : null;
        if (!mention.Portrait.IsDefinite) return null;
        return _stateByKind.GetValueOrDefault(belonging.Pattern!.Kind) ?? _onlyState;
    }

    private bool IsPast(Mention mention, Belonging belonging)
    {
        var graph = _passage.Sentences[mention.Sentence];
        var contrasts = _reader.People.Playing("contrast");
        return belonging.Used.Append(mention.Head).SelectMany(w => graph.Children(w)).Any(c => contrasts.Contains(graph[c].Lemma.ToLowerInvariant()) || contrasts.Contains(graph[c].Form.ToLowerInvariant()));
    }

    /// <summary>The one state that the report speaks of, or null where there are several or none.</summary>
    private string? OnlyState()
    {
        var states = _passage.Sentences.SelectMany(g => Enumerable.Range(0, g.Count).Where(i => char.IsLetter(g[i].Form[0])).Select(i => _reader.World.State(g[i].Form) ?? _reader.World.Demonym(g[i].Form) ?? _reader.World.Demonym(g[i].Lemma))).OfType<string>().Distinct().Take(2).ToList();
        return states.Count == 1 ? states[0] : null;
    }
}
