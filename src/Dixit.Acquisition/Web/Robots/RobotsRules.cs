using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Dixit.Acquisition.Web.Robots;

/// <summary>What a robots.txt asks of us (RFC 9309): the rules of the groups that name us, else of those for all.</summary>
internal sealed class RobotsRules
{
    private const int MostRules = 5000;

    private readonly ImmutableArray<RobotsRule> _rules;

    private RobotsRules(ImmutableArray<RobotsRule> rules, TimeSpan? delay) => (_rules, Delay) = (rules, delay);

    /// <summary>Nothing is asked.</summary>
    public static RobotsRules AllowAll { get; } = new([], null);

    /// <summary><c>Crawl-delay</c>, which is no part of the standard but widely written; null where it is not.</summary>
    public TimeSpan? Delay { get; }

    /// <summary>Whether a path with its query may be fetched: the longest rule that matches decides, of equal ones the allowing; none allows.</summary>
    public bool Allows(string pathAndQuery)
    {
        var path = RobotsPath.Normal(pathAndQuery);
        if (path == "/robots.txt") return true;
        RobotsRule? best = null;
        foreach (var rule in _rules)
            if ((best is null || rule.Pattern.Length > best.Pattern.Length || rule.Pattern.Length == best.Pattern.Length && rule.Allows) && RobotsPath.Matches(rule.Pattern, path)) best = rule;
        return best?.Allows ?? true;
    }

    /// <summary>Reads a robots.txt; what is no line of one is passed over.</summary>
    /// <param name="bytes">Its bytes, perhaps cut.</param>
    /// <param name="agent">Our product token in lower case.</param>
    public static RobotsRules Read(ReadOnlySpan<byte> bytes, string agent)
    {
        var (ours, all) = (new Group(), new Group());
        var named = new List<Group>();
        var (inAgents, isNamed) = (false, false);
        foreach (var line in Encoding.UTF8.GetString(bytes).EnumerateLines())
        {
            var (key, value) = Split(line);
            if (key == "user-agent")
            {
                if (!inAgents) named.Clear();
                inAgents = true;
                if (value == "*") named.Add(all);
                else if (Product(value) == agent)
                {
                    isNamed = true;
                    named.Add(ours);
                }
            }
            else if (key is "allow" or "disallow" or "crawl-delay")
            {
                inAgents = false;
                foreach (var group in named) group.Add(key, value);
            }
        }
        var asked = isNamed ? ours : all;
        return new([.. asked.Rules], asked.Delay);
    }

    private static (string Key, string Value) Split(ReadOnlySpan<char> line)
    {
        line = line.Trim('\uFEFF');
        if (line.IndexOf('#') is >= 0 and var comment) line = line[..comment];
        return line.IndexOf(':') is > 0 and var colon ? (line[..colon].Trim().ToString().ToLowerInvariant(), line[(colon + 1)..].Trim().ToString()) : ("", "");
    }

    // "Dixit/1.0" and "Dixit" both name us.
    private static string Product(string value) =>
        value[..(value.AsSpan().IndexOfAny('/', ' ') is >= 0 and var end ? end : value.Length)].ToLowerInvariant();

    private sealed class Group
    {
        public List<RobotsRule> Rules { get; } = [];

        public TimeSpan? Delay { get; private set; }

        public void Add(string key, string value)
        {
            if (key == "crawl-delay")
            {
                if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < 1_000_000) Delay = TimeSpan.FromSeconds(seconds);
            }
            else if (value.Length > 0 && Rules.Count < MostRules) Rules.Add(new(RobotsPath.Normal(value), key == "allow"));
        }
    }
}

/// <summary>A rule of a robots.txt.</summary>
/// <param name="Pattern">The beginning of paths, with <c>*</c> for anything and <c>$</c> at its end for the path's end.</param>
/// <param name="Allows">Whether it allows or disallows.</param>
internal sealed record RobotsRule(string Pattern, bool Allows);
