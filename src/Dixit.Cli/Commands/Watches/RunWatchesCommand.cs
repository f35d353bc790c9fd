using System.CommandLine;
using Dixit.Cli.Keeping;
using Dixit.Cli.Options;
using Dixit.Cli.Watching;
using Dixit.Desk.Alerts;
using Dixit.Desk.Running;

namespace Dixit.Cli.Commands.Watches;

/// <summary><c>dixit watch run</c>: the desk without its pages, in a terminal.</summary>
internal static class RunWatchesCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var once = new Option<bool>("--once") { Description = "Look at each feed that is due once, and end" };
        var allowed = new Option<string[]>("--allow-private") { HelpName = "HOST:PORT", Description = "A host of a private network that may be fetched from and sent to", Arity = ArgumentArity.OneOrMore };
        var contact = new Option<string?>("--contact") { HelpName = "ADDRESS", Description = "Whom the owners of sites may write to: it stands in what every request says of itself" };
        var mail = new Option<string?>("--mail")
        {
            HelpName = "URL", Description = "The mail server, smtp://user:password@host:587?from=desk@example.org; DIXIT_MAIL if not given", DefaultValueFactory = _ => surroundings.Mail,
        };
        mail.Validators.Add(result =>
        {
            try
            {
                foreach (var token in result.Tokens) MailSettings.Parse(token.Value);
            }
            catch (FormatException wrong)
            {
                result.AddError(wrong.Message);
            }
        });
        var options = new LedgerOptions(surroundings);
        var command = new Command("run", "Looks at the feeds as they are due, and prints alerts as they come, until Ctrl+C") { once, allowed, contact, mail };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => LedgerAccess.WithNew(options, parsed, surroundings, async ledger =>
        {
            var settings = new DeskSettings
            {
                Fetching = new() { Contact = parsed.GetValue(contact), AllowedPrivateHosts = [.. parsed.GetValue(allowed) ?? []] },
                Mail = parsed.GetValue(mail) is { } server ? MailSettings.Parse(server) : null,
            };
            var listener = new Listener(surroundings, options.Words(parsed), () => options.IsJson(parsed) ? null : options.Sheet(parsed));
            using var desk = new DeskLoop(ledger, ClaimMatching.OfConcepts, EngineOnDemand.Instance.Ask, settings, surroundings.Clock);
            if (!parsed.GetValue(once))
            {
                await desk.Run(listener, cancellation);
                return ExitCode.Fine;
            }
            await desk.Once(listener, cancellation);
            return listener.Failed > 0 ? ExitCode.SomeFailed : ExitCode.Fine;
        }, cancellation));
        Examples.Show(command,
            ("As long as the terminal is open", "dixit watch run"),
            ("Each hour, by cron", "dixit watch run --once"),
            ("For a program, one alert a line", "dixit watch run --format json"));
        return command;
    }
}
