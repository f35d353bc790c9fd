using System.CommandLine;

namespace Dixit.Cli.Commands.Watches;

/// <summary><c>dixit watch</c>: who moves, told as it happens.</summary>
internal static class WatchCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var command = new Command("watch", "Keeps what to watch, and tells when a position moves, somebody new speaks, or something is told otherwise")
        {
            AddWatchCommand.Create(surroundings), ListWatchesCommand.Create(surroundings), ShowWatchCommand.Create(surroundings), PauseWatchCommand.Create(surroundings),
            RemoveWatchCommand.Create(surroundings), RunWatchesCommand.Create(surroundings),
        };
        Examples.Show(command,
            ("A question, and where to look", "dixit watch add \"Has Switzerland delivered submarines to Luxembourg?\" --feed https://example.org/world.rss"),
            ("Look, and go on doing so", "dixit watch run"));
        return command;
    }

    /// <summary>The watch that a command is of.</summary>
    internal static Argument<long> Watch() => new("watch") { HelpName = "WATCH", Description = "Its number, as the list has it" };
}
