using System.CommandLine;
using Dixit.Acquisition.Feeds;
using Dixit.Cli.Keeping;
using Dixit.Cli.Options;
using Dixit.Ledger;
using Dixit.Ledger.Views;

namespace Dixit.Cli.Commands.Feeds;

/// <summary><c>dixit feed import</c>: takes up the feeds of a list.</summary>
internal static class ImportFeedsCommand
{
    private const long LargestList = 20_000_000;

    public static Command Create(Surroundings surroundings)
    {
        var file = new Argument<FileInfo>("file") { HelpName = "FILE", Description = "A list of feeds as feed readers export them (OPML)" };
        var options = new FeedOptions();
        var command = new Command("import", "Takes up all feeds of an OPML list; those that are there stay as they are") { file };
        options.AddTo(command);
        Shown.ByNew(command, new(surroundings), surroundings, async (parsed, ledger, cancellation) =>
        {
            var list = parsed.GetRequiredValue(file);
            if (!list.Exists) throw new LedgerException($"{list.Name}: there is no such file");
            if (list.Length > LargestList) throw new LedgerException($"{list.Name}: is too large for a list of feeds");
            var read = Opml.Read(await File.ReadAllBytesAsync(list.FullName, cancellation));
            if (read.Feeds.IsEmpty) throw new LedgerException($"{list.Name}: {read.Problem ?? "names no feed"}");
            var added = new List<FeedView>();
            foreach (var feed in read.Feeds)
            {
                var plan = options.Plan(parsed, feed.Address);
                added.Add(await ledger.AddFeed(plan with { Title = feed.Title, Category = plan.Category ?? (feed.Categories.IsEmpty ? null : string.Join(" / ", feed.Categories)) }, cancellation));
            }
            return FeedSheet.Of(new Page<FeedView>([.. added], null));
        });
        Examples.Show(command, ("From a feed reader", "dixit feed import subscriptions.opml"));
        return command;
    }
}
