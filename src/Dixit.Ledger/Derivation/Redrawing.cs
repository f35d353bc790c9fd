using Dixit.Claims.Positions;

namespace Dixit.Ledger.Derivation;

/// <summary>What actors held before some positions were drawn anew, and what they hold now.</summary>
/// <param name="Held">The claims and actors (by number) that had positions before.</param>
/// <param name="Moved">The changes that there were before.</param>
/// <param name="Timeline">What there is now.</param>
internal sealed record Redrawing(HashSet<(long Claim, long Actor)> Held, List<Turn> Moved, Timeline Timeline)
{
    public static Redrawing None { get; } = new([], [], Timeline.Of([], (_, _) => Dixit.Claims.Relation.Same));
}

/// <summary>From what to what a position changed, whichever statements show it.</summary>
internal sealed record Turn(long Claim, long Actor, string Kind, long FromVariant, string FromStance, long ToVariant, string ToStance);

/// <summary>What was drawn anew, with what bore on claims before and now.</summary>
/// <param name="Before">How many of the statements in question bore on each claim before.</param>
/// <param name="After">How many do now.</param>
/// <param name="Positions">The positions.</param>
internal sealed record Refreshed(Dictionary<long, int> Before, Dictionary<long, int> After, Redrawing Positions)
{
    public static Refreshed Nothing { get; } = new([], [], Redrawing.None);
}
