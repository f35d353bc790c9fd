using System.CommandLine;
using Dixit.Cli.Keeping;
using Dixit.Cli.Options;
using Dixit.Cli.Pages;

namespace Dixit.Cli.Commands.Reports;

/// <summary><c>dixit reports</c>: what a ledger was made of.</summary>
internal static class ReportsCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var since = Days.Since("Only reports published from this day on");
        var until = Days.Until("Only reports published up to this day");
        var page = new PageOptions();
        var command = new Command("reports", "Lists reports, the newest addition first") { since, until };
        page.AddTo(command);
        Shown.By(command, new(surroundings), surroundings, async (parsed, ledger, cancellation) =>
        {
            var reports = await ledger.Reports(new() { Since = parsed.GetValue(since), Until = parsed.GetValue(until), Cursor = page.Cursor(parsed), Limit = page.Limit(parsed) }, cancellation);
            return new(() => Lists.Json("reports", reports, Shapes.Of), (sheet, text) => new Lists(sheet, text).Reports(reports));
        });
        Examples.Show(command, ("Of one autumn", "dixit reports --since 2024-09 --until 2024-11"));
        return command;
    }
}
