using Dixit.Ledger.Views;

namespace Dixit.Ledger;

/// <summary>What people watch, and the alerts that came of it.</summary>
public interface IWatches
{
    /// <summary>Takes up a watch. It hears of what is new from now on, or looks back where the plan says so.</summary>
    /// <exception cref="LedgerException">It has no subject, wants nothing, or one of its channels has no address.</exception>
    Task<WatchView> AddWatch(WatchPlan watch, CancellationToken cancellation = default);

    /// <summary>Lists watches, in order of their numbers.</summary>
    Task<Page<WatchView>> Watches(WatchFilter filter, CancellationToken cancellation = default);

    /// <summary>A watch by its number, or null.</summary>
    Task<WatchView?> Watch(long id, CancellationToken cancellation = default);

    /// <summary>
    /// Changes what is planned of a watch; how far it has looked stays. A channel that keeps its kind and address keeps its secret where the plan gives none;
    /// what waits for a channel that goes is given up.
    /// </summary>
    /// <exception cref="LedgerException">There is no such watch, or the plan makes no sense.</exception>
    Task<WatchView> EditWatch(long id, WatchPlan watch, CancellationToken cancellation = default);

    /// <summary>Lets a watch rest, or go on from where it had looked to.</summary>
    /// <exception cref="LedgerException">There is no such watch.</exception>
    Task PauseWatch(long id, bool paused, CancellationToken cancellation = default);

    /// <summary>Takes a watch away, with its secrets; its alerts stay, and what waits to be delivered is given up.</summary>
    /// <exception cref="LedgerException">There is no such watch.</exception>
    Task RemoveWatch(long id, CancellationToken cancellation = default);

    /// <summary>
    /// Keeps what a watch has found and how far it has looked, in one transaction: each alert once, with one delivery for each of its channels. The same
    /// finding raised again changes nothing, so a program that ended in between, or two that look at the same time, do no harm.
    /// </summary>
    /// <param name="watch">The number of the watch.</param>
    /// <param name="upTo">The number of the development up to which it has looked.</param>
    /// <param name="findings">What it found.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The alerts that are new.</returns>
    /// <exception cref="LedgerException">There is no such watch, or no such development.</exception>
    Task<IReadOnlyList<AlertView>> Raise(long watch, long upTo, IReadOnlyCollection<Finding> findings, CancellationToken cancellation = default);

    /// <summary>Lists alerts, the newest first.</summary>
    Task<Page<AlertView>> Alerts(AlertFilter filter, CancellationToken cancellation = default);

    /// <summary>An alert by its id, or null.</summary>
    Task<AlertView?> Alert(string id, CancellationToken cancellation = default);
}
