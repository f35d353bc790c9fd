using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Desk.Json;
using Dixit.Web.Serving;

namespace Dixit.Web.Pages;

/// <summary>The claims of the ledger, those with the newest change first; the filters live in the address.</summary>
/// <param name="Filter">Which.</param>
/// <param name="Actors">Actors to choose from.</param>
/// <param name="Claims">Those of this page.</param>
public sealed record ClaimsPage(ClaimFilter Filter, ImmutableArray<ActorName> Actors, Page<ClaimSummary> Claims)
{
    private const int ClaimsOnPage = 40;

    public static async Task<View> Load(
        ILedger ledger, string? q, string? actor, string? language, string? publisher, string? stance, string? order, DayQuery days, string? after, CancellationToken cancellation)
    {
        var filter = new ClaimFilter
        {
            Text = Given(q), Actor = Given(actor), Language = Given(language), Publisher = Given(publisher), Stance = Named<Stance>(stance), Order = Named<ClaimOrder>(order) ?? ClaimOrder.NewestChange,
            Since = days.Since, Until = days.Until, Cursor = after, Limit = ClaimsOnPage,
        };
        var claims = await ledger.Claims(filter, cancellation);
        return View.Of<Claims>(new ClaimsPage(filter, await ActorChoice.Load(ledger, filter.Actor, cancellation), claims), new { Claims = claims.Items.Select(Shapes.Of), claims.Next });
    }

    // Fields of a form that are left empty come along empty.
    private static string? Given(string? field) => string.IsNullOrWhiteSpace(field) ? null : field.Trim();

    private static T? Named<T>(string? name) where T : struct, Enum => Enum.TryParse<T>(name, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
}
