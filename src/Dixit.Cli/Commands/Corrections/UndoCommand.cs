using System.CommandLine;
using Dixit.Cli.Keeping;
using Dixit.Cli.Options;

namespace Dixit.Cli.Commands.Corrections;

/// <summary><c>dixit correct undo</c>: takes a correction back.</summary>
internal static class UndoCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var id = new Argument<long>("id") { HelpName = "ID", Description = "The number of the correction, as list tells it; an undoing can be undone too" };
        var by = ByOption.Create();
        var command = new Command("undo", "Takes a correction, a merging or a splitting back; it stays in the trail") { id, by };
        Shown.By(command, new(surroundings), surroundings, async (parsed, ledger, cancellation)
            => Correcting.Taken(await ledger.Undo(parsed.GetValue(id), parsed.GetRequiredValue(by), cancellation)));
        Examples.Show(command, ("The twelfth was wrong", "dixit correct undo 12 --by Odile"));
        return command;
    }
}
