using Dixit.Desk.Json;
using Dixit.Web.Serving;

namespace Dixit.Web.Pages;

/// <summary>The claims of the ledger, those with the newest change first; the filters live in the address.</summary>
public sealed record ClaimsPage(ClaimFilter Filter, Page<ClaimSummary> Claims)
{
    public static async Task<View> Load(ILedger ledger, string? q, string? actor, DateOnly? since, DateOnly? until, string? after, CancellationToken cancellation)
    {
        var filter = new ClaimFilter { Text = q, Actor = actor, Since = since, Until = until, Cursor = after, Limit = 50 };
        var claims = await ledger.Claims(filter, cancellation);
        return View.Of<Claims>(new ClaimsPage(filter, claims), new { Claims = claims.Items.Select(Shapes.Of), claims.Next });
    }
}
