using System.CommandLine;
using Dixit.Cli.Keeping;
using Dixit.Cli.Options;
using Dixit.Cli.Pages;

namespace Dixit.Cli.Commands.Keeping;

/// <summary><c>dixit reread</c>: a newer engine over everything.</summary>
internal static class RereadCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var all = new Option<bool>("--all") { Description = "Also reports that this version of the engine has read: after a change of its words" };
        var options = new LedgerOptions(surroundings);
        var command = new Command("reread", "Reads reports again that another version of the engine read, and tells what moved; corrections stay") { all };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => LedgerAccess.With(options, parsed, surroundings, async ledger =>
        {
            await using var sheet = options.Sheet(parsed);
            var page = new RereadingPage(sheet, options.Words(parsed), surroundings, options.IsJson(parsed));
            await foreach (var moved in ledger.Reread(EngineOnDemand.Instance.Study, parsed.GetValue(all), cancellation)) page.Add(moved);
            await page.Close();
            return ExitCode.Fine;
        }, cancellation));
        Examples.Show(command, ("After an update", "dixit reread"), ("After a change of words under data/", "dixit reread --all"));
        return command;
    }
}
