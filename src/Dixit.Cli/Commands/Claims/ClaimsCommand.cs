using System.CommandLine;
using Dixit.Cli.Keeping;
using Dixit.Cli.Options;
using Dixit.Cli.Pages;

namespace Dixit.Cli.Commands.Claims;

/// <summary><c>dixit claims</c>: the claims of a ledger.</summary>
internal static class ClaimsCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var words = new Argument<string?>("text") { HelpName = "TEXT", Description = "Words that a claim has, all of them, in any form of case and accents", Arity = ArgumentArity.ZeroOrOne };
        var actor = new Option<string?>("--actor") { HelpName = "NAME", Description = "Only claims on which this actor holds something; its name, key or number" };
        var since = Days.Since("Only claims with a statement from this day on");
        var until = Days.Until("Only claims with a statement up to this day");
        var page = new PageOptions();
        var command = new Command("claims", "Lists claims, those on which a position changed last first") { words, actor, since, until };
        page.AddTo(command);
        Shown.By(command, new(surroundings), surroundings, async (parsed, ledger, cancellation) =>
        {
            var claims = await ledger.Claims(new()
            {
                Text = parsed.GetValue(words), Actor = await Finding.Key(ledger, parsed.GetValue(actor), cancellation), Since = parsed.GetValue(since), Until = parsed.GetValue(until),
                Cursor = page.Cursor(parsed), Limit = page.Limit(parsed),
            }, cancellation);
            return new(() => Lists.Json("claims", claims, Shapes.Of), (sheet, text) => new Lists(sheet, text).Claims(claims));
        });
        Examples.Show(command,
            ("The newest first", "dixit claims --limit 20"),
            ("About something, with somebody, in a while", "dixit claims submarines --actor Switzerland --since 2024-09 --until 2024-11"));
        return command;
    }
}
