using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Dixit.Text;

namespace Dixit.Cli.Options;

/// <summary>Options that name stretches of a text in code points, as CSV prints them: <c>0:10</c>, or several: <c>0:10,14:20</c>.</summary>
internal static class Stretches
{
    public static Option<ImmutableArray<TextSpan>?> Of(string name, string description) => new(name)
    {
        HelpName = "START:END,…",
        Description = description,
        CustomParser = result => Read(name, result),
    };

    private static ImmutableArray<TextSpan>? Read(string name, ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        var spans = text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(Span).ToList();
        if (spans.Count > 0 && spans.TrueForAll(s => s is not null)) return [.. spans.Select(s => s!.Value)];
        result.AddError($"{name} {text}: write start:end in code points, several parted by commas, such as 0:10,14:20");
        return null;
    }

    private static TextSpan? Span(string text)
        => text.Split(':') is [var a, var b] && int.TryParse(a, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            && int.TryParse(b, NumberStyles.None, CultureInfo.InvariantCulture, out var end) && start < end ? new(start, end) : null;
}
