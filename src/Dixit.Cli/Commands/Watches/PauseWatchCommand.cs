using System.CommandLine;
using Dixit.Cli.Keeping;

namespace Dixit.Cli.Commands.Watches;

/// <summary><c>dixit watch pause</c>: lets a watch rest.</summary>
internal static class PauseWatchCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var id = WatchCommand.Watch();
        var resume = new Option<bool>("--resume") { Description = "Go on, from where it had looked to" };
        var command = new Command("pause", "Lets a watch rest, or go on") { id, resume };
        Shown.By(command, new(surroundings), surroundings, async (parsed, ledger, cancellation) =>
        {
            var watch = await WatchSheet.Numbered(ledger, parsed.GetRequiredValue(id), cancellation);
            await ledger.PauseWatch(watch.Id, !parsed.GetValue(resume), cancellation);
            return WatchSheet.Of(watch with { Paused = !parsed.GetValue(resume) });
        });
        Examples.Show(command, ("Rest", "dixit watch pause 1"), ("Go on", "dixit watch pause --resume 1"));
        return command;
    }
}
