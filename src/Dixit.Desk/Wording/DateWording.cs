using System.Globalization;
using Dixit.Text;

namespace Dixit.Desk.Wording;

/// <summary>Days and periods in words, as exactly as they are known.</summary>
public sealed class DateWording(InterfaceWords words)
{
    /// <summary>A period: <c>3 September 2024</c>, <c>September 2024</c>, <c>2024</c>, <c>between 3 and 9 September 2024</c>.</summary>
    public string Of(Period? period) => period switch
    {
        null or { First: null, Last: null } => words["date.unknown"],
        { IsDay: true, First: { } day } => Of(day),
        { First: null, Last: { } last } => words.Say("date.until.day", Of(last)),
        { First: { } first, Last: null } => words.Say("date.after", Of(first)),
        { First: { } first, Last: { } last } => first.Day == 1 && last.AddDays(1).Day == 1 ? Months(first, last) : words.Say("date.between.day", Of(first), Of(last)),
    };

    /// <summary>A period as a report or an import wrote it, or as it stands where it is none.</summary>
    public string Of(string? edtf) => Period.TryParse(edtf, out var period) ? Of(period) : edtf ?? words["date.unknown"];

    /// <summary>A day.</summary>
    public string Of(DateOnly day) => words.Say("date.day", day.Day == 1 ? words["date.first"] : day.Day.ToString(CultureInfo.InvariantCulture), Month(day.Month), day.Year);

    /// <summary>A moment to the minute, in coordinated universal time: <c>3 September 2024, 14:05 UTC</c>.</summary>
    public string Of(DateTimeOffset moment)
        => words.Say("date.moment", Of(DateOnly.FromDateTime(moment.UtcDateTime)), moment.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture));

    /// <summary>From when something holds: <c>since 3 September 2024</c>.</summary>
    public string Since(Period? period) => Phrase("date.since", period);

    /// <summary>Until when something held: <c>until 3 September 2024</c>.</summary>
    public string Until(Period? period) => Phrase("date.until", period);

    /// <summary>When something was said: <c>said 3 September 2024</c>.</summary>
    public string Said(Period period) => Phrase("date.said", period);

    /// <summary>A month's name.</summary>
    public string Month(int month) => words["month." + month.ToString(CultureInfo.InvariantCulture)];

    // Prepositions go by whether it is a day, a month or year, or some days.
    private string Phrase(string name, Period? period) => period switch
    {
        null or { First: null, Last: null } => words["date.unknown"],
        { IsDay: true } => words.Say(name + ".day", Of(period)),
        { First: { Day: 1 } first, Last: { } last } when last == first.AddMonths(1).AddDays(-1) || (first.Month == 1 && last == first.AddYears(1).AddDays(-1)) => words.Say(name + ".month", Of(period)),
        _ => words.Say(name + ".span", Of(period)),
    };

    private string Months(DateOnly first, DateOnly last)
    {
        if (first.Year == last.Year && first.Month == last.Month) return words.Say("date.month", Month(first.Month), first.Year);
        if (first.Month == 1 && last.Month == 12) return first.Year == last.Year ? Year(first) : words.Say("date.between", Year(first), Year(last));
        return words.Say("date.between", words.Say("date.month", Month(first.Month), first.Year), words.Say("date.month", Month(last.Month), last.Year));
    }

    private static string Year(DateOnly day) => day.Year.ToString(CultureInfo.InvariantCulture);
}
