using System.Collections.Immutable;
using Dixit.Claims;
using Dixit.Desk.Json;
using Dixit.Web.Serving;

namespace Dixit.Web.Embedding;

/// <summary>A claim in a small page that others frame: who holds what by now, and where to read on.</summary>
/// <param name="Claim">The claim, up to a day where one is asked for.</param>
/// <param name="AsOf">Up to when.</param>
public sealed record EmbedPage(ClaimView Claim, AsOfQuery AsOf)
{
    private const int MostRows = 8;

    /// <summary>The newest position of each actor on what the claim says, else on another variant of it; those whose position is newest first.</summary>
    public ImmutableArray<PositionView> Positions => [.. Newest.Take(MostRows)];

    /// <summary>The variant that a position is on, where it is another than what the claim says: who denies more, or something near, must not seem to deny this.</summary>
    public VariantView? Otherwise(PositionView position) => Claim.Variants.FirstOrDefault(v => v.Id == position.Variant && !IsSame(v));

    /// <summary>How many actors are not shown.</summary>
    public int More => Math.Max(0, Claim.Rows.Length - MostRows);

    /// <summary>Where the claim is shown whole.</summary>
    public string Whole => $"/claims/{Claim.Id}{AsOf.Query}";

    private IEnumerable<PositionView> Newest
        => Claim.Rows.Select(row => row.Positions.LastOrDefault(p => Otherwise(p) is null) ?? row.Positions[^1])
            .OrderBy(p => Otherwise(p) is not null).ThenByDescending(p => p.From?.First).ThenByDescending(p => p.Count);

    private bool IsSame(VariantView variant) => variant == Claim.Variants[0] || variant.Relation == Relation.Same;

    public static async Task<View?> Load(ILedger ledger, long id, AsOfQuery asOf, CancellationToken cancellation)
        => await ledger.Claim(id, asOf.AsOf, cancellation) is { } claim ? View.Of<Embed>(new EmbedPage(claim, asOf), async () => await ClaimJson.Of(claim, new(ledger, cancellation))) : null;
}
