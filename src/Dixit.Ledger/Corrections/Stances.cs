using Dixit.Attribution;

namespace Dixit.Ledger.Corrections;

/// <summary>How the stance on what a statement holds follows the statement's own.</summary>
internal static class Stances
{
    /// <summary>The stance on a variant after the statement's stance was corrected: a negation between the two stays.</summary>
    public static Stance Turned(Stance held, Stance was, Stance now) => (held, was, now) switch
    {
        (_, _, Stance.Open) => Stance.Open,
        (Stance.Open, _, _) or (_, Stance.Open, _) => now,
        _ => was == now ? held : held == Stance.Holds ? Stance.Rejects : Stance.Holds,
    };
}
