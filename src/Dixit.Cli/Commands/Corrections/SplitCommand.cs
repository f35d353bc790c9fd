using System.CommandLine;
using Dixit.Cli.Keeping;
using Dixit.Ledger;

namespace Dixit.Cli.Commands.Corrections;

/// <summary><c>dixit split</c>: one that is two.</summary>
internal static class SplitCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var command = new Command("split", "Says that a claim, or an actor, is two (correct undo takes it back)") { Claim(surroundings), Actor(surroundings) };
        Examples.Show(command,
            ("Variants 5 and 6 are a claim of their own", "dixit split claim 1 5 6 --by Odile"),
            ("Two people of one name", "dixit split actor \"Jean Martin\" report.fr.txt#3 --as \"Jean Martin (Lyon)\" --by Odile"));
        return command;
    }

    private static Command Claim(Surroundings surroundings)
    {
        var id = new Argument<long>("id") { HelpName = "ID", Description = "The claim" };
        var variants = new Argument<long[]>("variants") { HelpName = "VARIANT", Description = "Its variants that are a claim of their own, by their numbers (claim ID --format json tells them)", Arity = ArgumentArity.OneOrMore };
        var command = new Command("claim", "Says that some variants of a claim are a claim of their own") { id, variants };
        Correcting.By(command, surroundings, (parsed, _, _) => Task.FromResult<Correction>(new SplitClaim(parsed.GetValue(id), [.. parsed.GetRequiredValue(variants)])));
        Examples.Show(command, ("Variants 5 and 6 are a claim of their own", "dixit split claim 1 5 6 --by Odile"));
        return command;
    }

    private static Command Actor(Surroundings surroundings)
    {
        var name = new Argument<string>("name") { HelpName = "NAME", Description = "The actor: its name, key or number" };
        var statements = new Argument<string[]>("statements") { HelpName = "STATEMENT", Description = "Its statements that are another's, as report#3", Arity = ArgumentArity.OneOrMore };
        var other = new Option<string>("--as") { HelpName = "NAME", Description = "The name of the other", Required = true };
        var command = new Command("actor", "Says that some statements of an actor are those of another of the same name") { name, statements, other };
        Correcting.By(command, surroundings, async (parsed, ledger, cancellation)
            => new SplitActor((await Finding.Key(ledger, parsed.GetValue(name), cancellation))!, [.. parsed.GetRequiredValue(statements)], parsed.GetRequiredValue(other)));
        Examples.Show(command, ("Two people of one name", "dixit split actor \"Jean Martin\" report.fr.txt#3 --as \"Jean Martin (Lyon)\" --by Odile"));
        return command;
    }
}
