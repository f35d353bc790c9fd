using System.Text;
using Dixit.Desk.Alerts;
using Dixit.Desk.Exporting;
using Dixit.Web.Serving;

namespace Dixit.Web.Pages;

/// <summary>A claim in other forms than a page.</summary>
public static class ClaimFiles
{
    private const int EntriesOfFeed = 40;

    /// <summary>As a table for spreadsheets.</summary>
    public static async Task<IResult> Csv(ILedger ledger, long id, AsOfQuery asOf, CancellationToken cancellation)
        => await ledger.Claim(id, asOf.AsOf, cancellation) is { } claim
            ? TypedResults.File(Encoding.UTF8.GetBytes(ClaimCsv.Of(claim)), "text/csv; charset=utf-8", $"claim-{claim.Id}{(asOf.AsOf is { } at ? "-" + AsOfQuery.Write(at.Day) : "")}.csv")
            : TypedResults.NotFound();

    /// <summary>What is new on it, as an Atom feed.</summary>
    public static async Task<IResult> Atom(ILedger ledger, PageContext context, ServerSettings settings, long id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(settings);
        var developments = (await ledger.Developments(new() { Claim = id, Limit = EntriesOfFeed }, cancellation)).Items;
        var (number, label) = developments is [{ Claim: { } told }, ..] ? (told.Id, told.Label) : await ledger.Claim(id, null, cancellation) is { } claim ? (claim.Id, claim.Label) : default;
        if (label is null) return TypedResults.NotFound();
        var feed = new ClaimFeed(context.Words, new Quotes(ledger, cancellation), settings.PublicAddress ?? new Uri($"{context.Http.Request.Scheme}://{context.Http.Request.Host}"));
        using var output = new MemoryStream();
        await feed.Write(output, number, label, developments);
        return TypedResults.Bytes(output.ToArray(), "application/atom+xml; charset=utf-8");
    }
}
