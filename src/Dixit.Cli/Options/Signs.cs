using System.CommandLine;
using Dixit.Attribution;
using Dixit.Text;

namespace Dixit.Cli.Options;

/// <summary>Options whose values are labels of statements, as outputs spell them.</summary>
internal static class Signs
{
    public static Option<Act?> Act() => Of("--act", "What the speaker does", Enum.GetValues<Act>().ToDictionary(Labels.Name, a => (Act?)a, StringComparer.Ordinal));

    public static Option<Stance?> Stance() => Of("--stance", "Whether they hold the content", Enum.GetValues<Stance>().ToDictionary(Labels.Name, s => (Stance?)s, StringComparer.Ordinal));

    public static Option<Period?> Said() => new("--said")
    {
        HelpName = "EDTF",
        Description = "When it was said",
        CustomParser = result =>
        {
            if (Period.TryParse(result.Tokens[0].Value, out var period)) return period;
            result.AddError($"--said {result.Tokens[0].Value}: write the date as 2022, 2022-11, 2022-11-08 or 2022-11-08/2022-11-10");
            return null;
        },
    };

    private static Option<T?> Of<T>(string name, string description, Dictionary<string, T?> words) => new(name)
    {
        HelpName = string.Join('|', words.Keys),
        Description = description,
        CustomParser = result =>
        {
            if (words.TryGetValue(result.Tokens[0].Value, out var value)) return value;
            result.AddError($"{name} {result.Tokens[0].Value}: choose one of {string.Join(", ", words.Keys)}");
            return default;
        },
    };
}
