using System.CommandLine;
using Dixit.Cli.Keeping;
using Dixit.Cli.Options;
using Dixit.Cli.Pages;

namespace Dixit.Cli.Commands.Watches;

/// <summary><c>dixit watch show</c>: one watch with its alerts.</summary>
internal static class ShowWatchCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var id = WatchCommand.Watch();
        var page = new PageOptions();
        var command = new Command("show", "Shows a watch with its alerts, the newest first, and how they were delivered") { id };
        page.AddTo(command);
        Shown.By(command, new(surroundings, "Language to answer in; that of the watch if not given"), surroundings, async (parsed, ledger, cancellation) =>
        {
            var watch = await WatchSheet.Numbered(ledger, parsed.GetRequiredValue(id), cancellation);
            var alerts = await ledger.Alerts(new() { Watch = watch.Id, Cursor = page.Cursor(parsed), Limit = page.Limit(parsed) }, cancellation);
            return new(() => Task.FromResult<object>(new { Watch = WatchJson.Of(watch), Alerts = alerts.Items.Select(WatchJson.Of), alerts.Next }), (sheet, text) =>
            {
                var lines = new WatchLines(sheet, text);
                lines.Write(watch);
                foreach (var alert in alerts.Items)
                {
                    sheet.Line();
                    lines.Write(alert);
                }
                Lists.More(sheet, text, alerts.Next);
                return Task.CompletedTask;
            }, watch.Language);
        });
        Examples.Show(command, ("With its alerts", "dixit watch show 1"));
        return command;
    }
}
