using System.CommandLine;
using Dixit.Desk.Asking;
using Dixit.Cli.Keeping;
using Dixit.Cli.Options;
using Dixit.Cli.Pages;
using Dixit.Reading.Languages;

namespace Dixit.Cli.Commands.Claims;

/// <summary><c>dixit ask</c>: a question to a ledger.</summary>
internal static class AskCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var question = new Argument<string>("question") { HelpName = "QUESTION", Description = "A question, a clause or a phrase, in French or English" };
        var asOf = new Days.AsOfOptions();
        var command = new Command("ask", "Tells who holds what of a question: since when, in which words, from how many origins") { question };
        asOf.AddTo(command);
        Shown.By(command, new(surroundings, "Language to answer in; that of the question if not given"), surroundings, async (parsed, ledger, cancellation) =>
        {
            var asked = parsed.GetRequiredValue(question);
            var read = EngineOnDemand.Instance.Ask(asked);
            var quotes = new Quotes(ledger, cancellation);
            // "Que dit Téhéran ?" asks for all that somebody holds: that is the page of an actor.
            if (read is { Propositions.IsEmpty: true, Asked: { } whom } && await ledger.Actor(whom.Key, cancellation: cancellation) is { } actor)
                return new(async () => await ActorJson.Of(actor, quotes), (sheet, text) => new ActorPage(sheet, text, quotes).Write(actor), read.Language);
            var answer = await new AnswerFinder(ledger, ClaimMatching.OfConcepts, cancellation).Find(asked, read, asOf.Bind(parsed));
            return new(async () => await AnswerJson.Of(answer, quotes), (sheet, text) => new AnswerPage(sheet, text, quotes).Write(answer), read?.Language ?? LanguageGuess.Of(asked).Language);
        });
        Examples.Show(command,
            ("Who says so, who denies it", "dixit ask \"Has Switzerland delivered submarines to Luxembourg?\""),
            ("What could be known in September", "dixit ask --as-of 2024-09-30 \"La Suisse a-t-elle livré des sous-marins au Luxembourg ?\""));
        return command;
    }
}
