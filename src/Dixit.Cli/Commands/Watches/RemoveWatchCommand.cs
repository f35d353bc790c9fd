using System.CommandLine;
using Dixit.Cli.Keeping;

namespace Dixit.Cli.Commands.Watches;

/// <summary><c>dixit watch remove</c>: takes a watch away.</summary>
internal static class RemoveWatchCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var id = WatchCommand.Watch();
        var command = new Command("remove", "Takes a watch away; what waits to be delivered is given up") { id };
        Shown.By(command, new(surroundings), surroundings, async (parsed, ledger, cancellation) =>
        {
            var watch = await WatchSheet.Numbered(ledger, parsed.GetRequiredValue(id), cancellation);
            await ledger.RemoveWatch(watch.Id, cancellation);
            return WatchSheet.Of(watch);
        });
        Examples.Show(command, ("By its number", "dixit watch remove 1"));
        return command;
    }
}
