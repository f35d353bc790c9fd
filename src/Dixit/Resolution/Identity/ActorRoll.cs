using System.Collections.Immutable;
using Dixit.Resolution.Lexicon;

namespace Dixit.Resolution.Identity;

/// <summary>The actors of a report as they are met: each key once, with those in whose name it speaks.</summary>
internal sealed class ActorRoll(WorldNames world, StateOffices offices, MetonymyWords words)
{
    private readonly Dictionary<string, Actor> _actors = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    /// <summary>All that were met, in that order.</summary>
    public ImmutableArray<Actor> Actors => [.. _order.Select(key => _actors[key])];

    /// <summary>Puts an actor on the roll. What is known of it stays; what is new is added.</summary>
    public string Add(string key, string name, string? office = null, string? speaksFor = null)
    {
        if (speaksFor == key) speaksFor = null;
        if (!_actors.TryGetValue(key, out var known))
        {
            known = Made(key, name);
            _order.Add(key);
        }
        _actors[key] = known with { Office = known.Office ?? office, SpeaksFor = known.SpeaksFor ?? speaksFor };
        if (_actors[key].SpeaksFor is { } next && !_actors.ContainsKey(next)) Add(next, next[(next.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        return key;
    }

    private Actor Made(string key, string name)
    {
        var kind = ActorKeys.Kind(key);
        if (kind == ActorKind.State)
        {
            var state = world.StateOf(ActorKeys.State(key, world)!);
            return new() { Key = key, Kind = kind, Name = state.Name, Wikidata = state.Wikidata };
        }
        if (ActorKeys.Listed(key, world) is { } listed)
            return new() { Key = key, Kind = kind, Name = listed.Name, SpeaksFor = listed.State is { } owner && words.Is("governs", listed.Kind) ? ActorKeys.OfState(owner) : null };
        if (ActorKeys.BodyOfState(key) is var (body, of))
            return new() { Key = key, Kind = kind, Name = $"{offices.Name(body)} ({world.StateOf(of).Name})", SpeaksFor = words.Is("governs", offices.Kind(body) ?? "") ? ActorKeys.OfState(of) : null };
        return new() { Key = key, Kind = kind, Name = name };
    }
}
