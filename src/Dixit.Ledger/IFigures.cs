using Dixit.Ledger.Views;

namespace Dixit.Ledger;

/// <summary>What charts and the first page are drawn from.</summary>
public interface IFigures
{
    /// <summary>What the ledger holds, in numbers.</summary>
    /// <param name="waiting">What waits for review.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<Overview> Overview(ReviewFilter? waiting = null, CancellationToken cancellation = default);

    /// <summary>The statements of the whole ledger by weeks.</summary>
    Task<WeeklyCounts> Weeks(CancellationToken cancellation = default);

    /// <summary>The statements that bear on a claim by weeks; none where there is no such claim.</summary>
    Task<WeeklyCounts> ClaimWeeks(long claim, CancellationToken cancellation = default);

    /// <summary>The statements that an actor, by its number, holds or speaks, and that bear on a claim, by weeks; none where there is no such actor.</summary>
    Task<WeeklyCounts> ActorWeeks(long actor, CancellationToken cancellation = default);

    /// <summary>Who cites whom for a claim, or null where there is no such claim. One that was merged into another shows that one.</summary>
    Task<OriginGraph?> OriginGraph(long claim, AsOf? asOf = null, CancellationToken cancellation = default);
}
