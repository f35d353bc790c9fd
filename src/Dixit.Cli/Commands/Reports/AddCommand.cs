using System.CommandLine;
using Dixit.Cli.Keeping;
using Dixit.Cli.Options;
using Dixit.Cli.Pages;

namespace Dixit.Cli.Commands.Reports;

/// <summary><c>dixit add</c>: inputs into a ledger.</summary>
internal static class AddCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var sources = new SourceOptions("PATH|FOLDER|URL|-", "Files, folders, http or https addresses, or - for standard input; none means standard input");
        var ledger = new LedgerOptions(surroundings, language: null);
        var command = new Command("add", "Reads reports into a ledger, which is made on first use");
        ledger.AddTo(command);
        sources.AddTo(command, [], [], []);
        command.SetAction((parsed, cancellation) =>
        {
            var request = new AddRequest { Inputs = sources.Inputs(parsed), Workers = sources.Workers(parsed), Reading = sources.Reading(parsed) };
            return request.Inputs.IsEmpty && surroundings.InputIsTerminal
                ? Nothing(surroundings)
                : LedgerAccess.WithNew(ledger, parsed, surroundings, async into =>
                {
                    await using var sheet = ledger.Sheet(parsed);
                    IAddingPage page = ledger.IsJson(parsed) ? new AddingJson(surroundings) : new AddingPage(sheet, ledger.Words(parsed), ledger.Name(parsed));
                    return await AddRun.Start(request, into, page, surroundings, cancellation);
                }, cancellation);
        });
        Examples.Show(command,
            ("Some files and a page", "dixit add reports/*.txt https://example.org/news/1.html"),
            ("A wire's file of JSON lines, each with its publisher and day", "dixit add --from jsonl wire.jsonl"),
            ("Into a ledger of its own", "dixit add --ledger harbour.db --publisher \"Le Courrier\" --date 2024-09-03 report.fr.txt"));
        return command;
    }

    private static async Task<int> Nothing(Surroundings surroundings)
    {
        await surroundings.Error.WriteLineAsync("dixit: nothing to add (name files, folders or addresses, or pipe a report in)");
        return ExitCode.Usage;
    }
}
