using Dixit.Ledger.Storage;
using Dixit.Resolution;

namespace Dixit.Ledger.Adding;

/// <summary>Finds the known actor that a report calls by another key: a last name alone, a name as another language spells it, an acronym.</summary>
internal sealed class ActorKin(Session session)
{
    // A handle that more actors share tells nobody apart.
    private const int MostCandidates = 64;

    private sealed class Row
    {
        public long Id { get; init; }
        public string Key { get; init; } = "";
        public string Kind { get; init; } = "";
        public string Name { get; init; } = "";
        public string? Office { get; init; }
        public string? Wikidata { get; init; }
        public string? SpeaksFor { get; init; }

        public Actor Actor => new() { Key = Key, Kind = Codes.Label<ActorKind>(Kind), Name = Name, Office = Office, Wikidata = Wikidata, SpeaksFor = SpeaksFor };
    }

    /// <summary>The number of the actor, or null where it is none of those known.</summary>
    public async Task<long?> Find(Actor actor, IReadOnlyCollection<string> handles)
    {
        if (handles.Count == 0) return null;
        var candidates = await session.Query<Row>($"""
            SELECT a.id, a.key, a.kind, a.name, a.office, a.wikidata, f.key AS SpeaksFor FROM actor a LEFT JOIN actor f ON f.id = a.speaks_for
            WHERE a.id IN (SELECT h.actor FROM actor_handle h WHERE {session.Dialect.In("h.handle", "@handles")}) ORDER BY a.id LIMIT {MostCandidates}
            """, new { handles = session.Dialect.List(handles) }).ConfigureAwait(false);
        return ActorIdentity.Find(actor, [.. candidates.Select(c => c.Actor)]) is { } key ? candidates.Find(c => c.Key == key)?.Id : null;
    }
}
