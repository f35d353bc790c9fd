using System.CommandLine;

namespace Dixit.Cli.Commands.Feeds;

/// <summary><c>dixit feed</c>: the feeds and folders that are looked at again and again.</summary>
internal static class FeedCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var command = new Command("feed", "Keeps the feeds and folders that reports come from by themselves")
        {
            AddFeedCommand.Create(surroundings), ListFeedsCommand.Create(surroundings), PauseFeedCommand.Create(surroundings), RemoveFeedCommand.Create(surroundings),
            ImportFeedsCommand.Create(surroundings), ExportFeedsCommand.Create(surroundings),
        };
        Examples.Show(command,
            ("A feed", "dixit feed add https://example.org/world.rss"),
            ("All that a feed reader has", "dixit feed import subscriptions.opml"),
            ("Look at them, and go on doing so", "dixit watch run"));
        return command;
    }

    /// <summary>The feed that a command is of.</summary>
    internal static Argument<string> Feed() => new("feed") { HelpName = "FEED", Description = "Its number or its address, as the list has them" };
}
