using System.CommandLine;
using Dixit.Cli.Keeping;
using Dixit.Ledger;

namespace Dixit.Cli.Commands.Corrections;

/// <summary><c>dixit merge</c>: two that are one.</summary>
internal static class MergeCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var command = new Command("merge", "Says that two claims, or two actors, are one (correct undo takes it back)") { Claims(surroundings), Actors(surroundings) };
        Examples.Show(command,
            ("Claim 7 is claim 1", "dixit merge claims 7 1 --by Odile"),
            ("Two spellings of one name", "dixit merge actors \"Koen Vanderlijst\" \"Koen Vanderleyst\" --by Odile"));
        return command;
    }

    private static Command Claims(Surroundings surroundings)
    {
        var from = new Argument<long>("from") { HelpName = "ID", Description = "The claim that goes into the other" };
        var into = new Argument<long>("into") { HelpName = "INTO", Description = "The claim that stays" };
        var command = new Command("claims", "Says that two claims are one; the variants of the first go over to the second") { from, into };
        Correcting.By(command, surroundings, (parsed, _, _) => Task.FromResult<Correction>(new MergeClaims(parsed.GetValue(from), parsed.GetValue(into))));
        Examples.Show(command, ("Claim 7 is claim 1", "dixit merge claims 7 1 --by Odile"));
        return command;
    }

    private static Command Actors(Surroundings surroundings)
    {
        var from = new Argument<string>("from") { HelpName = "NAME", Description = "The actor that goes into the other: its name, key or number" };
        var into = new Argument<string>("into") { HelpName = "INTO", Description = "The actor that stays" };
        var command = new Command("actors", "Says that two actors are one; what the first holds, the second does") { from, into };
        Correcting.By(command, surroundings, async (parsed, ledger, cancellation)
            => new MergeActors((await Finding.Key(ledger, parsed.GetValue(from), cancellation))!, (await Finding.Key(ledger, parsed.GetValue(into), cancellation))!));
        Examples.Show(command, ("Two spellings of one name", "dixit merge actors \"Koen Vanderlijst\" \"Koen Vanderleyst\" --by Odile"));
        return command;
    }
}
