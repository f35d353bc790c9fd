using Dixit.Ledger.Storage;
using Dixit.Resolution;

namespace Dixit.Ledger.Adding;

/// <summary>Finds the actors of a report among those known, takes in the new ones, and keeps who speaks in each statement and for whom.</summary>
internal sealed class ActorBook(Session session)
{
    private sealed class Row
    {
        public long Id { get; init; }
        public string Key { get; init; } = "";
        public string? Office { get; init; }
        public string? Wikidata { get; init; }
        public long? SpeaksFor { get; init; }
    }

    /// <param name="study">The report as read.</param>
    /// <param name="statements">The ledger's ids of its statements, by theirs in the report.</param>
    public async Task Write(ReportStudy study, Dictionary<int, long> statements)
    {
        if (study.Actors.Actors.IsEmpty) return;
        var ids = await Ids(study).ConfigureAwait(false);
        var rows = new List<object>();
        for (var i = 0; i < study.Read.Statements.Length && i < study.Actors.Speakers.Length; i++)
        {
            var place = 0;
            foreach (var key in study.Actors.Speakers[i])
            {
                if (Chain(study.Actors, key) is not { } chain) continue;
                if (chain.Speaker is null && study.Actors.Find(key) is { Kind: ActorKind.Person, SpeaksFor: null } alone && await House(ids[key], alone.Office).ConfigureAwait(false) is { } house)
                {
                    rows.Add(new { Statement = statements[study.Read.Statements[i].Id], Place = place++, house.Actor, Speaker = (long?)ids[key], house.Institution });
                    continue;
                }
                rows.Add(new
                {
                    Statement = statements[study.Read.Statements[i].Id], Place = place++, Actor = ids[chain.Actor],
                    Speaker = chain.Speaker is { } speaker ? ids[speaker] : (long?)null, Institution = chain.Institution is { } institution ? ids[institution] : (long?)null,
                });
            }
        }
        await session.Execute("""
            INSERT INTO statement_speaker (statement, place, speaker, institution, actor) VALUES (@Statement, @Place, @Speaker, @Institution, @Actor)
            """, rows).ConfigureAwait(false);
    }

    /// <summary>Who spoke and in whose name, by keys: a person or described source that speaks for another, the institution between, the end of the chain.</summary>
    private static (string Actor, string? Institution, string? Speaker)? Chain(ReportActors actors, string key)
    {
        var chain = actors.Chain(key).ToList();
        if (chain.Count == 0) return null;
        var through = chain[..^1];
        return (chain[^1].Key, through.Find(a => a.Kind == ActorKind.Institution)?.Key, through.FirstOrDefault() is { Kind: ActorKind.Person or ActorKind.Described } first ? first.Key : null);
    }

    /// <summary>
    /// In whose name other reports say that a person speaks, where this one gives no office, or the same in fewer words ("the foreign minister"); who has
    /// another one now, or had it once, speaks for themselves.
    /// </summary>
    private async Task<(long Actor, long? Institution)?> House(long person, string? office)
    {
        const int Longest = 4; // Spokesman, department, ministry, state.
        (long Actor, long? Institution)? house = null;
        var at = await Known(person).ConfigureAwait(false);
        if (office is not null && at?.Office?.Contains(office, StringComparison.OrdinalIgnoreCase) != true) return null;
        for (var step = 0; step < Longest && at?.SpeaksFor is { } next; step++)
        {
            at = await Known(next).ConfigureAwait(false);
            house = (next, house is { } inner ? inner.Institution ?? inner.Actor : null);
        }
        return house;
    }

    private Task<Row?> Known(long id) => session.Find<Row>("SELECT id, key, office, wikidata, speaks_for AS SpeaksFor FROM actor WHERE id = @id", new { id });

