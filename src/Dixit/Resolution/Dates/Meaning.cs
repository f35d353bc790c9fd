namespace Dixit.Resolution.Dates;

/// <summary>How the days of an expression come about; the head of <c>date-rules.tsv</c> tells each with an example.</summary>
internal enum Meaning
{
    None, Calendar, Feast, Weekday, WeekdayOf, Day, Night, Unit, Season, Decade, Part,
    Ago, AgoOrMore, Ahead, Past, Coming,
    Since, Until, Before, After, From, Range, Edge, Within,
    Later, LaterThan, Beside, Same, SameOrNow,
}
