using Dixit.Ledger.Views;

namespace Dixit.Ledger;

/// <summary>The reports of a ledger, and the statements in them.</summary>
public interface IReports
{
    /// <summary>Lists reports, the newest addition first.</summary>
    Task<Page<ReportName>> Reports(ReportFilter filter, CancellationToken cancellation = default);

    /// <summary>A report by its id or its number, or null.</summary>
    Task<ReportView?> Report(string id, CancellationToken cancellation = default);

    /// <summary>A report by its number, or null.</summary>
    Task<ReportView?> Report(long number, CancellationToken cancellation = default);

    /// <summary>A statement by its name, <c>report#3</c>, or its number in the ledger; null where there is none.</summary>
    Task<StatementView?> Statement(string name, CancellationToken cancellation = default);

    /// <summary>The texts of versions of reports, by the number of the report and that of the version, without all else; those that are not there are left out.</summary>
    Task<IReadOnlyDictionary<(long Report, int Version), string>> Texts(IEnumerable<(long Report, int Version)> versions, CancellationToken cancellation = default);

    /// <summary>Statements that have words of a text, the best first: a fallback where no claim answers.</summary>
    Task<IReadOnlyList<StatementView>> Search(string text, int limit = 20, CancellationToken cancellation = default);
}
