using System.Collections.Immutable;
using Dixit.Web.Serving;

namespace Dixit.Web.Pages;

/// <summary>Changes of positions and altered texts, the newest first; the filters live in the address.</summary>
/// <param name="Filter">Which.</param>
/// <param name="Actors">Actors to choose from.</param>
/// <param name="Changes">What changed.</param>
public sealed record ChangesPage(ChangeFilter Filter, ImmutableArray<ActorName> Actors, ChangeDays Changes)
{
    private const int ChangesOnPage = 20;

    public static async Task<View> Load(ILedger ledger, string? actor, long? claim, DayQuery days, string? after, CancellationToken cancellation)
    {
        var filter = new ChangeFilter { Actor = actor is "" ? null : actor, Claim = claim, Since = days.Since, Until = days.Until, Cursor = after, Limit = ChangesOnPage };
        var page = new ChangesPage(filter, await ActorChoice.Load(ledger, filter.Actor, cancellation), await ChangeDays.Load(ledger, filter, cancellation));
        return View.Of<Changes>(page, page.Changes.Json);
    }
}
