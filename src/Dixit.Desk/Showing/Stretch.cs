using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Text;

namespace Dixit.Desk.Showing;

/// <summary>A stretch of a text that the same parts of statements cover from end to end.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Parts">The parts that cover it, outermost first; none where it belongs to no statement.</param>
public readonly record struct Stretch(TextSpan Span, ImmutableArray<(Statement Statement, Role Role)> Parts);
