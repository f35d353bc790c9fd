using Dixit.Desk.Json;
using Dixit.Web.Serving;

namespace Dixit.Web.Pages;

/// <summary>An actor: who it is, what it said on what and when, who speaks for it, and how its positions changed.</summary>
public sealed record ActorPage(ActorView Actor, Quotes Quotes, WeeklyCounts Weeks)
{
    public static async Task<object?> Load(string id, string? after, ILedger ledger, CancellationToken cancellation)
    {
        if (await ledger.Actor(id, after, 30, cancellation) is not { } actor) return null;
        if (actor.Summary.IsPrivate) return View.Of<PrivateActor>(new object(), new { Problem = "private" }) with { Status = StatusCodes.Status404NotFound };
        var name = actor.Summary.Actor;
        if (id != name.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)) return TypedResults.LocalRedirect($"/actors/{name.Id}");
        var quotes = await new Quotes(ledger, cancellation).Fetch(actor.Positions.Items.Select(h => h.Position.Statements[0]));
        return View.Of<Actor>(new ActorPage(actor, quotes, await ledger.ActorWeeks(name.Id, cancellation)), async () => await ActorJson.Of(actor, quotes));
    }
}
