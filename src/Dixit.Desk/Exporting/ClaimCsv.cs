using System.Collections.Immutable;
using System.Text;
using Dixit.Attribution;
using Dixit.Claims.Positions;
using Dixit.Desk.Json;
using Dixit.Ledger.Export;
using Dixit.Ledger.Views;

namespace Dixit.Desk.Exporting;

/// <summary>A claim as a table for spreadsheets: a line for each statement of a position. docs/formats/claim-csv.md tells the columns.</summary>
public static class ClaimCsv
{
    private static readonly ImmutableArray<string> Columns =
    [
        "claim", "variant", "label", "actor", "actor_key", "institution", "speaker", "attitude", "stance", "act", "modality", "second_hand", "from",
        "statement", "publisher", "published", "said", "review", "url", "page", "words",
    ];

    /// <summary>The table with its header; lines end in CRLF.</summary>
    public static string Of(ClaimView claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var labels = claim.Variants.ToDictionary(v => v.Id, v => v.Label);
        var csv = new StringBuilder(CsvLine.Of(Columns, Columns)).Append("\r\n");
        foreach (var position in claim.Rows.SelectMany(r => r.Positions))
            foreach (var statement in position.Statements)
                csv.Append(CsvLine.Of(Columns, Row(position, labels.GetValueOrDefault(position.Variant), statement))).Append("\r\n");
        return csv.ToString();
    }

    private static IEnumerable<object?> Row(PositionView p, string? label, StatementView s) =>
    [
        p.Claim, p.Variant, label, p.Actor.Name, p.Actor.Key, p.Institution?.Name, p.Speaker?.Name, Attitude.Of(p).Name, Labels.Name(p.Stance), Labels.Name(p.Act),
        p.Firmness == Firmness.Tentative ? "hedged" : "plain", p.SecondHand, p.From?.ToString(),
        s.Name, s.Report.Publisher, s.Report.Published, s.Said?.ToString(), Shapes.Lower(s.Review), s.Report.Url, StatementAddress.Of(s), s.Words,
    ];
}
