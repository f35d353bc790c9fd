using Dixit.Ledger.Views;

namespace Dixit.Ledger;

/// <summary>The actors of a ledger.</summary>
public interface IActors
{
    /// <summary>Lists actors, those with most statements first.</summary>
    Task<Page<ActorSummary>> Actors(ActorFilter filter, CancellationToken cancellation = default);

    /// <summary>An actor with what it holds, or null. One that was merged into another shows that one.</summary>
    /// <param name="name">Its key, its number, or its name where only one actor has it.</param>
    /// <param name="cursor">From which page of its positions on.</param>
    /// <param name="limit">How many positions.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<ActorView?> Actor(string name, string? cursor = null, int limit = 50, CancellationToken cancellation = default);
}
