namespace Dixit.Ledger;

/// <summary>
/// Reports and what they say, kept for good: statements under claims, positions of actors from a day on, and their changes. Every engine behaves the
/// same (one contract suite runs on all). Safe for several readers and one writer at a time, in this process or another.
/// </summary>
public interface ILedger
    : IReports, IClaims, IActors, ICorrections, IReviews, IFigures, IKeeping, IDevelopments, IFeeds, IWatches, IOutbox, IAccounts, IAsyncDisposable
{
    /// <summary>
    /// Keeps a report and all that was read in it, wholly or not at all. A report that is there already (same id, same text) changes nothing; the same id
    /// with another text becomes its next version.
    /// </summary>
    /// <param name="study">The report as read.</param>
    /// <param name="cancellation">Gives up before anything is kept.</param>
    /// <exception cref="LedgerException">The ledger cannot be written; the message says what to do, and nothing has changed.</exception>
    Task<Addition> Add(ReportStudy study, CancellationToken cancellation = default);
}
