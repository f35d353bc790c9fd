using System.CommandLine;
using Dixit.Cli.Keeping;
using Dixit.Cli.Options;
using Dixit.Cli.Pages;

namespace Dixit.Cli.Commands.Claims;

/// <summary><c>dixit claim ID</c>: one claim with its grid.</summary>
internal static class ClaimCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var id = new Argument<long>("id") { HelpName = "ID", Description = "The number of the claim, as claims and ask tell it" };
        var asOf = new Days.AsOfOptions();
        var command = new Command("claim", "Draws who held what of a claim over time, with the words of each") { id };
        asOf.AddTo(command);
        Shown.By(command, new(surroundings), surroundings, async (parsed, ledger, cancellation) =>
        {
            var claim = await Finding.Claim(ledger, parsed.GetValue(id), asOf.Bind(parsed), cancellation);
            var quotes = new Quotes(ledger, cancellation);
            return new(async () => await ClaimJson.Of(claim, quotes), (sheet, text) => new ClaimPage(sheet, text, quotes).Write(claim));
        });
        Examples.Show(command,
            ("A claim as it stands", "dixit claim 1"),
            ("As it was known at the end of September, by what had been said", "dixit claim 1 --as-of 2024-09-30 --by said"));
        return command;
    }
}
