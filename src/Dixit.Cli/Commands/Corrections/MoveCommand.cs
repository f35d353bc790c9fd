using System.CommandLine;
using Dixit.Cli.Keeping;
using Dixit.Ledger;

namespace Dixit.Cli.Commands.Corrections;

/// <summary><c>dixit correct move</c>: a statement that is about another claim.</summary>
internal static class MoveCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var statement = CorrectCommand.Statement();
        var to = new Option<long?>("--to") { HelpName = "CLAIM", Description = "The claim that it is about; a new one if not given" };
        var from = new Option<long?>("--from") { HelpName = "CLAIM", Description = "Which of its claims it leaves, where it has several" };
        var command = new Command("move", "Says that a statement is about another claim") { statement, to, from };
        Correcting.By(command, surroundings, (parsed, _, _) => Task.FromResult<Correction>(new Move(parsed.GetRequiredValue(statement), parsed.GetValue(to), parsed.GetValue(from))));
        Examples.Show(command,
            ("It is about claim 4", "dixit correct move report.fr.txt#3 --to 4 --by Odile"),
            ("It is about something that no claim has yet", "dixit correct move report.fr.txt#3 --by Odile"));
        return command;
    }
}
