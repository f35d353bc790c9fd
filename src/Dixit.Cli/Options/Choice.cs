using System.CommandLine;

namespace Dixit.Cli.Options;

/// <summary>Options that take one of a few words.</summary>
internal static class Choice
{
    /// <summary>An option whose words are the members of <typeparamref name="T"/> in lower case.</summary>
    public static Option<T> Of<T>(string name, string description, T usual, params string[] aliases) where T : struct, Enum
    {
        var words = Enum.GetValues<T>().ToDictionary(value => value.ToString().ToLowerInvariant(), StringComparer.Ordinal);
        var option = new Option<T>(name, aliases)
        {
            HelpName = string.Join('|', words.Keys),
            Description = $"{description}; {usual.ToString().ToLowerInvariant()} if not given",
            CustomParser = result =>
            {
                if (words.TryGetValue(result.Tokens[0].Value, out var value)) return value;
                result.AddError($"{name} {result.Tokens[0].Value}: choose one of {string.Join(", ", words.Keys)}");
                return usual;
            },
        };
        return option;
    }
}
