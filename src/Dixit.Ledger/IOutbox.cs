using System.Collections.Immutable;
using Dixit.Ledger.Views;

namespace Dixit.Ledger;

/// <summary>
/// Alerts on their way out. What is in it leaves it only by having been delivered, or by having been given up with a reason; where a program ends in
/// the midst of a delivery, it is tried again under the same id, so a receiver may see an id twice and never misses one.
/// </summary>
public interface IOutbox
{
    /// <summary>
    /// Takes deliveries that are due, the longest due first, for a while, and counts the attempt before it is made. Nobody else is given them until then, or
    /// until the attempt is recorded.
    /// </summary>
    /// <param name="limit">At most how many.</param>
    /// <param name="lease">For how long.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<ImmutableArray<DueDelivery>> LeaseDeliveries(int limit, TimeSpan lease, CancellationToken cancellation = default);

    /// <summary>When the next delivery is due that nobody has taken, or null where none waits.</summary>
    Task<DateTimeOffset?> NextDeliveryDue(CancellationToken cancellation = default);

    /// <summary>Keeps how an attempt ended.</summary>
    /// <param name="delivery">What was tried.</param>
    /// <param name="attempt">How it ended.</param>
    /// <param name="cancellation">Gives up.</param>
    Task RecordAttempt(DueDelivery delivery, AttemptEnd attempt, CancellationToken cancellation = default);

    /// <summary>Lets what was given up be tried again at once.</summary>
    /// <returns>How many deliveries of the alert wait again.</returns>
    Task<int> Redeliver(string alert, CancellationToken cancellation = default);
}
