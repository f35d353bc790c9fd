using Dixit.Text;

namespace Dixit.Resolution.Dates;

/// <summary>A date expression found, with what it is read against.</summary>
/// <param name="Match">Its rule and parts.</param>
/// <param name="Span">Its words.</param>
/// <param name="Sentence">The number of its sentence.</param>
/// <param name="Head">The word of that sentence that heads it.</param>
/// <param name="Reading">What it is read against.</param>
internal sealed record Dated(DateMatch Match, TextSpan Span, int Sentence, int Head, DateReading Reading)
{
    /// <summary>All days that it may mean, or null.</summary>
    public Period? Value { get; } = Reading.Of(Match);

    /// <summary>True where it tells when something was, so that "the day before" may count from it.</summary>
    public bool IsEvent => Value is { First: not null, Last: not null } && Match.Rule.Meaning is
        Meaning.Calendar or Meaning.Feast or Meaning.Weekday or Meaning.WeekdayOf or Meaning.Day or Meaning.Night or Meaning.Unit or Meaning.Ago
        or Meaning.Later or Meaning.SameOrNow or Meaning.LaterThan or Meaning.Same or Meaning.Edge;

    /// <summary>True where it counts from the report's day in days: "mardi", "yesterday".</summary>
    public bool IsNear => Match.Rule.Meaning is Meaning.Weekday or Meaning.Day or Meaning.Night or Meaning.SameOrNow;

    /// <summary>True where it is an event of the days that the report tells of, not of others that it recalls.</summary>
    public bool IsStory => IsEvent && IsNear && Value?.Last <= Reading.Now?.Last;
}
