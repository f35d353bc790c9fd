using Dixit.Attribution;

namespace Dixit.Claims.Positions;

/// <summary>Finds the changes among one actor's positions on one claim.</summary>
/// <param name="positions">In order of time.</param>
/// <param name="relation">How one variant stands to another.</param>
internal sealed class Changes(IReadOnlyList<Position> positions, Func<long, long, Relation> relation)
{
    /// <summary>Each change once: a position is set against the last one that it departs from.</summary>
    public IEnumerable<Change> Find()
    {
        for (var i = 1; i < positions.Count; i++)
        {
            if (IsRecalled(i)) continue;
            for (var j = i - 1; j >= 0; j--)
                if (Kind(positions[j], positions[i]) is { } kind)
                {
                    yield return new(positions[j], positions[i], kind, positions[i].Speaker != positions[j].Speaker);
                    break;
                }
                else if (positions[j].Variant == positions[i].Variant) break;
        }
    }

    // What nobody dates, and what the actor has held of the claim before, in whatever form, may be told as background.
    private bool IsRecalled(int i) => positions[i].Evidence[0].Said is null && positions.Take(i).Any(p => p.Stance == positions[i].Stance);

    private ChangeKind? Kind(Position earlier, Position later)
    {
        if (!IsLater(earlier.Evidence[0], later.Evidence[0])) return null;
        var scope = later.Variant == earlier.Variant ? Relation.Same : relation(later.Variant, earlier.Variant);
        if (scope is Relation.Variant or Relation.Unrelated) return null;
        if (earlier.Stance != later.Stance) return Contradicts(earlier.Stance, later.Stance, scope) ? ChangeKind.Stance : null;
        if (scope == Relation.Same) return earlier.Firmness == later.Firmness ? null : later.Firmness == Firmness.Firm ? ChangeKind.Firmer : ChangeKind.Weaker;
        // Who denies the whole denies its parts: only what is asserted grows or shrinks with its scope.
        return earlier.Stance != Stance.Holds ? null : scope == Relation.Wider ? ChangeKind.Wider : ChangeKind.Narrower;
    }

    // To reject the whole is to reject the part, and to hold the part is to hold the whole; the other way round says nothing. Who had nothing to say of either
    // and now has, or the other way round, has moved.
    private static bool Contradicts(Stance earlier, Stance later, Relation laterIs) => laterIs switch
    {
        Relation.Same => true,
        _ when earlier == Stance.Open || later == Stance.Open => true,
        Relation.Narrower => earlier == Stance.Rejects && later == Stance.Holds,
        Relation.Wider => earlier == Stance.Holds && later == Stance.Rejects,
        _ => false,
    };

    // Told by the days on which the words were said where both are known: what one day's reports tell in two ways is no change but a contradiction.
    private static bool IsLater(Evidence earlier, Evidence later)
        => earlier.Said is { } said && later.Said is { } after ? said.IsBefore(after) : earlier.When is { } from && later.When is { } to && from.IsBefore(to);
}
