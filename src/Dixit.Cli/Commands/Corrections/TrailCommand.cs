using System.CommandLine;
using Dixit.Cli.Keeping;
using Dixit.Cli.Options;
using Dixit.Cli.Pages;

namespace Dixit.Cli.Commands.Corrections;

/// <summary><c>dixit correct list</c>: the trail of corrections.</summary>
internal static class TrailCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var target = new Argument<string?>("target")
        {
            HelpName = "TARGET", Description = "Only those of a statement (report#3), a claim (\"claim 12\") or an actor (\"actor state:CH\")", Arity = ArgumentArity.ZeroOrOne,
        };
        var page = new PageOptions();
        var command = new Command("list", "Lists what was corrected, the newest first") { target };
        page.AddTo(command);
        Shown.By(command, new(surroundings), surroundings, async (parsed, ledger, cancellation) =>
        {
            var trail = await ledger.Corrections(new() { Target = parsed.GetValue(target), Cursor = page.Cursor(parsed), Limit = page.Limit(parsed) }, cancellation);
            return new(() => Lists.Json("corrections", trail, Shapes.Of), (sheet, text) => new Lists(sheet, text).Corrections(trail));
        });
        Examples.Show(command, ("All of them", "dixit correct list"), ("Those of one statement", "dixit correct list report.fr.txt#3"));
        return command;
    }
}
