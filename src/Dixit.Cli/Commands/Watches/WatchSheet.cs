using Dixit.Cli.Keeping;
using Dixit.Cli.Pages;
using Dixit.Ledger;
using Dixit.Ledger.Views;

namespace Dixit.Cli.Commands.Watches;

/// <summary>How watches are shown and found.</summary>
internal static class WatchSheet
{
    public static Shown Of(Page<WatchView> watches) => new(() => Lists.Json("watches", watches, WatchJson.Of), (sheet, text) =>
    {
        new WatchLines(sheet, text).Write(watches);
        return Task.CompletedTask;
    });

    public static Shown Of(WatchView watch) => new(() => Task.FromResult<object>(WatchJson.Of(watch)), (sheet, text) =>
    {
        new WatchLines(sheet, text).Write(watch);
        return Task.CompletedTask;
    }, watch.Language);

    public static async Task<WatchView> Numbered(IWatches ledger, long id, CancellationToken cancellation)
        => await ledger.Watch(id, cancellation) ?? throw new NotInLedgerException($"watch {id}: the ledger has no such watch (dixit watch list has them)");
}
