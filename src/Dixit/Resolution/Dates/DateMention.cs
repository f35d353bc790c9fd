using Dixit.Text;

namespace Dixit.Resolution.Dates;

/// <summary>An expression of a report that says when, and the days that it may mean.</summary>
/// <param name="Span">Its words: without the "on", "in", "en" or "à" that only leads to it, with the "since" or "jusqu'à" that changes its days.</param>
/// <param name="Value">All days that it may mean, given what is known of the report's own day.</param>
public sealed record DateMention(TextSpan Span, Period Value);
