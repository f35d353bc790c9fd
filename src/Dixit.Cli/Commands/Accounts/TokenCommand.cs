using System.CommandLine;
using Dixit.Cli.Accounts;
using Dixit.Cli.Keeping;
using Dixit.Cli.Options;
using Dixit.Ledger.Views;
using Dixit.Web.Accounts;
using Spectre.Console.Rendering;

namespace Dixit.Cli.Commands.Accounts;

/// <summary><c>dixit account token</c>: by what programs use the desk.</summary>
internal static class TokenCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var command = new Command("token", "Keeps the tokens by which programs act for accounts") { Add(surroundings), List(surroundings), Revoke(surroundings) };
        Examples.Show(command, ("One that reads, for 90 days", "dixit account token add odile \"the morning mail\""));
        return command;
    }

    private static Command Add(Surroundings surroundings)
    {
        var name = AccountCommand.Name();
        var purpose = new Argument<string>("for") { HelpName = "FOR", Description = "What it is for, in words" };
        var role = Choice.Of("--role", "The most it may do; less where its account may do less", AccountRole.Reader);
        var days = Checked.Count("--days", "How long it goes; 90 days if not given", 90);
        var command = new Command("add", "Makes a token and shows it, this once") { name, purpose, role, days };
        Shown.By(command, new(surroundings), surroundings, async (parsed, ledger, cancellation) =>
        {
            var account = await AccountSheet.Named(ledger, parsed.GetRequiredValue(name), cancellation);
            var token = SecretToken.New();
            var kept = await ledger.AddToken(new(account.Id, parsed.GetRequiredValue(purpose), parsed.GetValue(role), surroundings.Clock.GetUtcNow().AddDays(parsed.GetValue(days))),
                SecretToken.Hash(token), AccountCommand.Console, cancellation);
            return new(() => Task.FromResult<object>(new { kept.Id, Token = token, kept.Expires }), (sheet, _) =>
            {
                sheet.Paragraph(0, new Segment(token));
                return Task.CompletedTask;
            });
        });
        Examples.Show(command, ("One that reads, for 90 days", "dixit account token add odile \"the morning mail\""), ("One that adds reports", "dixit account token add odile harvester --role editor --days 365"));
        return command;
    }

    private static Command List(Surroundings surroundings)
    {
        var command = new Command("list", "Lists the tokens that were not taken back");
        Shown.By(command, new(surroundings), surroundings, async (_, ledger, cancellation)
            => AccountSheet.Of([.. (await ledger.Tokens(null, cancellation)).Where(t => t.Revoked is null)], await ledger.Accounts(cancellation)));
        Examples.Show(command, ("Which programs may come in", "dixit account token list"));
        return command;
    }

    private static Command Revoke(Surroundings surroundings)
    {
        var id = new Argument<long>("id") { HelpName = "ID", Description = "The number of the token" };
        var command = new Command("revoke", "Takes a token back; it goes no longer") { id };
        Shown.By(command, new(surroundings), surroundings, async (parsed, ledger, cancellation)
            => await ledger.RevokeToken(parsed.GetValue(id), AccountCommand.Console, cancellation)
                ? AccountSheet.Of([.. (await ledger.Tokens(null, cancellation)).Where(t => t.Revoked is null)], await ledger.Accounts(cancellation))
                : throw new NotInLedgerException($"there is no token {parsed.GetValue(id)} that goes (dixit account token list shows all)"));
        Examples.Show(command, ("It was lost", "dixit account token revoke 3"));
        return command;
    }
}
