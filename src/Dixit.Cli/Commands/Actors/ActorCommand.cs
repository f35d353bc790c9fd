using System.CommandLine;
using Dixit.Cli.Keeping;
using Dixit.Cli.Options;
using Dixit.Cli.Pages;

namespace Dixit.Cli.Commands.Actors;

/// <summary><c>dixit actor NAME</c>: one actor with what it holds.</summary>
internal static class ActorCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var name = new Argument<string>("name") { HelpName = "NAME", Description = "Its name, key (state:CH) or number" };
        var page = new PageOptions();
        var command = new Command("actor", "Shows what somebody holds, for whom they speak and who speaks for them") { name };
        page.AddTo(command);
        Shown.By(command, new(surroundings), surroundings, async (parsed, ledger, cancellation) =>
        {
            var actor = await Finding.Actor(ledger, parsed.GetRequiredValue(name), page.Cursor(parsed), page.Limit(parsed), cancellation);
            var quotes = new Quotes(ledger, cancellation);
            return new(async () => await ActorJson.Of(actor, quotes), (sheet, text) => new ActorPage(sheet, text, quotes).Write(actor));
        });
        Examples.Show(command, ("A state, with all who speak for it", "dixit actor Switzerland"), ("The same by its key", "dixit actor state:CH --format json"));
        return command;
    }
}
