using Dixit.Resolution.Lexicon;
using Dixit.Resolution.Names;

namespace Dixit.Resolution;

/// <summary>Somebody that a report speaks of: a person, an institution, a state, or an unnamed group, with all that its mentions tell.</summary>
internal sealed class Figure
{
    private readonly List<Portrait> _portraits = [];

    public Figure(Portrait first) => Add(first);

    /// <summary>What its mentions tell, in the order in which they were joined.</summary>
    public IReadOnlyList<Portrait> Portraits => _portraits;

    /// <summary>The fullest name that the report gives it, or null.</summary>
    public Name? Name { get; private set; }

    /// <summary>The genders that it may have: what all mentions agree on.</summary>
    public Gender Gender { get; private set; } = Gender.Any;

    public bool IsPlural => _portraits[0].IsPlural;

    /// <summary>True for a person, false for a body or a state, null where nothing tells.</summary>
    public bool? IsPerson { get; private set; }

    /// <summary>The kind of institution that it is known as, or null.</summary>
    public string? Kind { get; private set; }

    /// <summary>How a reader would call it: its fullest name, or the phrase of its mentions that says most.</summary>
    public string Text => Name?.Text ?? _portraits.MaxBy(p => p.Modifiers.Count)!.Text;

    public void Add(Portrait portrait)
    {
        _portraits.Add(portrait);
        if (portrait.Name is { } name && (Name is null || IsFuller(name, Name) && !EndsInPerson(name) || EndsIn(Name, name) && portrait.IsPerson == true)) Name = name;
        IsPerson ??= portrait.IsPerson;
        Kind ??= portrait.Kind;
        if (portrait.Gender != Gender.Any && (Gender & portrait.Gender) != Gender.None) Gender &= portrait.Gender;
    }

    /// <summary>True when one of its mentions bears this description and says at least what this one says, and no word that sets it apart ("former").</summary>
    public bool IsDescribed(Portrait as_, IReadOnlySet<string> contrasts)
        => _portraits.Any(p => p.IsPlural == as_.IsPlural && p.Noun == as_.Noun && p.Modifiers.IsSupersetOf(as_.Modifiers) && !p.Modifiers.Overlaps(contrasts));

    // "Crowds Greet Ann Hill": a headline with capitals runs on into the name, and the text tells where it begins.
    private bool EndsInPerson(Name name) => IsPerson == true && Name is { } known && EndsIn(name, known);

    private static bool EndsIn(Name name, Name last) => last.Parts.Length > 1 && name.Parts.Length > last.Parts.Length && name.Parts.AsSpan()[^last.Parts.Length..].SequenceEqual(last.Parts.AsSpan());

    private static bool IsFuller(Name name, Name than)
        => than.IsAcronym && name.Parts.Length > 1 || !name.IsAcronym && (name.Parts.Length > than.Parts.Length || name.Parts.Length == than.Parts.Length && name.Text.Length > than.Text.Length && name.Contains(than) is false);
}
