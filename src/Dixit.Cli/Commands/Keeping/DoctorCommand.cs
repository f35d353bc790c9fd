using System.CommandLine;
using Dixit.Cli.Keeping;
using Dixit.Cli.Options;
using Dixit.Cli.Pages;

namespace Dixit.Cli.Commands.Keeping;

/// <summary><c>dixit doctor</c>: is the ledger sound?</summary>
internal static class DoctorCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var options = new LedgerOptions(surroundings);
        var command = new Command("doctor", "Looks for damage of a ledger: of its file, between its tables, of its search, and of what follows from its statements");
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => LedgerAccess.With(options, parsed, surroundings, async ledger =>
        {
            var checkup = await ledger.Check(cancellation);
            if (options.IsJson(parsed)) await PageJson.Write(surroundings.Output, checkup);
            else
            {
                await using var sheet = options.Sheet(parsed);
                new CheckupPage(sheet, options.Words(parsed)).Write(options.Name(parsed), checkup);
                await sheet.Flush();
            }
            return checkup.Problems.IsEmpty ? ExitCode.Fine : ExitCode.SomeFailed;
        }, cancellation));
        Examples.Show(command, ("Is it sound?", "dixit doctor"), ("For a monitor", "dixit doctor --format json"));
        return command;
    }
}
