using System.Collections.Immutable;
using Dixit.Ledger.Views;

namespace Dixit.Desk.Json;

/// <summary>A claim for programs.</summary>
public static class ClaimJson
{
    public static async Task<ClaimShape> Of(ClaimView claim, Quotes quotes) => new()
    {
        Id = claim.Id, Label = claim.Label, AsOf = claim.AsOf?.Day, By = claim.AsOf is { } asOf ? Shapes.Lower(asOf.By) : null, Counts = Shapes.Of(Spread.Of(claim.Counts)),
        Variants = [.. claim.Variants.Select(Shapes.Of)],
        Origins = [.. claim.Origins.Known.Select(o => new OriginShape { Origin = o.Name, OriginKind = Shapes.Lower(o.Kind), Reports = o.Reports, Outlets = o.Outlets })],
        Positions = await Positions([.. claim.Rows.SelectMany(r => r.Positions)], quotes),
        Changes = await Shapes.Changes(claim.Changes, quotes),
        Reports = [.. claim.Reports.Select(Shapes.Of)],
    };

    private static async Task<ImmutableArray<PositionShape>> Positions(ImmutableArray<PositionView> positions, Quotes quotes)
    {
        await quotes.Fetch(positions.SelectMany(p => p.Statements));
        return await Shapes.All(positions, p => Shapes.Of(p, quotes));
    }
}
