using Dixit.Desk.Json;
using Dixit.Web.Serving;

namespace Dixit.Web.Pages;

/// <summary>Who speaks in the reports, those with most statements first.</summary>
public sealed record ActorsPage(ActorFilter Filter, Page<ActorSummary> Actors)
{
    public static async Task<View> Load(ILedger ledger, string? q, string? after, CancellationToken cancellation)
    {
        var filter = new ActorFilter { Name = string.IsNullOrWhiteSpace(q) ? null : q, WithoutPrivate = true, Cursor = after, Limit = 50 };
        var actors = await ledger.Actors(filter, cancellation);
        return View.Of<Actors>(new ActorsPage(filter, actors), new { Actors = actors.Items.Select(Shapes.Of), actors.Next });
    }
}
