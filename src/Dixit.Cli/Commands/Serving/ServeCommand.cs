using System.CommandLine;
using System.CommandLine.Parsing;
using Dixit.Cli.Keeping;
using Dixit.Cli.Options;
using Dixit.Ledger;
using Dixit.Web;
using Dixit.Web.Serving;
using Dixit.Web.Settings;
using Microsoft.Extensions.Hosting;

namespace Dixit.Cli.Commands.Serving;

/// <summary><c>dixit serve</c>: the desk in a browser.</summary>
internal static class ServeCommand
{
    /// <summary>The longest that the server may take to end: what its settings allow, and some more. Where the command line itself would cut it short, it waits this long.</summary>
    public static readonly TimeSpan LongestEnd = TimeSpan.FromMinutes(11);

    public const string Name = "serve";

    public static Command Create(Surroundings surroundings)
    {
        var ledger = new LedgerOptions(surroundings, prints: false);
        var address = new Option<string?>("--address", "-a") { HelpName = "URL", Description = $"Where to listen; {new ServerSettings().Address} if not set" };
        var file = new Option<string?>("--settings") { HelpName = "FILE", Description = $"Settings as JSON; DIXIT_SETTINGS, or else {SettingsReader.UsualFile} here, if not given" };
        var set = new Option<KeyValuePair<string, string>[]>("--set")
        {
            HelpName = "NAME=VALUE",
            Description = "Sets one thing, over the environment and the file; docs/guide/settings.md lists all",
            CustomParser = Pairs,
        };
        var command = new Command(Name, "Serves the desk: pages to look at in a browser, and interfaces for programs") { address, file, set };
        ledger.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            try
            {
                var usual = new ServerSettings { Ledger = surroundings.Ledger, Language = surroundings.Language, Clock = surroundings.Clock };
                var options = parsed.GetValue(set) ?? [];
                if (parsed.GetValue(address) is { } url) options = [.. options, new("address", url)];
                if (ledger.IsGiven(parsed)) options = [.. options, new("ledger", ledger.Location(parsed))];
                var settings = SettingsReader.Read(usual, parsed.GetValue(file), surroundings.Variable, options);
                await using var server = await Server.Create(settings, cancellation: cancellation);
                await server.StartAsync(cancellation);
                await surroundings.Error.WriteLineAsync($"The desk is open at {string.Join(", ", server.Urls)} (ledger: {LedgerOptions.Name(settings.Ledger)}). Ctrl+C closes it.");
                await server.WaitForShutdownAsync(cancellation);
                return ExitCode.Fine;
            }
            catch (Exception wrong) when (wrong is LedgerException or SettingsException)
            {
                return await LedgerAccess.Refused(surroundings, wrong.Message);
            }
        });
        Examples.Show(command,
            ("In the browser of this machine, http://127.0.0.1:5180", "dixit serve"),
            ("To others, behind a proxy that ends https; docs/guide/running.md tells all", "dixit serve --set public-address=https://desk.example.org --set proxies=127.0.0.1"));
        return command;
    }

    private static KeyValuePair<string, string>[] Pairs(ArgumentResult result)
    {
        var pairs = result.Tokens.Select(t => t.Value.Split('=', 2)).ToList();
        if (pairs.Find(p => p.Length < 2) is { } bad) result.AddError($"--set {bad[0]}: write NAME=VALUE");
        return [.. pairs.Where(p => p.Length == 2).Select(p => KeyValuePair.Create(p[0], p[1]))];
    }
}
