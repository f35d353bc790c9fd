using System.Text;
using Dixit.Desk.Exporting;
using Dixit.Web.Serving;

namespace Dixit.Web.Pages;

/// <summary>A claim in other forms than a page.</summary>
public static class ClaimFiles
{
    /// <summary>As a table for spreadsheets.</summary>
    public static async Task<IResult> Csv(ILedger ledger, long id, AsOfQuery asOf, CancellationToken cancellation)
        => await ledger.Claim(id, asOf.AsOf, cancellation) is { } claim
            ? TypedResults.File(Encoding.UTF8.GetBytes(ClaimCsv.Of(claim)), "text/csv; charset=utf-8", $"claim-{claim.Id}{(asOf.AsOf is { } at ? "-" + AsOfQuery.Write(at.Day) : "")}.csv")
            : TypedResults.NotFound();
}
