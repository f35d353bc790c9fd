using System.CommandLine;
using Dixit.Cli.Commands.Accounts;
using Dixit.Cli.Commands.Actors;
using Dixit.Cli.Commands.Claims;
using Dixit.Cli.Commands.Corrections;
using Dixit.Cli.Commands.Evaluation;
using Dixit.Cli.Commands.Feeds;
using Dixit.Cli.Commands.Keeping;
using Dixit.Cli.Commands.Reports;
using Dixit.Cli.Commands.Serving;
using Dixit.Cli.Commands.Watches;

namespace Dixit.Cli;

/// <summary>The command line: parses it, runs the command, and turns what goes wrong into one line and an exit code.</summary>
internal static class Application
{
    /// <summary>Runs one command line.</summary>
    public static async Task<int> Run(string[] arguments, Surroundings surroundings)
    {
        var parsed = Root(surroundings).Parse(arguments);
        if (parsed.Errors.Count > 0 && parsed.Action is not System.CommandLine.Help.HelpAction)
        {
            foreach (var error in parsed.Errors) await surroundings.Error.WriteLineAsync($"dixit: {error.Message}");
            await surroundings.Error.WriteLineAsync($"Try “{CommandNames.Of(parsed.CommandResult.Command)} --help”.");
            return ExitCode.Usage;
        }
        await using var help = new StreamWriter(surroundings.Output, Surroundings.Utf8, leaveOpen: true);
        try
        {
            var invocation = new InvocationConfiguration { Output = help, Error = surroundings.Error, EnableDefaultExceptionHandler = false };
            if (parsed.CommandResult.Command.Name == ServeCommand.Name) invocation.ProcessTerminationTimeout = ServeCommand.LongestEnd;
            return await parsed.InvokeAsync(invocation);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (IOException fault)
        {
            await surroundings.Error.WriteLineAsync($"dixit: {fault.Message}");
            return ExitCode.Fault;
        }
    }

    /// <summary>The tree of commands.</summary>
    internal static RootCommand Root(Surroundings surroundings)
    {
        var root = new RootCommand("Reads news reports, French and English, and tells who says what, at exact places; keeps a ledger of who holds what since when.")
        {
            ReadCommand.Create(surroundings),
            AddCommand.Create(surroundings),
            AskCommand.Create(surroundings),
            ClaimsCommand.Create(surroundings),
            ClaimCommand.Create(surroundings),
            ActorsCommand.Create(surroundings),
            ActorCommand.Create(surroundings),
            ChangesCommand.Create(surroundings),
            ReportsCommand.Create(surroundings),
            ReportCommand.Create(surroundings),
            CorrectCommand.Create(surroundings),
            MergeCommand.Create(surroundings),
            SplitCommand.Create(surroundings),
            WatchCommand.Create(surroundings),
            FeedCommand.Create(surroundings),
            ServeCommand.Create(surroundings),
            McpCommand.Create(surroundings),
            AccountCommand.Create(surroundings),
            RereadCommand.Create(surroundings),
            ExportCommand.Create(surroundings),
            ImportCommand.Create(surroundings),
            BackupCommand.Create(surroundings),
            DoctorCommand.Create(surroundings),
            EvalCommand.Create(surroundings),
        };
        root.HelpName = "dixit";
        Examples.Show(root,
            ("Who says what in a report", "dixit read report.fr.txt"),
            ("The same from a page, for a program", "dixit read --format jsonl https://example.org/news/1.html"),
            ("Reports into a ledger, dixit.db in this folder", "dixit add reports/*.txt"),
            ("Who holds what of a question", "dixit ask \"Has Switzerland delivered submarines to Luxembourg?\""));
        return root;
    }
}
