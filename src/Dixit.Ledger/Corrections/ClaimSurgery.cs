using System.Collections.Immutable;
using Dixit.Claims;
using Dixit.Ledger.Derivation;
using Dixit.Ledger.Storage;

namespace Dixit.Ledger.Corrections;

/// <summary>Merges and splits claims.</summary>
internal sealed class ClaimSurgery(Session session, Matching matching, Propositions propositions)
{
    /// <summary>The claim of a number, or the one it was merged into.</summary>
    public async Task<long> Root(long claim) => await session.Find<long?>("SELECT COALESCE(merged_into, id) FROM claim WHERE id = @claim", new { claim }).ConfigureAwait(false)
        ?? throw new LedgerException($"there is no claim {claim}");

    public async Task<MergeClaimsPayload> Prepare(MergeClaims merge)
    {
        var (from, into) = (await Root(merge.From).ConfigureAwait(false), await Root(merge.Into).ConfigureAwait(false));
        if (from == into) throw new LedgerException($"claims {merge.From} and {merge.Into} are one already");
        var variants = await session.Query<long>("SELECT id FROM variant WHERE claim = @from ORDER BY id", new { from }).ConfigureAwait(false);
        var claims = await session.Query<long>("SELECT id FROM claim WHERE id = @from OR merged_into = @from ORDER BY id", new { from }).ConfigureAwait(false);
        return new(from, into, [.. variants], [.. claims]);
    }

    public async Task<SplitClaimPayload> Prepare(SplitClaim split)
    {
        var claim = await Root(split.Claim).ConfigureAwait(false);
        var all = await session.Query<long>("SELECT id FROM variant WHERE claim = @claim ORDER BY id", new { claim }).ConfigureAwait(false);
        if (split.Variants.IsEmpty || split.Variants.Any(v => !all.Contains(v)))
            throw new LedgerException($"claim {claim}: say which of its variants go ({string.Join(", ", all)})");
        if (all.TrueForAll(split.Variants.Contains)) throw new LedgerException($"claim {claim}: one of its variants has to stay");
        var label = await session.Find<string>("SELECT label FROM variant WHERE id = @first", new { first = split.Variants.Min() }).ConfigureAwait(false);
        return new(claim, await Make(label!).ConfigureAwait(false), [.. split.Variants.Order()]);
    }

    /// <summary>Merges, or parts again what was merged and has not gone elsewhere since; gives the statements that are touched.</summary>
    public async Task<List<long>> Apply(MergeClaimsPayload merge, bool holds)
    {
        var (from, to) = holds ? (merge.From, merge.Into) : (merge.Into, merge.From);
        foreach (var claim in merge.Claims)
            await session.Execute("UPDATE claim SET merged_into = @into WHERE id = @claim", new { claim, into = to == claim ? (long?)null : to }).ConfigureAwait(false);
        return await Rehome(merge.Variants, from, to).ConfigureAwait(false);
    }

    /// <summary>Splits, or joins again what was split and has not gone elsewhere since; gives the statements that are touched.</summary>
    public async Task<List<long>> Apply(SplitClaimPayload split, bool holds)
    {
        await session.Execute("UPDATE claim SET merged_into = @root WHERE id = @Into", new { split.Into, root = holds ? (long?)null : split.Claim }).ConfigureAwait(false);
        return await Rehome(split.Variants, holds ? split.Claim : split.Into, holds ? split.Into : split.Claim).ConfigureAwait(false);
    }

    /// <summary>Makes room in a claim, or in a new one, for what a variant says.</summary>
    public async Task<(long Claim, long Variant)> Receive(long like, long? claim)
    {
        var label = (await session.Find<string>("SELECT label FROM variant WHERE id = @like", new { like }).ConfigureAwait(false))!;
        var to = claim is { } given ? await Root(given).ConfigureAwait(false) : await Make(label).ConfigureAwait(false);
        var proposition = (await propositions.Of(session, [like]).ConfigureAwait(false))[like];
        var known = await session.Query<long>("SELECT id FROM variant WHERE claim = @to ORDER BY id", new { to }).ConfigureAwait(false);
        var others = await propositions.Of(session, known).ConfigureAwait(false);
        foreach (var one in known)
            if (matching.Compare(proposition, others[one]).Relation == Relation.Same) return (to, one);
        var variant = await session.NextId("variant").ConfigureAwait(false);
        await session.Execute("INSERT INTO variant (id, claim, relation, label, language, proposition) SELECT @variant, @to, @relation, label, language, proposition FROM variant WHERE id = @like",
            new { variant, to, relation = Codes.Name(known.Count == 0 ? Relation.Same : Stands(proposition, others[known[0]])), like }).ConfigureAwait(false);
        await session.Execute("INSERT INTO variant_handle (handle, variant) VALUES (@handle, @variant)",
            matching.Handles(proposition).Distinct(StringComparer.Ordinal).Select(handle => new { handle, variant })).ConfigureAwait(false);
        await session.Execute(session.Dialect.Index("variant_search"), new { Id = variant, Words = SearchWords.Fold(label) }).ConfigureAwait(false);
        propositions.Made(variant, proposition);
        return (to, variant);
    }

    private async Task<long> Make(string label)
    {
        var claim = await session.NextId("claim").ConfigureAwait(false);
        await session.Execute("INSERT INTO claim (id, label) VALUES (@claim, @label)", new { claim, label }).ConfigureAwait(false);
        return claim;
    }

    private async Task<List<long>> Rehome(ImmutableArray<long> variants, long from, long to)
    {
        var moving = await session.Query<long>($"SELECT id FROM variant WHERE claim = @from AND {session.Dialect.In("id", "@variants")}",
            new { from, variants = session.Dialect.List(variants) }).ConfigureAwait(false);
        await session.Execute($"UPDATE variant SET claim = @to WHERE {session.Dialect.In("id", "@moving")}", new { to, moving = session.Dialect.List(moving) }).ConfigureAwait(false);
        await Relate(from).ConfigureAwait(false);
        await Relate(to).ConfigureAwait(false);
        return await session.Query<long>($"SELECT DISTINCT statement FROM holding WHERE {session.Dialect.In("variant", "@moving")} ORDER BY statement",
            new { moving = session.Dialect.List(moving) }).ConfigureAwait(false);
    }

    /// <summary>Says anew how the variants of a claim stand to its first one.</summary>
    private async Task Relate(long claim)
    {
        var variants = await session.Query<long>("SELECT id FROM variant WHERE claim = @claim ORDER BY id", new { claim }).ConfigureAwait(false);
        if (variants.Count == 0) return;
        var all = await propositions.Of(session, variants).ConfigureAwait(false);
        await session.Execute("UPDATE variant SET relation = @relation WHERE id = @id", variants.Select((id, i) => new
        {
            id, relation = Codes.Name(i == 0 ? Relation.Same : Stands(all[id], all[variants[0]])),
        })).ConfigureAwait(false);
    }

    // People may join what the engine holds to be unrelated.
    private Relation Stands(Proposition one, Proposition first) => matching.Compare(one, first).Relation is not Relation.Unrelated and var relation ? relation : Relation.Variant;
}
