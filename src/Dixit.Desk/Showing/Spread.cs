using Dixit.Ledger.Views;
using Dixit.Provenance;

namespace Dixit.Desk.Showing;

/// <summary>How widely something is told: what is unknown adds nothing and is said to be unknown.</summary>
/// <param name="Reports">How many reports.</param>
/// <param name="Texts">How many when copies of one text count once.</param>
/// <param name="Publishers">How many publishers are known.</param>
/// <param name="Origins">How many origins are known, or null where that is not asked.</param>
public sealed record Spread(int Reports, int Texts, int Publishers, int? Origins = null)
{
    /// <summary>The spread of some statements.</summary>
    /// <param name="statements">The statements.</param>
    /// <param name="origins">The origins of their claim; those of these reports count.</param>
    public static Spread Of(IReadOnlyCollection<StatementView> statements, ClaimOrigins? origins = null)
    {
        var reports = statements.Select(s => s.Report).DistinctBy(r => r.Number).ToList();
        var ids = reports.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        return new(reports.Count, reports.DistinctBy(r => r.Copies).Count(), reports.Select(r => r.Publisher).OfType<string>().Distinct().Count(),
            origins?.Known.Count(o => o.Reports.Any(ids.Contains)));
    }

    /// <summary>The spread of claims.</summary>
    public static Spread Of(ClaimCounts counts) => new(counts.Reports, counts.Texts, counts.Publishers, counts.Origins);

    /// <summary>In words, what is unknown said to be so: <c>3 reports (2 texts without copies) · 2 publishers · origins unknown</c>.</summary>
    public string In(InterfaceWords words) => string.Join(" · ", new[]
    {
        OfReports(words), Publishers > 0 ? words.Count("publishers", Publishers) : words["publishers.unknown"],
        Origins switch { null => null, 0 => words["origins.unknown"], { } origins => words.Count("origins", origins) },
    }.OfType<string>());

    /// <summary>In few words: what is known alone.</summary>
    public string Known(InterfaceWords words) => string.Join(", ", new[]
    {
        OfReports(words), Publishers > 0 ? words.Count("publishers", Publishers) : null, Origins > 0 ? words.Count("origins", Origins.Value) : null,
    }.OfType<string>());

    private string OfReports(InterfaceWords words) => words.Count("reports", Reports) + (Texts < Reports ? $" ({words.Count("texts", Texts)})" : "");
}
