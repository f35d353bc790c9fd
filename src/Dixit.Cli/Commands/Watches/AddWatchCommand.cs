using System.CommandLine;
using Dixit.Cli.Keeping;
using Dixit.Cli.Options;
using Dixit.Cli.Pages;
using Dixit.Ledger;
using Dixit.Ledger.Views;
using Dixit.Reading.Languages;

namespace Dixit.Cli.Commands.Watches;

/// <summary><c>dixit watch add</c>: takes a watch up, and feeds for it.</summary>
internal static class AddWatchCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var question = new Argument<string?>("question") { HelpName = "QUESTION", Description = "A question, in French or English: the claims that answer it are watched", Arity = ArgumentArity.ZeroOrOne };
        var actor = new Option<string?>("--actor") { HelpName = "ACTOR", Description = "Watch what an actor holds, and those who speak for it: its key or name" };
        var search = new Option<string?>("--search") { HelpName = "WORDS", Description = "Watch claims and statements that have these words" };
        var feeds = new Option<string[]>("--feed") { HelpName = "URL|FOLDER", Description = "A feed or folder to look at, taken up beside the watch", Arity = ArgumentArity.OneOrMore };
        feeds.Validators.Add(FeedOptions.Check);
        var back = new Option<bool>("--look-back") { Description = "Tell of what the ledger has learned already, too" };
        var options = new WatchOptions();
        var command = new Command("add", "Takes a watch up: from then on it tells of what is new, not of volume") { question, actor, search, feeds, back };
        options.AddTo(command);
        command.Validators.Add(result =>
        {
            var given = new[] { result.GetValue(question), result.GetValue(actor), result.GetValue(search) }.Count(text => !string.IsNullOrWhiteSpace(text));
            if (given != 1) result.AddError("say what to watch: a question, or --actor, or --search, one of them");
        });
        Shown.ByNew(command, new(surroundings, "Language of its alerts; that of the question if not given"), surroundings, async (parsed, ledger, cancellation) =>
        {
            var (plan, about) = await Plan(parsed.GetValue(question), parsed.GetValue(actor), parsed.GetValue(search), ledger, cancellation);
            plan = options.On(parsed, plan) with { From = parsed.GetValue(back) ? 0 : null };
            if (parsed.GetValue<string?>("--lang") is { } language) plan = plan with { Language = language };
            var added = new List<FeedView>();
            foreach (var address in parsed.GetValue(feeds) ?? []) added.Add(await ledger.AddFeed(FeedOptions.Planned(address), cancellation));
            var watch = await ledger.AddWatch(plan, cancellation);
            return new(() => Task.FromResult<object>(new { Watch = WatchJson.Of(watch), Claims = about?.Select(m => Shapes.Of(m.Claim)), Feeds = added.Select(FeedJson.Of) }), (sheet, text) =>
            {
                var lines = new WatchLines(sheet, text);
                lines.Write(watch);
                if (about is not null) lines.About(about);
                foreach (var feed in added) new FeedLines(sheet, text).Write(feed);
                return Task.CompletedTask;
            }, watch.Language);
        });
        Examples.Show(command,
            ("A question, and where to look", "dixit watch add \"Has Switzerland delivered submarines to Luxembourg?\" --feed https://example.org/world.rss"),
            ("An actor, to a chat room and by mail", "dixit watch add --actor state:CH --webhook https://chat.example.org/hooks/7 --secret-file hook.secret --email desk@example.org"),
            ("Only changes on what has these words", "dixit watch add --search \"lac sous-marins\" --on change"));
        return command;
    }

    /// <summary>The plan of a watch, and for a question the claims that it is about now.</summary>
    private static async Task<(WatchPlan Plan, IReadOnlyList<ClaimMatch>? About)> Plan(string? question, string? actor, string? search, ILedger ledger, CancellationToken cancellation)
    {
        if (search is not null) return (new(WatchKind.Search, search) { Language = LanguageGuess.Of(search).Language }, null);
        // A key may be watched before any report names its actor; a name has to be one that the ledger knows.
        if (actor is not null) return (new(WatchKind.Actor, actor.Contains(':', StringComparison.Ordinal) ? actor : (await Dixit.Cli.Keeping.Finding.Key(ledger, actor, cancellation))!), null);
        var read = EngineOnDemand.Instance.Ask(question!);
        return (new(WatchKind.Question, question!) { Language = read?.Language ?? LanguageGuess.Of(question!).Language }, read is null ? [] : await ledger.FindClaims(read.Propositions, cancellation: cancellation));
    }
}
