using System.Text.RegularExpressions;

namespace Dixit.Specs;

/// <summary>The list of what does not work yet: <c>- name: reason</c> lines. It can only shrink: a listed case that passes fails the build.</summary>
public sealed partial class KnownFailures
{
    private readonly Dictionary<string, string> _reasons = new(StringComparer.Ordinal);

    /// <summary>Reads a list; other lines of the page are prose.</summary>
    public KnownFailures(string markdown)
    {
        foreach (Match line in Entry().Matches(markdown)) _reasons.Add(line.Groups["name"].Value.Trim(), line.Groups["reason"].Value.Trim());
    }

    /// <summary>The list in a file; empty where there is none.</summary>
    public static KnownFailures Of(string path) => new(File.Exists(path) ? File.ReadAllText(path) : "");

    /// <summary>The names listed.</summary>
    public IReadOnlyCollection<string> Names => _reasons.Keys;

    /// <summary>Why a case fails, where the list tells.</summary>
    public string? ReasonOf(string name) => _reasons.GetValueOrDefault(name);

    /// <summary>What to tell of a case: null where it is as expected, otherwise why the build fails.</summary>
    /// <param name="name">The case.</param>
    /// <param name="failure">What went wrong in it, or null where it passed.</param>
    public string? Verdict(string name, string? failure)
        => (_reasons.ContainsKey(name), failure) switch
        {
            (true, null) => $"“{name}” is a known failure, but passes: take it off the list",
            (true, _) => null,
            (false, _) => failure,
        };

    [GeneratedRegex(@"^- (?<name>[^:\r\n]+): *(?<reason>\S[^\r\n]*)", RegexOptions.Multiline)]
    private static partial Regex Entry();
}
