using System.CommandLine;
using System.Globalization;
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
        var options = new LedgerOptions(surroundings);
        var command = new Command("claim", "Draws who held what of a claim over time, with the words of each") { id };
        asOf.AddTo(command);
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => LedgerAccess.With(options, parsed, surroundings, async ledger =>
        {
            var number = parsed.GetValue(id);
            var claim = await ledger.Claim(number, asOf.Bind(parsed), cancellation)
                ?? throw new NotInLedgerException($"claim {number.ToString(CultureInfo.InvariantCulture)}: the ledger has no such claim (dixit claims lists them)");
            var quotes = new Quotes(ledger, cancellation);
            if (options.IsJson(parsed)) await PageJson.Write(surroundings, await ClaimJson.Of(claim, quotes));
            else
            {
                await using var sheet = options.Sheet(parsed);
                await new ClaimPage(sheet, new(options.Words(parsed)), quotes).Write(claim);
            }
            return ExitCode.Fine;
        }, cancellation));
        Examples.Show(command,
            ("A claim as it stands", "dixit claim 1"),
            ("As it was known at the end of September, by what had been said", "dixit claim 1 --as-of 2024-09-30 --by said"));
        return command;
    }
}
