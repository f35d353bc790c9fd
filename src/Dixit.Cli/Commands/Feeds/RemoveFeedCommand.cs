using System.CommandLine;
using Dixit.Cli.Keeping;

namespace Dixit.Cli.Commands.Feeds;

/// <summary><c>dixit feed remove</c>: takes a feed away.</summary>
internal static class RemoveFeedCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var name = FeedCommand.Feed();
        var command = new Command("remove", "Takes a feed away; the reports that came from it stay") { name };
        Shown.By(command, new(surroundings), surroundings, async (parsed, ledger, cancellation) =>
        {
            var feed = await FeedSheet.Named(ledger, parsed.GetRequiredValue(name), cancellation);
            await ledger.RemoveFeed(feed.Id, cancellation);
            return FeedSheet.Of(feed);
        });
        Examples.Show(command, ("By its number", "dixit feed remove 3"));
        return command;
    }
}
