using Dixit.Desk.Json;

namespace Dixit.Web.Api;

/// <summary>Who says things.</summary>
internal static class ActorsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.Get<ActorListShape>("/actors", ListActors, "Actors");
        api.Get<ActorShape>("/actors/{**key}", GetActor, "Actors");
    }

    /// <summary>Lists actors</summary>
    /// <remarks>Those with most statements first. Private persons are left out.</remarks>
    /// <param name="name" example="Swi">How a name of it begins, in any form of case and accents.</param>
    public static async Task<ActorListShape> ListActors(ILedger ledger, string? name, [AsParameters] PageParameters page, CancellationToken cancellation)
    {
        var actors = await ledger.Actors(new() { Name = name, WithoutPrivate = true, Cursor = page.After, Limit = page.Count() }, cancellation);
        return new([.. actors.Items.Select(Shapes.Of)], actors.Next);
    }

    /// <summary>Gets an actor</summary>
    /// <remarks>What it holds, the newest position first, who speaks for it, and what it changed. There is no such list of a private person.</remarks>
    /// <param name="key" example="state:CH">Its key, its number, or its name where only one actor has it.</param>
    public static async Task<object?> GetActor(ILedger ledger, string key, [AsParameters] PageParameters page, CancellationToken cancellation)
    {
        if (await ledger.Actor(Parameters.Name(key), page.After, page.Count(), cancellation) is not { } actor) return null;
        if (actor.Summary.IsPrivate) return Problems.Missing("A private person is shown by their words where they bear on a claim, and has no page.");
        return await ActorJson.Of(actor, new(ledger, cancellation));
    }
}