    /// <summary>The ledger's ids by the report's keys.</summary>
    private async Task<Dictionary<string, long>> Ids(ReportStudy study)
    {
        var keys = await Keys(study).ConfigureAwait(false);
        var known = (await session.Query<Row>($"SELECT id, key, office, wikidata, speaks_for AS SpeaksFor FROM actor WHERE {session.Dialect.In("key", "@keys")}",
            new { keys = session.Dialect.List(keys.Values) }).ConfigureAwait(false)).ToDictionary(a => a.Key, StringComparer.Ordinal);
        var (ids, made, names) = (new Dictionary<string, long>(StringComparer.Ordinal), new List<object>(), new List<object>());
        var handles = new List<object>();
        var kin = new ActorKin(session);
        foreach (var actor in study.Actors.Actors)
        {
            var key = keys[actor.Key];
            if (known.TryGetValue(key, out var row))
            {
                ids[actor.Key] = row.Id;
                continue;
            }
            var mine = ActorIdentity.Keys(actor);
            if (await kin.Find(actor, mine).ConfigureAwait(false) is { } same)
            {
                ids[actor.Key] = same;
                names.Add(new { Name = SearchWords.Fold(actor.Name), Actor = same });
                continue;
            }
            ids[actor.Key] = await session.NextId("actor").ConfigureAwait(false);
            handles.AddRange(mine.Select(handle => new { handle, actor = ids[actor.Key] }));
            made.Add(new { Id = ids[actor.Key], Key = key, Kind = Codes.Name(actor.Kind), actor.Name, actor.Office, actor.Wikidata });
            names.Add(new { Name = SearchWords.Fold(actor.Name), Actor = ids[actor.Key] });
        }
        await session.Execute("INSERT INTO actor (id, key, kind, name, office, wikidata) VALUES (@Id, @Key, @Kind, @Name, @Office, @Wikidata)", made).ConfigureAwait(false);
        await session.Execute("INSERT INTO actor_name (name, actor) VALUES (@Name, @Actor) ON CONFLICT DO NOTHING", names).ConfigureAwait(false);
        await session.Execute("INSERT INTO actor_handle (handle, actor) VALUES (@handle, @actor)", handles).ConfigureAwait(false);

        // What the newest report tells of an actor stands; what it is silent on stays.
        var news = study.Actors.Actors
            .Select(a => (Actor: a, Row: known.GetValueOrDefault(keys[a.Key]), For: a.SpeaksFor is { } next && ids.TryGetValue(next, out var id) ? id : (long?)null))
            .Where(a => a.Row is null ? a.For is not null : a.For is not null && a.For != a.Row.SpeaksFor || a.Actor.Office is not null && a.Actor.Office != a.Row.Office || a.Actor.Wikidata is not null && a.Actor.Wikidata != a.Row.Wikidata);
        await session.Execute("""
            UPDATE actor SET speaks_for = COALESCE(@For, speaks_for), office = COALESCE(@Office, office), wikidata = COALESCE(@Wikidata, wikidata) WHERE id = @Id
            """, news.Select(a => new { Id = ids[a.Actor.Key], a.For, a.Actor.Office, a.Actor.Wikidata }).ToList()).ConfigureAwait(false);
        return ids;
    }

    /// <summary>The ledger's keys by the report's: described actors hold in their report alone and are never joined by their description across reports.</summary>
    private async Task<Dictionary<string, string>> Keys(ReportStudy study)
    {
        var report = study.Read.Report.Id;
        var described = study.Actors.Actors.Where(a => a.Kind == ActorKind.Described).ToList();
        var keys = study.Actors.Actors.Where(a => a.Kind != ActorKind.Described).ToDictionary(a => a.Key, a => a.Key, StringComparer.Ordinal);
        if (described.Count == 0) return keys;
        var earlier = (await session.Query<(string Key, string Name)>("SELECT key, name FROM actor WHERE key >= @from AND key < @to ORDER BY id",
            new { from = $"described:{report}/", to = $"described:{report}0" }).ConfigureAwait(false)).ToList();
        var next = earlier.Count;
        foreach (var actor in described)
        {
            var same = earlier.FindIndex(e => e.Name == actor.Name);
            keys[actor.Key] = same >= 0 ? earlier[same].Key : $"described:{report}/{++next}";
            if (same >= 0) earlier.RemoveAt(same);
        }
        return keys;
    }
}
