using System.CommandLine;
using Dixit.Cli.Keeping;
using Dixit.Ledger;

namespace Dixit.Cli.Commands.Corrections;

/// <summary><c>dixit correct</c>: what people put right; nothing that was read is lost.</summary>
internal static class CorrectCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var command = new Command("correct", "Confirms, rejects, edits or moves statements, as events on top of what was read")
        {
            Confirm(surroundings), Reject(surroundings), EditCommand.Create(surroundings), MoveCommand.Create(surroundings), UndoCommand.Create(surroundings), TrailCommand.Create(surroundings),
        };
        Examples.Show(command,
            ("It is right", "dixit correct confirm report.fr.txt#3 --by Odile"),
            ("It is none", "dixit correct reject report.fr.txt#4 --by Odile"),
            ("All that was corrected", "dixit correct list"));
        return command;
    }

    /// <summary>The statement that a correction is of.</summary>
    internal static Argument<string> Statement() => new("statement") { HelpName = "STATEMENT", Description = "Its name, report#3, as every page prints it" };

    private static Command Confirm(Surroundings surroundings)
    {
        var statement = Statement();
        var command = new Command("confirm", "Says that a statement is right as it is") { statement };
        Correcting.By(command, surroundings, (parsed, _, _) => Task.FromResult<Correction>(new Confirm(parsed.GetRequiredValue(statement))));
        Examples.Show(command, ("It is right", "dixit correct confirm report.fr.txt#3 --by Odile"));
        return command;
    }

    private static Command Reject(Surroundings surroundings)
    {
        var statement = Statement();
        var command = new Command("reject", "Says that a statement is none, or a wrong one; it counts no more") { statement };
        Correcting.By(command, surroundings, (parsed, _, _) => Task.FromResult<Correction>(new Reject(parsed.GetRequiredValue(statement))));
        Examples.Show(command, ("It is none", "dixit correct reject report.fr.txt#4 --by Odile"));
        return command;
    }
}
