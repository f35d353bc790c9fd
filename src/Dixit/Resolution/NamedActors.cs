using Dixit.Resolution.Lexicon;
using Dixit.Resolution.Names;

namespace Dixit.Resolution;

/// <summary>Finds the actor that bears a name: the same words, the same last name, an acronym and its words, two names of one state or institution.</summary>
internal sealed class NamedActors(WorldNames world)
{
    private readonly Dictionary<string, List<Figure>> _byKey = new(StringComparer.Ordinal);

    /// <summary>The actor whose name may be this one, the one learnt last of several; null where there is none.</summary>
    public Figure? Find(Portrait portrait)
    {
        var name = portrait.Name!;
        return Keys(name).SelectMany(k => Enumerable.Reverse(_byKey.GetValueOrDefault(k) ?? [])).FirstOrDefault(a => IsNamed(a, name, portrait));
    }

    public void Learn(Name name, Figure actor)
    {
        foreach (var key in Keys(name))
        {
            if (!_byKey.TryGetValue(key, out var actors)) _byKey[key] = actors = [];
            if (!actors.Contains(actor)) actors.Add(actor);
        }
    }

    private IEnumerable<string> Keys(Name name)
    {
        if (name.Parts.Length == 0) yield break;
        if (world.State(name.Text) is { } state) yield return state;
        if (world.Institution(name.Text) is { } institution) yield return institution.Id;
        yield return name.Parts[0];
        yield return Spelling.Sound(name.Parts[^1]);
        foreach (var acronym in name.Acronyms()) yield return acronym;
    }

    private bool IsNamed(Figure actor, Name name, Portrait portrait)
    {
        var known = actor.Name!;
        if (known.Parts.SequenceEqual(name.Parts) || known.IsSpelledOut(name) || name.IsSpelledOut(known)) return true;
        if (world.State(name.Text) is { } state && state == world.State(known.Text)) return true;
        if (world.Institution(name.Text) is { } institution && institution == world.Institution(known.Text)) return true;
        if (IsListed(known) || IsListed(name)) return false;
        if (portrait.IsPerson == false || actor.IsPerson == false) return known.Parts[0] == name.Parts[0] && (known.Contains(name) || name.Contains(known));
        return known.MayBePerson(name) && (actor.Gender & portrait.Gender) != Gender.None;
    }

    private bool IsListed(Name name) => world.IsPlace(name.Text) || world.Institution(name.Text) is not null;
}
