using System.CommandLine;
using Dixit.Cli.Keeping;
using Dixit.Cli.Options;
using Dixit.Ledger.Views;

namespace Dixit.Cli.Commands.Feeds;

/// <summary><c>dixit feed add</c>: takes feeds up.</summary>
internal static class AddFeedCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var addresses = new Argument<string[]>("address") { HelpName = "URL|FOLDER", Description = "RSS, Atom and JSON feeds, sitemaps for news, folders of files", Arity = ArgumentArity.OneOrMore };
        addresses.Validators.Add(FeedOptions.Check);
        var title = new Option<string?>("--title") { HelpName = "NAME", Description = "What to call it; what it calls itself if not given" };
        var options = new FeedOptions();
        var command = new Command("add", "Takes feeds and folders up; they are looked at while the desk is served or its watches run") { addresses, title };
        options.AddTo(command);
        Shown.ByNew(command, new(surroundings), surroundings, async (parsed, ledger, cancellation) =>
        {
            var added = new List<FeedView>();
            foreach (var address in parsed.GetRequiredValue(addresses))
                added.Add(await ledger.AddFeed(options.Plan(parsed, address) with { Title = parsed.GetValue(title) }, cancellation));
            return FeedSheet.Of(new Page<FeedView>([.. added], null));
        });
        Examples.Show(command,
            ("A feed, looked at each quarter of an hour", "dixit feed add https://example.org/world.rss"),
            ("A folder that another program writes articles into", "dixit feed add --publisher \"The Wire\" --every 1 ."));
        return command;
    }
}
