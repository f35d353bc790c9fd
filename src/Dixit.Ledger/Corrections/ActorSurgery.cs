using Dixit.Ledger.Storage;
using Dixit.Resolution;

namespace Dixit.Ledger.Corrections;

/// <summary>Merges and splits actors.</summary>
internal sealed class ActorSurgery(Session session)
{
    private sealed class Row
    {
        public long Id { get; init; }
        public string Kind { get; init; } = "";
        public long? SpeaksFor { get; init; }
    }

    /// <summary>The number of the actor of a key, or of the one it was merged into.</summary>
    public async Task<long> Root(string key) => await session.Find<long?>("SELECT COALESCE(merged_into, id) FROM actor WHERE key = @key", new { key }).ConfigureAwait(false)
        ?? throw new LedgerException($"there is no actor {key} (the list of actors has their keys)");

    public async Task<MergeActorsPayload> Prepare(MergeActors merge)
    {
        var (from, into) = (await Root(merge.From).ConfigureAwait(false), await Root(merge.Into).ConfigureAwait(false));
        if (from == into) throw new LedgerException($"{merge.From} and {merge.Into} are one actor already");
        return new(from, into, [.. await session.Query<long>("SELECT id FROM actor WHERE id = @from OR merged_into = @from ORDER BY id", new { from }).ConfigureAwait(false)]);
    }

    /// <summary>Merges, or parts again; gives the statements that are touched.</summary>
    public async Task<List<long>> Apply(MergeActorsPayload merge, bool holds)
    {
        var to = holds ? merge.Into : merge.From;
        foreach (var actor in merge.Actors)
            await session.Execute("UPDATE actor SET merged_into = @into WHERE id = @actor", new { actor, into = to == actor ? (long?)null : to }).ConfigureAwait(false);
        var of = new { ids = session.Dialect.List(merge.Actors) };
        return await session.Query<long>($"""
            SELECT statement FROM statement_speaker WHERE {session.Dialect.In("actor", "@ids")} UNION SELECT statement FROM statement_speaker WHERE {session.Dialect.In("speaker", "@ids")}
            UNION SELECT statement FROM statement_speaker WHERE {session.Dialect.In("institution", "@ids")} ORDER BY 1
            """, of).ConfigureAwait(false);
    }

    /// <summary>An actor as a speaker, with those in whose name it speaks as the ledger knows them.</summary>
    public async Task<Speaking> Chain(string key)
    {
        var chain = new List<Row>();
        for (long? next = await Root(key).ConfigureAwait(false); next is { } id && chain.TrueForAll(a => a.Id != id);)
        {
            var row = (await session.Find<Row>("SELECT a.id, a.kind, a.speaks_for AS SpeaksFor FROM actor a WHERE a.id = (SELECT COALESCE(b.merged_into, b.id) FROM actor b WHERE b.id = @id)", new { id })
                .ConfigureAwait(false))!;
            if (chain.Exists(a => a.Id == row.Id)) break;
            chain.Add(row);
            next = row.SpeaksFor;
        }
        var through = chain[..^1];
        return new(chain[^1].Id, through.Find(a => a.Kind == Codes.Name(ActorKind.Institution))?.Id,
            through.Count > 0 && through[0].Kind != Codes.Name(ActorKind.Institution) ? through[0].Id : null);
    }

    /// <summary>Makes another actor that goes by a name, of the kind of the one it was taken for.</summary>
    public async Task<long> Make(string like, string name)
    {
        var id = await session.NextId("actor").ConfigureAwait(false);
        var known = await session.Query<string>("SELECT key FROM actor WHERE key >= @from AND key < @beyond", new { from = $"{like}~", beyond = $"{like}\u007F" }).ConfigureAwait(false);
        await session.Execute("INSERT INTO actor (id, key, kind, name) SELECT @id, @key, kind, @name FROM actor WHERE key = @like", new { id, key = $"{like}~{known.Count + 2}", name, like })
            .ConfigureAwait(false);
        await session.Execute("INSERT INTO actor_name (name, actor) VALUES (@folded, @id) ON CONFLICT DO NOTHING", new { folded = SearchWords.Fold(name), id }).ConfigureAwait(false);
        return id;
    }
}
