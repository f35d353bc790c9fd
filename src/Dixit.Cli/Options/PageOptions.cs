using System.CommandLine;

namespace Dixit.Cli.Options;

/// <summary>Which part of a long list.</summary>
internal sealed class PageOptions
{
    private readonly Option<int> _limit = Checked.Count("--limit", "How many to show", 50);

    private readonly Option<string?> _after = new("--after") { HelpName = "CURSOR", Description = "Go on where an earlier page ended, by what stands at its end" };

    public void AddTo(Command command)
    {
        command.Options.Add(_limit);
        command.Options.Add(_after);
    }

    public int Limit(ParseResult parsed) => parsed.GetValue(_limit);

    public string? Cursor(ParseResult parsed) => parsed.GetValue(_after);
}
