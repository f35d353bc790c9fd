using System.CommandLine;
using Dixit.Cli.Keeping;

namespace Dixit.Cli.Commands.Feeds;

/// <summary><c>dixit feed pause</c>: lets a feed rest.</summary>
internal static class PauseFeedCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var name = FeedCommand.Feed();
        var resume = new Option<bool>("--resume") { Description = "Go on with it, at once" };
        var command = new Command("pause", "Lets a feed rest, or go on") { name, resume };
        Shown.By(command, new(surroundings), surroundings, async (parsed, ledger, cancellation) =>
        {
            var feed = await FeedSheet.Named(ledger, parsed.GetRequiredValue(name), cancellation);
            await ledger.PauseFeed(feed.Id, !parsed.GetValue(resume), cancellation);
            return FeedSheet.Of((await ledger.Feed(feed.Plan.Address, cancellation))!);
        });
        Examples.Show(command, ("Rest", "dixit feed pause https://example.org/world.rss"), ("Go on", "dixit feed pause --resume 1"));
        return command;
    }
}
