using System.Collections.Immutable;
using Dixit.Ledger.Views;

namespace Dixit.Desk.Json;

/// <summary>An actor for programs.</summary>
public static class ActorJson
{
    public static async Task<ActorShape> Of(ActorView actor, Quotes quotes) => new()
    {
        Actor = Shapes.Of(actor.Summary), Wikidata = actor.Wikidata, Names = actor.Names, SpeaksFor = [.. actor.SpeaksFor.Select(Shapes.Of)], Spokesmen = [.. actor.Spokesmen.Select(Shapes.Of)],
        Positions = await Positions(actor.Positions.Items, quotes),
        Next = actor.Positions.Next,
        Changes = await Shapes.Changes(actor.Changes, quotes),
    };

    private static async Task<ImmutableArray<HeldPositionShape>> Positions(ImmutableArray<HeldPosition> positions, Quotes quotes)
    {
        await quotes.Fetch(positions.SelectMany(held => held.Position.Statements));
        return await Shapes.All(positions, async held => new HeldPositionShape { Claim = Shapes.Of(held.Claim), Position = await Shapes.Of(held.Position, quotes) });
    }
}
