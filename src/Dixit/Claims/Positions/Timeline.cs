using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Text;

namespace Dixit.Claims.Positions;

/// <summary>The positions of actors on claims, and how they changed, from what their statements show.</summary>
public sealed class Timeline
{
    private Timeline(ImmutableArray<Position> positions, ImmutableArray<Change> changes) => (Positions, Changes) = (positions, changes);

    /// <summary>The positions, in order of time; undated ones first.</summary>
    public ImmutableArray<Position> Positions { get; }

    /// <summary>The changes, in order of the later position.</summary>
    public ImmutableArray<Change> Changes { get; }

    /// <summary>The timeline that statements show, in whatever order they come.</summary>
    /// <param name="evidence">The statements, of any actors and claims.</param>
    /// <param name="relation">How one variant of a claim stands to another of the same claim.</param>
    public static Timeline Of(IEnumerable<Evidence> evidence, Func<long, long, Relation> relation)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(relation);
        var (positions, changes) = (new List<Position>(), new List<Change>());
        foreach (var held in evidence.GroupBy(e => (e.Claim, e.Actor, e.SecondHand)))
        {
            var ofOne = held.GroupBy(e => e.Variant).SelectMany(OfVariant).OrderBy(p => p.From, Earliest.First).ThenBy(p => p.Evidence[0].Statement).ToList();
            positions.AddRange(ofOne);
            if (!held.Key.SecondHand) changes.AddRange(new Changes(ofOne, relation).Find());
        }
        return new(
            [.. positions.OrderBy(p => p.From, Earliest.First).ThenBy(p => p.Evidence[0].Statement).ThenBy(p => p.Variant)],
            [.. changes.OrderBy(c => c.To.From, Earliest.First).ThenBy(c => c.To.Evidence[0].Statement).ThenBy(c => c.To.Variant)]);
    }

    /// <summary>How firmly a statement holds its content.</summary>
    public static Firmness FirmnessOf(Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return evidence.Act == Act.Believe || evidence.Modality == Modality.Hedged ? Firmness.Tentative : Firmness.Firm;
    }

    /// <summary>One actor's positions on one variant.</summary>
    private static IEnumerable<Position> OfVariant(IEnumerable<Evidence> evidence)
    {
        var runs = new List<List<Evidence>>();
        foreach (var e in evidence.OrderBy(e => e.When, Earliest.First).ThenBy(e => e.Statement))
        {
            // What nobody dates may be what the actor used to say: reports tell it as background long after the position has moved.
            var same = runs.Count == 0 ? null : IsSame(runs[^1][0], e) ? runs[^1] : e.Said is null ? runs.FindLast(r => IsSame(r[0], e)) : null;
            if (same is not null) same.Add(e);
            else runs.Add([e]);
        }
        return runs.Select(run => new Position
        {
            Claim = run[0].Claim,
            Variant = run[0].Variant,
            Actor = run[0].Actor,
            Stance = run[0].Stance,
            Firmness = FirmnessOf(run[0]),
            SecondHand = run[0].SecondHand,
            Evidence = [.. run],
        });
    }

    private static bool IsSame(Evidence a, Evidence b) => a.Stance == b.Stance && (a.Stance == Stance.Open || FirmnessOf(a) == FirmnessOf(b));

    /// <summary>Orders periods by when they are over, then by when they begin; the unknown comes first.</summary>
    private sealed class Earliest : IComparer<Period?>
    {
        public static readonly Earliest First = new();

        public int Compare(Period? x, Period? y)
        {
            if (x is not { } a || y is not { } b) return (x is null ? 0 : 1) - (y is null ? 0 : 1);
            var last = (a.Last ?? DateOnly.MaxValue).CompareTo(b.Last ?? DateOnly.MaxValue);
            return last != 0 ? last : (a.First ?? DateOnly.MinValue).CompareTo(b.First ?? DateOnly.MinValue);
        }
    }
}
