using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Dixit.Reading.Dates;

namespace Dixit.Cli.Options;

/// <summary>Options whose values are checked as they are read, with a message that shows the way out.</summary>
internal static class Checked
{
    public static Option<string?> Language(string description = "Language of every input; told or detected if not given") => Of<string?>("--lang", "fr|en", description, null,
        text => text is "fr" or "en" ? text : null, "Dixit reads fr and en");

    public static Option<string?> Date() => Of<string?>("--date", "DATE", "Date of publication of every input, over what it tells itself: 2022, 2022-11, 2022-11-08", null,
        Edtf.Normalize, "write the date as 2022, 2022-11, 2022-11-08 or 2022-11-08T14:30:00Z");

    public static Option<double> Share(string name, string description) => Of(name, "0..1", description, 0.0,
        text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 1 ? value : null as double?,
        "give a number from 0 to 1");

    public static Option<int> Count(string name, string description, int usual) => new(name)
    {
        HelpName = "N",
        Description = description,
        DefaultValueFactory = _ => usual,
        CustomParser = result => Positive(name, result),
    };

    /// <summary>A whole number from 1, or 0 where the option is not given.</summary>
    public static Option<int> Number(string name, string description, params string[] aliases) => new(name, aliases)
    {
        HelpName = "N",
        Description = description,
        CustomParser = result => Positive(name, result),
    };

    public static Option<long> Size(string name, string description, long usual) => Of(name, "SIZE", description, usual,
        text => ByteSize(text), "give a size such as 500K, 20M or 1G");

    private static int Positive(string name, ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is >= 1 and <= 100_000) return value;
        result.AddError($"{name} {text}: give a whole number from 1");
        return 1;
    }

    private static long? ByteSize(string text)
    {
        var unit = text.Length == 0 ? 1 : char.ToUpperInvariant(text[^1]) switch { 'K' => 1_000L, 'M' => 1_000_000L, 'G' => 1_000_000_000L, _ => 1L };
        var digits = unit == 1 ? text : text[..^1];
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is >= 1 and <= 1_000_000_000_000 ? value * unit : null;
    }

    private static Option<T> Of<T>(string name, string helpName, string description, T usual, Func<string, object?> parse, string wayOut)
        => new(name)
        {
            HelpName = helpName,
            Description = description,
            DefaultValueFactory = _ => usual,
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (parse(text) is T value) return value;
                result.AddError($"{name} {text}: {wayOut}");
                return usual;
            },
        };
}
