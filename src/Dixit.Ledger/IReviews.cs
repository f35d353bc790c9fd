using System.Collections.Immutable;
using Dixit.Ledger.Views;

namespace Dixit.Ledger;

/// <summary>What people look through: statements that wait, how sure the engine may be believed, and what reports altered.</summary>
public interface IReviews
{
    /// <summary>Lists the statements that wait for review.</summary>
    Task<Page<StatementView>> Waiting(ReviewFilter filter, CancellationToken cancellation = default);

    /// <summary>Counts them, and stops at a number.</summary>
    Task<BoundedCount> CountWaiting(ReviewFilter filter, int most = 1000, CancellationToken cancellation = default);

    /// <summary>Corrects several things, all or none, in their order.</summary>
    /// <exception cref="LedgerException">One names what is not there, or makes no sense; nothing has changed.</exception>
    Task<ImmutableArray<CorrectionView>> CorrectAll(IEnumerable<Correction> corrections, string by, CancellationToken cancellation = default);

    /// <summary>How the engine's readings stood up to review.</summary>
    Task<Precision> Precision(CancellationToken cancellation = default);

    /// <summary>Lists what new versions of reports altered, the newest first.</summary>
    Task<Page<AlterationView>> Alterations(AlterationFilter filter, CancellationToken cancellation = default);
}
