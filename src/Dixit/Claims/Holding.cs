using Dixit.Attribution;

namespace Dixit.Claims;

/// <summary>What one statement holds of one proposition.</summary>
/// <param name="Statement">The statement's <see cref="Statement.Id"/>.</param>
/// <param name="Proposition">What it is about, worded positively.</param>
/// <param name="Stance">The speaker's stance on the proposition: a negation in the content turns that of the statement.</param>
/// <param name="SecondHand">True where only another speaker's statement tells it.</param>
public sealed record Holding(int Statement, Proposition Proposition, Stance Stance, bool SecondHand = false);
