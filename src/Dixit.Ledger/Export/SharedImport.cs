using Dixit.Ledger.Storage;
using Dixit.Resolution;

namespace Dixit.Ledger.Export;

/// <summary>Takes in what reports share: actors, claims and corrections, with their ids.</summary>
internal sealed class SharedImport(Session session, Matching matching, string name)
{
    public async Task Take(List<ActorLine> actors, List<ClaimLine> claims, List<CorrectionLine> corrections)
    {
        await Actors(actors).ConfigureAwait(false);
        await Claims(claims).ConfigureAwait(false);
        foreach (var c in corrections)
            await session.Execute("INSERT INTO correction (id, at, by, kind, target, payload) VALUES (@Id, @At, @By, @Correction, @Target, @payload) ON CONFLICT DO NOTHING",
                new { c.Id, c.At, c.By, c.Correction, c.Target, payload = c.Payload.GetRawText() }).ConfigureAwait(false);
        await session.Execute("UPDATE correction SET undone_by = @UndoneBy WHERE id = @Id", corrections.Where(c => c.UndoneBy is not null).Select(c => new { c.Id, c.UndoneBy })).ConfigureAwait(false);
    }

    private async Task Actors(List<ActorLine> actors)
    {
        var known = (await session.Query<(long Id, string Key)>("SELECT id, key FROM actor").ConfigureAwait(false)).ToDictionary(a => a.Id, a => a.Key);
        var ids = actors.ToDictionary(a => a.Key, a => a.Id, StringComparer.Ordinal);
        if (known.Any(k => !ids.TryGetValue(k.Value, out var id) || id != k.Key)) throw Other();
        var added = actors.Where(a => !known.ContainsKey(a.Id)).ToList();
        await session.Execute("INSERT INTO actor (id, key, kind, name, office, wikidata) VALUES (@Id, @Key, @ActorKind, @Name, @Office, @Wikidata)", added).ConfigureAwait(false);
        await session.Execute("INSERT INTO actor_name (name, actor) VALUES (@name, @Id)", added.SelectMany(a => a.Names.Select(n => new { name = n, a.Id }))).ConfigureAwait(false);
        await session.Execute("INSERT INTO actor_handle (handle, actor) VALUES (@handle, @Id)",
            added.SelectMany(a => ActorIdentity.Keys(new() { Key = a.Key, Kind = Codes.Label<ActorKind>(a.ActorKind), Name = a.Name }).Select(handle => new { handle, a.Id }))).ConfigureAwait(false);
        await session.Execute("UPDATE actor SET speaks_for = @speaks, merged_into = @merged WHERE id = @Id", added.Where(a => a.SpeaksFor is not null || a.MergedInto is not null)
            .Select(a => new { a.Id, speaks = a.SpeaksFor is { } f ? ids[f] : (long?)null, merged = a.MergedInto is { } m ? ids[m] : (long?)null })).ConfigureAwait(false);
    }

    private async Task Claims(List<ClaimLine> claims)
    {
        var known = (await session.Query<(long Id, string Label)>("SELECT id, label FROM claim").ConfigureAwait(false)).ToDictionary(c => c.Id, c => c.Label);
        var labels = claims.ToDictionary(c => c.Id, c => c.Label);
        if (known.Any(k => labels.GetValueOrDefault(k.Key) != k.Value)) throw Other();
        var added = claims.Where(c => !known.ContainsKey(c.Id)).ToList();
        await session.Execute("INSERT INTO claim (id, label) VALUES (@Id, @Label)", added).ConfigureAwait(false);
        await session.Execute("UPDATE claim SET merged_into = @MergedInto WHERE id = @Id", added.Where(c => c.MergedInto is not null)).ConfigureAwait(false);
        var variants = added.SelectMany(c => c.Variants.Select(v => (Claim: c.Id, Variant: v))).ToList();
        await session.Execute("INSERT INTO variant (id, claim, relation, label, language, proposition) VALUES (@Id, @Claim, @Relation, @Label, @Language, @proposition)",
            variants.Select(v => new { v.Variant.Id, v.Claim, v.Variant.Relation, v.Variant.Label, v.Variant.Language, proposition = Json.Write(v.Variant.Proposition) })).ConfigureAwait(false);
        await session.Execute("INSERT INTO variant_handle (handle, variant) VALUES (@handle, @Id)",
            variants.SelectMany(v => matching.Handles(v.Variant.Proposition).Distinct(StringComparer.Ordinal).Select(handle => new { handle, v.Variant.Id }))).ConfigureAwait(false);
        await session.Execute(session.Dialect.Index("variant_search"), variants.Select(v => new { v.Variant.Id, Words = SearchWords.Fold(v.Variant.Label) })).ConfigureAwait(false);
    }

    private LedgerException Other() => new($"{name}: holds something else already (take an export into a new ledger)");
}
