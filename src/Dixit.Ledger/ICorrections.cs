using Dixit.Ledger.Views;

namespace Dixit.Ledger;

/// <summary>What people correct. Nothing that was read is lost: a correction is an event on top, and can be undone.</summary>
public interface ICorrections
{
    /// <summary>Corrects something.</summary>
    /// <param name="correction">What.</param>
    /// <param name="by">Who, as the trail is to name them.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="LedgerException">What it names is not there, or it makes no sense; nothing has changed.</exception>
    Task<CorrectionView> Correct(Correction correction, string by, CancellationToken cancellation = default);

    /// <summary>Undoes a correction; those after it stand.</summary>
    /// <exception cref="LedgerException">There is none of this number, it is undone already, or a later one rests on it.</exception>
    Task<CorrectionView> Undo(long id, string by, CancellationToken cancellation = default);

    /// <summary>A correction by its number, or null.</summary>
    Task<CorrectionView?> Correction(long id, CancellationToken cancellation = default);

    /// <summary>The trail: all corrections, the newest first.</summary>
    Task<Page<CorrectionView>> Corrections(CorrectionFilter filter, CancellationToken cancellation = default);
}
