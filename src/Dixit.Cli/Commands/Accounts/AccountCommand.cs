using System.CommandLine;
using Dixit.Cli.Accounts;
using Dixit.Cli.Keeping;
using Dixit.Cli.Options;
using Dixit.Ledger;
using Dixit.Ledger.Views;

namespace Dixit.Cli.Commands.Accounts;

/// <summary><c>dixit account</c>: who may use the desk.</summary>
internal static class AccountCommand
{
    /// <summary>Who stands in the log for what is done by commands.</summary>
    internal static readonly Doer Console = new("console");

    public static Command Create(Surroundings surroundings)
    {
        var command = new Command("account", "Keeps the accounts by which people and programs use the desk")
        {
            Add(surroundings), List(surroundings), Role(surroundings), Password(surroundings),
            Able(surroundings, "disable", "Lets an account sign in no more; its sessions end at once, its tokens go no longer", true),
            Able(surroundings, "enable", "Lets an account sign in again", false),
            OpenId(surroundings), TokenCommand.Create(surroundings),
        };
        Examples.Show(command, ("The first account, which closes the desk to all others", "dixit account add odile --role admin"), ("Who may do what", "dixit account list"));
        return command;
    }

    internal static Argument<string> Name() => new("name") { HelpName = "NAME", Description = "The name of the account" };

    private static Command Add(Surroundings surroundings)
    {
        var (name, password) = (Name(), new PasswordInput(surroundings));
        var role = Choice.Of("--role", "What it may do; each role may do what those before it may", AccountRole.Reader);
        var email = new Option<string?>("--email") { HelpName = "ADDRESS", Description = "An address to write to" };
        var command = new Command("add", "Makes an account; its password is asked for") { name, role, email };
        password.AddTo(command);
        Shown.ByNew(command, new(surroundings), surroundings, async (parsed, ledger, cancellation) =>
        {
            if (parsed.GetValue(role) != AccountRole.Admin && !await ledger.HasAccounts(cancellation))
                throw new LedgerException("the first account has to be an admin’s, since nobody could make others: add --role admin");
            return AccountSheet.Of(await ledger.AddAccount(
                new(parsed.GetRequiredValue(name), parsed.GetValue(role), await password.Hash(parsed, cancellation), parsed.GetValue(email)), Console, cancellation));
        });
        Examples.Show(command, ("The password is asked for", "dixit account add odile --role admin"), ("For a script", "dixit account add odile --role admin --password-file /run/secrets/odile"));
        return command;
    }

    private static Command List(Surroundings surroundings)
    {
        var command = new Command("list", "Lists the accounts");
        Shown.By(command, new(surroundings), surroundings, async (_, ledger, cancellation) => AccountSheet.Of(await ledger.Accounts(cancellation)));
        Examples.Show(command, ("Who may do what", "dixit account list"));
        return command;
    }

    private static Command Role(Surroundings surroundings)
    {
        var name = Name();
        var role = new Argument<AccountRole>("role") { HelpName = "ROLE", Description = "reader, reviewer, editor or admin" };
        var command = new Command("role", "Gives an account another role; its sessions end") { name, role };
        Changing(command, surroundings, name, (parsed, _) => Task.FromResult(new AccountChange { Role = parsed.GetValue(role) }));
        Examples.Show(command, ("Odile may merge and split", "dixit account role odile editor"));
        return command;
    }

    private static Command Password(Surroundings surroundings)
    {
        var (name, password) = (Name(), new PasswordInput(surroundings));
        var command = new Command("password", "Gives an account another password, which is asked for; its sessions end") { name };
        password.AddTo(command);
        Changing(command, surroundings, name, async (parsed, cancellation) => new AccountChange { PasswordHash = await password.Hash(parsed, cancellation) });
        Examples.Show(command, ("She forgot hers", "dixit account password odile"));
        return command;
    }

    private static Command Able(Surroundings surroundings, string word, string description, bool disabled)
    {
        var name = Name();
        var command = new Command(word, description) { name };
        Changing(command, surroundings, name, (_, _) => Task.FromResult(new AccountChange { IsDisabled = disabled }));
        Examples.Show(command, (disabled ? "She has left" : "She is back", $"dixit account {word} odile"));
        return command;
    }

    private static Command OpenId(Surroundings surroundings)
    {
        var name = Name();
        var issuer = new Argument<string>("issuer") { HelpName = "ISSUER", Description = "Who vouches: the issuer, as its tokens name it" };
        var subject = new Argument<string>("subject") { HelpName = "SUBJECT", Description = "Who it is there: the “sub” of its tokens" };
        var command = new Command("openid", "Lets somebody sign in to an account by OpenID Connect") { name, issuer, subject };
        Shown.By(command, new(surroundings), surroundings, async (parsed, ledger, cancellation) =>
        {
            var account = await AccountSheet.Named(ledger, parsed.GetRequiredValue(name), cancellation);
            await ledger.AddLogin(account.Id, parsed.GetRequiredValue(issuer), parsed.GetRequiredValue(subject), Console, cancellation);
            return AccountSheet.Of(account);
        });
        Examples.Show(command, ("The log of the desk names the subject of who was turned away", "dixit account openid odile https://id.example.org 248289761001"));
        return command;
    }

    private static void Changing(Command command, Surroundings surroundings, Argument<string> name, Func<ParseResult, CancellationToken, Task<AccountChange>> change)
        => Shown.By(command, new(surroundings), surroundings, async (parsed, ledger, cancellation) =>
        {
            var account = await AccountSheet.Named(ledger, parsed.GetRequiredValue(name), cancellation);
            return AccountSheet.Of(await ledger.ChangeAccount(account.Id, await change(parsed, cancellation), Console, cancellation));
        });
}
