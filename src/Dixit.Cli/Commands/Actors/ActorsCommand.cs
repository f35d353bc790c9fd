using System.CommandLine;
using Dixit.Cli.Keeping;
using Dixit.Cli.Options;
using Dixit.Cli.Pages;

namespace Dixit.Cli.Commands.Actors;

/// <summary><c>dixit actors</c>: who speaks in a ledger.</summary>
internal static class ActorsCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var name = new Argument<string?>("name") { HelpName = "NAME", Description = "How a name begins, in any form of case and accents", Arity = ArgumentArity.ZeroOrOne };
        var page = new PageOptions();
        var command = new Command("actors", "Lists who speaks, those with most statements first") { name };
        page.AddTo(command);
        Shown.By(command, new(surroundings), surroundings, async (parsed, ledger, cancellation) =>
        {
            var actors = await ledger.Actors(new() { Name = parsed.GetValue(name), Cursor = page.Cursor(parsed), Limit = page.Limit(parsed) }, cancellation);
            return new(() => Lists.Json("actors", actors, Shapes.Of), (sheet, text) => new Lists(sheet, text).Actors(actors));
        });
        Examples.Show(command, ("Everybody", "dixit actors"), ("Those whose name begins so", "dixit actors vander"));
        return command;
    }
}
