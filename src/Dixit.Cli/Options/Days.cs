using System.CommandLine;
using System.CommandLine.Parsing;
using Dixit.Ledger.Views;
using Dixit.Text;

namespace Dixit.Cli.Options;

/// <summary>Options that name a day.</summary>
internal static class Days
{
    /// <summary>A first day: of a month or a year, its first.</summary>
    public static Option<DateOnly?> Since(string description) => Of("--since", description, period => period.First);

    /// <summary>A last day: of a month or a year, its last.</summary>
    public static Option<DateOnly?> Until(string description) => Of("--until", description, period => period.Last);

    /// <summary>The options that look at a ledger as of a day.</summary>
    public sealed class AsOfOptions
    {
        private readonly Option<DateOnly?> _day = Of("--as-of", "Answer as of the end of this day", period => period.Last);

        private readonly Option<AsOfBy> _by = Choice.Of("--by", "Which day of a statement counts for --as-of", AsOfBy.Published);

        public void AddTo(Command command)
        {
            command.Options.Add(_day);
            command.Options.Add(_by);
        }

        public AsOf? Bind(ParseResult parsed) => parsed.GetValue(_day) is { } day ? new(day, parsed.GetValue(_by)) : null;
    }

    private static Option<DateOnly?> Of(string name, string description, Func<Period, DateOnly?> end) => new(name)
    {
        HelpName = "DATE",
        Description = description,
        CustomParser = result => Read(name, result, end),
    };

    private static DateOnly? Read(string name, ArgumentResult result, Func<Period, DateOnly?> end)
    {
        var text = result.Tokens[0].Value;
        if (Period.TryParse(text, out var period) && end(period) is { } day) return day;
        result.AddError($"{name} {text}: write the date as 2022, 2022-11 or 2022-11-08");
        return null;
    }
}
