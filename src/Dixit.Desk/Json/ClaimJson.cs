using System.Collections.Immutable;
using Dixit.Ledger.Views;

namespace Dixit.Desk.Json;

/// <summary>A claim for programs.</summary>
public static class ClaimJson
{
    public static async Task<object> Of(ClaimView claim, Quotes quotes)
    {
        var (positions, changes) = (ImmutableArray.CreateBuilder<object>(), ImmutableArray.CreateBuilder<object>());
        await quotes.Fetch(claim.Rows.SelectMany(r => r.Positions).SelectMany(p => p.Statements));
        foreach (var p in claim.Rows.SelectMany(r => r.Positions)) positions.Add(await Shapes.Of(p, quotes));
        foreach (var c in claim.Changes) changes.Add(await Shapes.Of(c, quotes));
        return new
        {
            claim.Id, claim.Label, AsOf = claim.AsOf?.Day, By = claim.AsOf is { } asOf ? Shapes.Lower(asOf.By) : null, Counts = Shapes.Of(Spread.Of(claim.Counts)),
            Variants = claim.Variants.Select(Shapes.Of), Origins = claim.Origins.Known.Select(o => new { Origin = o.Name, OriginKind = Shapes.Lower(o.Kind), o.Reports, o.Outlets }), Positions = positions.ToImmutable(), Changes = changes.ToImmutable(), Reports = claim.Reports.Select(Shapes.Of),
        };
    }
}
