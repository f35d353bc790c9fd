using System.Collections.Immutable;

namespace Dixit.Web.Pages;

/// <summary>Actors that filters offer to choose from: those with most statements, and the one that is chosen.</summary>
internal static class ActorChoice
{
    private const int Most = 40;

    public static async Task<ImmutableArray<ActorName>> Load(ILedger ledger, string? chosen, CancellationToken cancellation)
    {
        var offered = (await ledger.Actors(new() { WithoutPrivate = true, Limit = Most }, cancellation)).Items.Select(a => a.Actor).ToImmutableArray();
        return chosen is null || offered.Any(a => a.Key == chosen) || (await ledger.Actor(chosen, limit: 1, cancellation: cancellation))?.Summary.Actor is not { } actor ? offered : offered.Insert(0, actor);
    }
}
