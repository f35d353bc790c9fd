using System.CommandLine;
using Dixit.Cli.Keeping;
using Dixit.Cli.Options;
using Dixit.Cli.Rendering;
using Dixit.Evaluation;
using Dixit.Ledger.Evaluation;

namespace Dixit.Cli.Commands.Evaluation;

/// <summary><c>dixit eval ledger</c>: what a ledger makes of reports against what an editor says.</summary>
internal static class LedgerCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var folder = new Argument<string>("gold") { HelpName = "FOLDER", Description = "A folder with reports.jsonl and gold.json" };
        folder.Validators.Add(result =>
        {
            var path = result.Tokens[0].Value;
            if (!File.Exists(Path.Combine(path, "gold.json")) || !File.Exists(Path.Combine(path, "reports.jsonl")))
                result.AddError($"{path}: there is no such file as gold.json, or no reports.jsonl beside it");
        });
        var errors = new Option<bool>("--errors") { Description = "Print what was missed and what was found besides" };
        var format = Choice.Of("--format", "How to print the figures", ScoreFormat.Table);
        var command = new Command("ledger", "Adds reports to a ledger of their own and scores its positions, changes and copies") { folder, errors, format };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.GetRequiredValue(folder);
            try
            {
                await using var trial = await TrialLedger.Of(path, surroundings, cancellation);
                await using var output = new StreamWriter(surroundings.Output, Surroundings.Utf8, leaveOpen: true) { NewLine = "\n" };
                var scorer = new LedgerScorer(LedgerGold.Read(Path.Combine(path, "gold.json")), trial.Texts);
                if (parsed.GetValue(errors)) foreach (var line in scorer.Explain(trial.Claims)) await output.WriteLineAsync(line);
                ScoreTable.Write(output, Measures(scorer.Score(trial.Claims, trial.Copies)), parsed.GetValue(format));
                return ExitCode.Fine;
            }
            catch (Exception wrong) when (wrong is FormatException or IOException)
            {
                return await LedgerAccess.Refused(surroundings, $"{path}: {wrong.Message.ReplaceLineEndings(" ")}");
            }
        });
        Examples.Show(command, ("Against the development ledger", "dixit eval ledger tests/ledgers/dev"), ("With what went wrong", "dixit eval ledger --errors tests/ledgers/dev"));
        return command;
    }

    private static IEnumerable<Measure> Measures(LedgerScores scores) =>
    [
        Of("statements", scores.Statements), Of("positions", scores.Positions), Of("dated positions", scores.DatedPositions), Of("readings", scores.Readings), Of("joins", scores.Joins),
        Of("changes", scores.Changes), Of("copies", scores.Copies), Of("origins", scores.Origins),
    ];

    private static Measure Of(string name, Share share) => new(name, Score: new(share.Wanted, share.Found, share.Right));
}
