using System.Collections.Immutable;
using System.CommandLine;
using Dixit.Cli.Options;
using Dixit.Cli.Rendering;
using Dixit.Evaluation;
using Dixit.Reading;
using Dixit.Text;

namespace Dixit.Cli.Commands.Evaluation;

/// <summary><c>dixit eval attribution</c>: statements against annotated reports.</summary>
internal static class AttributionCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var gold = GoldArgument.Create("JSON lines with id, lang, text and statements");
        var outermost = new Option<bool>("--outermost") { Description = "Leave out statements inside the content of others, as PolNeAR does" };
        var acts = new Option<bool>("--acts") { Description = "Print precision and recall of every act as well" };
        var errors = Checked.Number("--errors", "Print up to N missed and spurious statements");
        var language = Checked.Language();
        var format = Choice.Of("--format", "How to print the figures", ScoreFormat.Table);
        var command = new Command("attribution", "Reads the texts of a gold file and scores the statements found") { gold, outermost, acts, errors, language, format };
        command.SetAction(parsed => GoldFile.Measure(parsed.GetRequiredValue(gold), surroundings, path =>
        {
            var (scorer, missed) = Score(path, parsed.GetValue(language), parsed.GetValue(outermost));
            using var output = new StreamWriter(surroundings.Output, Surroundings.Utf8, leaveOpen: true) { NewLine = "\n" };
            foreach (var line in missed.Take(parsed.GetValue(errors))) output.WriteLine(line);
            ScoreTable.Write(output, parsed.GetValue(acts) ? scorer.Measures().AddRange(scorer.Acts()) : scorer.Measures(), parsed.GetValue(format));
        }));
        Examples.Show(command,
            ("Every figure of the published scorer", "dixit eval attribution gold.jsonl"),
            ("Against PolNeAR, with the first twenty errors", "dixit eval attribution --outermost --errors 20 polnear.jsonl"));
        return command;
    }

    private static (AttributionScorer Scorer, ImmutableArray<string> Errors) Score(string path, string? language, bool outermost)
    {
        using var input = new StreamReader(path, Surroundings.Utf8);
        var (scorer, errors) = (new AttributionScorer(), ImmutableArray.CreateBuilder<string>());
        foreach (var gold in AttributionGold.Read(input))
        {
            var report = ReportReader.ReadText(gold.Id, gold.Text, new() { Language = language ?? gold.Language }).Report
                ?? throw new FormatException($"{gold.Id} has no text");
            var places = new CodePoints(gold.Text);
            var found = EngineOnDemand.Instance.Read(report).Statements.Select(statement => JudgedStatement.From(statement, places));
            var (missed, spurious) = scorer.Add(gold.Text, Judged(gold.Statements, outermost), Judged(found, outermost));
            errors.AddRange(missed.Select(statement => ErrorLine.Of("missed", gold, statement)));
            errors.AddRange(spurious.Select(statement => ErrorLine.Of("spurious", gold, statement)));
        }
        return (scorer, errors.ToImmutable());
    }

    private static ImmutableArray<JudgedStatement> Judged(IEnumerable<JudgedStatement> statements, bool outermost)
        => [.. statements.Where(statement => !outermost || statement.Level == 0)];
}
