using System.Collections.Immutable;

namespace Dixit.Web.Charts;

/// <summary>Positions of one actor that follow from one another by changes.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="IsFirst">True for the first lane of the actor, which bears its name.</param>
/// <param name="Stretches">The positions in order of time.</param>
public sealed record Lane(ActorName Actor, bool IsFirst, ImmutableArray<Stretch> Stretches);

/// <summary>A position on its lane.</summary>
/// <param name="Position">The position.</param>
/// <param name="From">Where it begins, in units of the drawing.</param>
/// <param name="Until">Where the next one begins, or time ends.</param>
public readonly record struct Stretch(PositionView Position, int From, int Until);
