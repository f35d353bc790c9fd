using System.CommandLine;
using Dixit.Acquisition.Feeds;
using Dixit.Cli.Keeping;
using Dixit.Cli.Options;
using Dixit.Ledger.Views;

namespace Dixit.Cli.Commands.Feeds;

/// <summary><c>dixit feed export</c>: the feeds as a list for feed readers.</summary>
internal static class ExportFeedsCommand
{
    private const int AtOnce = 500;

    public static Command Create(Surroundings surroundings)
    {
        var options = new LedgerOptions(surroundings, prints: false);
        var command = new Command("export", "Prints the feeds as an OPML list, as feed readers take them in; folders are left out");
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => LedgerAccess.With(options, parsed, surroundings, async ledger =>
        {
            var feeds = new List<OpmlFeed>();
            string? cursor = null;
            do
            {
                var page = await ledger.Feeds(new() { Cursor = cursor, Limit = AtOnce }, cancellation);
                feeds.AddRange(page.Items.Where(f => f.Plan.Kind != FeedKind.Folder).Select(f => new OpmlFeed(f.Plan.Address, f.Plan.Title, null, f.Plan.Category is { } category ? [.. category.Split(" / ")] : [])));
                cursor = page.Next;
            }
            while (cursor is not null);
            await using var output = new StreamWriter(surroundings.Output, Surroundings.Utf8, leaveOpen: true);
            await output.WriteAsync(Opml.Write("Dixit", feeds));
            return ExitCode.Fine;
        }, cancellation));
        Examples.Show(command, ("For a feed reader", "dixit feed export > feeds.opml"));
        return command;
    }
}
