using System.Collections.Immutable;
using System.CommandLine;
using Dixit.Cli.Keeping;
using Dixit.Cli.Options;
using Dixit.Ledger;
using Dixit.Text;

namespace Dixit.Cli.Commands.Corrections;

/// <summary><c>dixit correct edit</c>: a statement that is to be otherwise.</summary>
internal static class EditCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var statement = CorrectCommand.Statement();
        var (act, stance, said) = (Signs.Act(), Signs.Stance(), Signs.Said());
        var actor = new Option<string?>("--actor") { HelpName = "NAME", Description = "Who speaks: an actor of the ledger by its name, key or number" };
        var source = Stretches.Of("--source", "Where the source stands, in code points");
        var cue = Stretches.Of("--cue", "Where the cue stands");
        var content = Stretches.Of("--content", "Where the content stands");
        var command = new Command("edit", "Corrects the act, stance, day, speaker or words of a statement; what is not given stays") { statement, act, stance, said, actor, source, cue, content };
        command.Validators.Add(result =>
        {
            if (new Option[] { act, stance, said, actor, source, cue, content }.All(o => result.GetResult(o) is null)) result.AddError("say what is to be otherwise: --act, --stance, --said, --actor, --source, --cue or --content");
        });
        Correcting.By(command, surroundings, async (parsed, ledger, cancellation) =>
        {
            var view = await Finding.Statement(ledger, parsed.GetRequiredValue(statement), cancellation);
            var report = await Finding.Report(ledger, view.Report.Id, cancellation);
            var text = report.Versions.First(v => v.Number == view.Version).Report.Text;
            var places = new CodePoints(text);
            var length = places.FromUtf16(text.Length);
            ImmutableArray<TextSpan>? Within(Option<ImmutableArray<TextSpan>?> option)
                => parsed.GetValue(option) is not { } spans ? null
                    : spans.All(s => s.End <= length) ? [.. spans.Select(places.ToUtf16)]
                    : throw new NotInLedgerException($"{view.Name}: {option.Name} goes beyond the end of the report ({length} code points)");
            return new Edit(view.Name)
            {
                Act = parsed.GetValue(act), Stance = parsed.GetValue(stance), Said = parsed.GetValue(said), Actor = await Finding.Key(ledger, parsed.GetValue(actor), cancellation),
                Source = Within(source), Cue = Within(cue)?[0], Content = Within(content),
            };
        });
        Examples.Show(command,
            ("It is an admission", "dixit correct edit report.fr.txt#3 --act admit --stance + --by Odile"),
            ("Somebody else speaks, on another day, and the content ends earlier", "dixit correct edit report.fr.txt#3 --actor state:CH --said 2024-09-04 --content 120:164 --by Odile"));
        return command;
    }
}
