using System.Collections.Immutable;
using Dixit.Desk.Json;
using Dixit.Web.Serving;

namespace Dixit.Web.Embedding;

/// <summary>A claim in a small page that others frame: who holds what by now, and where to read on.</summary>
/// <param name="Claim">The claim, up to a day where one is asked for.</param>
/// <param name="AsOf">Up to when.</param>
public sealed record EmbedPage(ClaimView Claim, AsOfQuery AsOf)
{
    private const int MostRows = 8;

    /// <summary>The newest position of each actor, those whose position is newest first.</summary>
    public ImmutableArray<PositionView> Positions => [.. Newest.Take(MostRows)];

    /// <summary>How many actors are not shown.</summary>
    public int More => Math.Max(0, Claim.Rows.Length - MostRows);

    /// <summary>Where the claim is shown whole.</summary>
    public string Whole => $"/claims/{Claim.Id}{AsOf.Query}";

    private IEnumerable<PositionView> Newest => Claim.Rows.Select(row => row.Positions[^1]).OrderByDescending(p => p.From?.First).ThenByDescending(p => p.Count);

    public static async Task<View?> Load(ILedger ledger, long id, AsOfQuery asOf, CancellationToken cancellation)
        => await ledger.Claim(id, asOf.AsOf, cancellation) is { } claim ? View.Of<Embed>(new EmbedPage(claim, asOf), async () => await ClaimJson.Of(claim, new(ledger, cancellation))) : null;
}
