using System.Globalization;
using Dixit.Web.Serving;

namespace Dixit.Web.Pages.Reviewing;

/// <summary>Merging and splitting of claims and actors; each leads to the page of what came of it.</summary>
public static class SurgeryForms
{
    public static async Task<object> MergeClaims(long id, IFormCollection form, ILedger ledger, PageContext context, CancellationToken cancellation)
    {
        if (!long.TryParse(form["into"].ToString().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var into)) throw new LedgerException(context.Words["surgery.fault.claim"]);
        return Done.Back($"/claims/{into}", [await ledger.Correct(new MergeClaims(id, into), context.Who, cancellation)], null);
    }

    public static async Task<object> SplitClaim(long id, IFormCollection form, ILedger ledger, PageContext context, CancellationToken cancellation)
    {
        var variants = form["variants"].Select(v => long.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out var variant) ? variant : (long?)null).OfType<long>();
        return Done.Back($"/claims/{id}", [await ledger.Correct(new SplitClaim(id, [.. variants]), context.Who, cancellation)], null);
    }

    public static async Task<object?> MergeActors(long id, IFormCollection form, ILedger ledger, PageContext context, CancellationToken cancellation)
    {
        if (await Key(id.ToString(CultureInfo.InvariantCulture), ledger, cancellation) is not { } from) return null;
        var into = form["into"].ToString().Trim() is { Length: > 0 } name ? await ledger.Actor(name, limit: 1, cancellation: cancellation) : null;
        if (into is null) throw new LedgerException(context.Words["surgery.fault.actor"]);
        return Done.Back($"/actors/{into.Summary.Actor.Id}", [await ledger.Correct(new MergeActors(from, into.Summary.Actor.Key), context.Who, cancellation)], null);
    }

    public static async Task<object?> SplitActor(long id, IFormCollection form, ILedger ledger, PageContext context, CancellationToken cancellation)
    {
        if (await Key(id.ToString(CultureInfo.InvariantCulture), ledger, cancellation) is not { } actor) return null;
        var statements = form["statements"].ToString().Split([',', ';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return Done.Back($"/actors/{id}", [await ledger.Correct(new SplitActor(actor, [.. statements], form["name"].ToString().Trim()), context.Who, cancellation)], null);
    }

    private static async Task<string?> Key(string id, ILedger ledger, CancellationToken cancellation) => (await ledger.Actor(id, limit: 1, cancellation: cancellation))?.Summary.Actor.Key;
}
