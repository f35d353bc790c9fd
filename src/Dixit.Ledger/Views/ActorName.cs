using Dixit.Resolution;

namespace Dixit.Ledger.Views;

/// <summary>An actor, as lists name it.</summary>
/// <param name="Id">Its number in the ledger.</param>
/// <param name="Key">Its key, as in <see cref="Actor.Key"/>; of a described actor with the report that describes it.</param>
/// <param name="Kind">What kind of somebody it is.</param>
/// <param name="Name">How a reader would call it.</param>
public sealed record ActorName(long Id, string Key, ActorKind Kind, string Name);
