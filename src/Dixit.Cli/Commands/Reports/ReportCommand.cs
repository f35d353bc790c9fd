using System.CommandLine;
using Dixit.Cli.Keeping;
using Dixit.Cli.Pages;

namespace Dixit.Cli.Commands.Reports;

/// <summary><c>dixit report ID</c>: one report with all that is kept of it.</summary>
internal static class ReportCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var id = new Argument<string>("id") { HelpName = "ID", Description = "The id that it was given on input, or its number" };
        var command = new Command("report", "Shows a report: its versions, statements, copies and corrections") { id };
        Shown.By(command, new(surroundings), surroundings, async (parsed, ledger, cancellation) =>
        {
            var report = await Finding.Report(ledger, parsed.GetRequiredValue(id), cancellation);
            return new(() => Task.FromResult<object>(ReportJson.Of(report)), (sheet, text) => new ReportPage(sheet, text, new(ledger, cancellation)).Write(report));
        });
        Examples.Show(command, ("By its id", "dixit report samples/dispute/03-denial.en.txt"), ("By its number", "dixit report 3"));
        return command;
    }
}
