using System.CommandLine;
using Dixit.Cli.Keeping;
using Dixit.Cli.Options;

namespace Dixit.Cli.Commands.Feeds;

/// <summary><c>dixit feed list</c>: the feeds, and how looking at them goes.</summary>
internal static class ListFeedsCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var failing = new Option<bool>("--failing") { Description = "Only those that could not be read last" };
        var category = new Option<string?>("--category") { HelpName = "NAME", Description = "Only those under this heading" };
        var page = new PageOptions();
        var command = new Command("list", "Lists feeds: when they were looked at, what came of them, what is wrong with them") { failing, category };
        page.AddTo(command);
        Shown.By(command, new(surroundings), surroundings, async (parsed, ledger, cancellation) => FeedSheet.Of(await ledger.Feeds(
            new() { Failing = parsed.GetValue(failing), Category = parsed.GetValue(category), Cursor = page.Cursor(parsed), Limit = page.Limit(parsed) }, cancellation)));
        Examples.Show(command, ("All of them", "dixit feed list"), ("What is wrong", "dixit feed list --failing"));
        return command;
    }
}
