using System.CommandLine;
using Dixit.Cli.Keeping;
using Dixit.Cli.Options;
using Dixit.Web.Mcp;

namespace Dixit.Cli.Commands.Serving;

/// <summary><c>dixit mcp</c>: the ledger for a language model, on standard input and output.</summary>
internal static class McpCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var ledger = new LedgerOptions(surroundings, prints: false);
        var command = new Command("mcp", "Serves the ledger to a language model by the Model Context Protocol, on standard input and output; it only reads");
        ledger.AddTo(command);
        command.SetAction((parsed, cancellation) => LedgerAccess.With(ledger, parsed, surroundings, async opened =>
        {
            await McpDesk.Serve(opened, surroundings.Clock, surroundings.Input, surroundings.Output, cancellation);
            return ExitCode.Fine;
        }, cancellation));
        Examples.Show(command, ("As the settings of a client name it", "dixit mcp --ledger dixit.db"));
        return command;
    }
}
