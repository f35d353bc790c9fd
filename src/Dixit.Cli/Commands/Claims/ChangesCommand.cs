using System.CommandLine;
using Dixit.Cli.Keeping;
using Dixit.Cli.Options;
using Dixit.Cli.Pages;

namespace Dixit.Cli.Commands.Claims;

/// <summary><c>dixit changes</c>: positions that differ from the same actor's earlier ones.</summary>
internal static class ChangesCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var actor = new Option<string?>("--actor") { HelpName = "NAME", Description = "Only changes of this actor; its name, key or number" };
        var since = Days.Since("Only changes from this day on");
        var until = Days.Until("Only changes up to this day");
        var page = new PageOptions();
        var command = new Command("changes", "Lists who changed their position, with both statements side by side, the newest first") { since, until, actor };
        page.AddTo(command);
        Shown.By(command, new(surroundings), surroundings, async (parsed, ledger, cancellation) =>
        {
            var changes = await ledger.Changes(new()
            {
                Actor = await Finding.Key(ledger, parsed.GetValue(actor), cancellation), Since = parsed.GetValue(since), Until = parsed.GetValue(until),
                Cursor = page.Cursor(parsed), Limit = page.Limit(parsed),
            }, cancellation);
            var quotes = new Quotes(ledger, cancellation);
            return new(() => ChangesPage.Json(changes, quotes), (sheet, text) => new ChangesPage(sheet, text, quotes).Write(changes));
        });
        Examples.Show(command,
            ("Who changed their position this year", "dixit changes --since 2024-01-01"),
            ("When somebody did", "dixit changes --actor Switzerland"));
        return command;
    }
}
