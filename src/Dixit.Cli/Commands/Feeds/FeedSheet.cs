using Dixit.Cli.Keeping;
using Dixit.Cli.Pages;
using Dixit.Ledger;
using Dixit.Ledger.Views;

namespace Dixit.Cli.Commands.Feeds;

/// <summary>How feeds are shown, and found by what people call them.</summary>
internal static class FeedSheet
{
    public static Shown Of(Page<FeedView> feeds) => new(() => Lists.Json("feeds", feeds, FeedJson.Of), (sheet, text) =>
    {
        new FeedLines(sheet, text).Write(feeds);
        return Task.CompletedTask;
    });

    public static Shown Of(FeedView feed) => new(() => Task.FromResult<object>(FeedJson.Of(feed)), (sheet, text) =>
    {
        new FeedLines(sheet, text).Write(feed);
        return Task.CompletedTask;
    });

    public static async Task<FeedView> Named(IFeeds ledger, string name, CancellationToken cancellation)
        => await ledger.Feed(name, cancellation) ?? await Folder(ledger, name, cancellation) ?? throw new NotInLedgerException($"feed {name}: the ledger has no such feed (dixit feed list has them)");

    private static Task<FeedView?> Folder(IFeeds ledger, string name, CancellationToken cancellation)
        => Directory.Exists(name) ? ledger.Feed(Path.GetFullPath(name), cancellation) : Task.FromResult<FeedView?>(null);
}
