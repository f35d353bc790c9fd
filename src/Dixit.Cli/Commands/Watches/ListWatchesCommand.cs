using System.CommandLine;
using Dixit.Cli.Keeping;
using Dixit.Cli.Options;

namespace Dixit.Cli.Commands.Watches;

/// <summary><c>dixit watch list</c>: what is watched.</summary>
internal static class ListWatchesCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var page = new PageOptions();
        var command = new Command("list", "Lists what is watched");
        page.AddTo(command);
        Shown.By(command, new(surroundings), surroundings, async (parsed, ledger, cancellation)
            => WatchSheet.Of(await ledger.Watches(new() { Cursor = page.Cursor(parsed), Limit = page.Limit(parsed) }, cancellation)));
        Examples.Show(command, ("All of them", "dixit watch list"));
        return command;
    }
}
