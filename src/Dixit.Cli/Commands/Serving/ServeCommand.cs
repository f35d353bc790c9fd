using System.CommandLine;
using Dixit.Cli.Keeping;
using Dixit.Cli.Options;
using Dixit.Ledger;
using Dixit.Web;
using Dixit.Web.Serving;
using Microsoft.Extensions.Hosting;

namespace Dixit.Cli.Commands.Serving;

/// <summary><c>dixit serve</c>: the desk in a browser.</summary>
internal static class ServeCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var ledger = new LedgerOptions(surroundings, prints: false);
        var address = new Option<string>("--address", "-a")
        {
            HelpName = "URL",
            Description = "Where to listen",
            DefaultValueFactory = _ => new ServerSettings().Address,
        };
        var command = new Command("serve", "Serves the desk: pages to look at in a browser, and interfaces for programs") { address };
        ledger.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            try
            {
                var settings = new ServerSettings { Ledger = ledger.Location(parsed), Address = parsed.GetRequiredValue(address), Language = surroundings.Language, Clock = surroundings.Clock };
                await using var server = await Server.Create(settings, cancellation: cancellation);
                await server.StartAsync(cancellation);
                await surroundings.Error.WriteLineAsync($"The desk is open at {string.Join(", ", server.Urls)} (ledger: {ledger.Name(parsed)}). Ctrl+C closes it.");
                await server.WaitForShutdownAsync(cancellation);
                return ExitCode.Fine;
            }
            catch (Exception wrong) when (wrong is LedgerException or SettingsException)
            {
                return await LedgerAccess.Refused(surroundings, wrong.Message);
            }
        });
        Examples.Show(command, ("In the browser of this machine, http://127.0.0.1:5180", "dixit serve"));
        return command;
    }
}
