using System.CommandLine;
using Dixit.Ledger.Views;

namespace Dixit.Cli.Options;

/// <summary>How feeds are taken up: the options that <c>feed add</c> and <c>feed import</c> share.</summary>
internal sealed class FeedOptions
{
    private readonly Option<string?> _publisher = new("--publisher") { HelpName = "NAME", Description = "Publisher of what it names, where the pages do not tell" };

    private readonly Option<string?> _category = new("--category") { HelpName = "NAME", Description = "The heading under which to list it" };

    private readonly Option<int> _minutes = Checked.Count("--every", "Minutes between two looks; 15 if not given", 15);

    public void AddTo(Command command)
    {
        command.Options.Add(_publisher);
        command.Options.Add(_category);
        command.Options.Add(_minutes);
    }

    /// <summary>The plan of a feed or folder.</summary>
    public FeedPlan Plan(ParseResult parsed, string address) => Planned(address) with
    {
        Publisher = parsed.GetValue(_publisher), Category = parsed.GetValue(_category), Interval = TimeSpan.FromMinutes(parsed.GetValue(_minutes)),
    };

    /// <summary>What an address or path is taken for.</summary>
    public static FeedPlan Planned(string address)
    {
        if (!IsOfWeb(address)) return new(Path.GetFullPath(address)) { Kind = FeedKind.Folder };
        return new(address) { Kind = new Uri(address).AbsolutePath.Contains("sitemap", StringComparison.OrdinalIgnoreCase) ? FeedKind.Sitemap : FeedKind.Feed };
    }

    /// <summary>Refuses what is neither an address of the web nor a folder.</summary>
    public static void Check(System.CommandLine.Parsing.SymbolResult result)
    {
        foreach (var token in result.Tokens.Where(token => !IsOfWeb(token.Value) && !Directory.Exists(token.Value)))
            result.AddError($"{token.Value}: is neither an http or https address nor a folder");
    }

    private static bool IsOfWeb(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri is { Scheme: "http" or "https", Host.Length: > 0 };
}
