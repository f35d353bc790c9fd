using System.Collections.Immutable;
using System.CommandLine;
using Dixit.Cli.Options;
using Dixit.Cli.Rendering;
using Dixit.Evaluation;
using Dixit.Reading;
using Dixit.Syntax;
using Dixit.Syntax.Conllu;

namespace Dixit.Cli.Commands.Evaluation;

/// <summary><c>dixit eval parsing</c>: segmentation, tags, lemmas and trees against a treebank, by the CoNLL 2018 metrics.</summary>
internal static class ParsingCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var gold = GoldArgument.Create("A treebank as CoNLL-U");
        var tokens = Choice.Of("--tokens", "Whose sentences and tokens are parsed", TokenSource.Gold);
        var output = new Option<string?>("--out") { HelpName = "FILE", Description = "Write the CoNLL-U that is judged, for another scorer to check" };
        var relations = new Option<bool>("--relations") { Description = "Print the figures of each dependency relation too" };
        var language = Checked.Language();
        var format = Choice.Of("--format", "How to print the figures", ScoreFormat.Table);
        var command = new Command("parsing", "Parses a treebank's text and scores it as CoNLL 2018 does") { gold, tokens, output, relations, language, format };
        command.SetAction(parsed => GoldFile.Measure(parsed.GetRequiredValue(gold), surroundings, path =>
        {
            var document = Document(path);
            var trees = Parse(document, parsed.GetValue(language), parsed.GetValue(tokens));
            if (parsed.GetValue(output) is { } file) Save(file, document, trees);
            var scores = ParseScores.Compare(document, document with { Trees = trees });
            using var text = new StreamWriter(surroundings.Output, Surroundings.Utf8, leaveOpen: true) { NewLine = "\n" };
            ScoreTable.Write(text, Measures(scores, parsed.GetValue(relations)), parsed.GetValue(format));
        }));
        Examples.Show(command,
            ("On the treebank's own tokens", "dixit eval parsing --relations fr_sequoia-ud-test.conllu"),
            ("From raw text, kept for the official scorer", "dixit eval parsing --tokens raw --out parsed.conllu fr_gsd-ud-test.conllu"));
        return command;
    }

    private static ConlluDocument Document(string path)
    {
        using var input = new StreamReader(path, Surroundings.Utf8);
        return ConlluReader.Read(input);
    }

    private static ImmutableArray<Tree> Parse(ConlluDocument document, string? language, TokenSource tokens)
    {
        var code = language ?? ReportReader.ReadText("gold", document.Text).Report?.Language
            ?? throw new FormatException("its language cannot be told (say --lang fr or --lang en)");
        var stages = EngineOnDemand.Instance[code];
        var sentences = tokens == TokenSource.Gold ? [.. document.Sentences] : stages.Segmenter.Segment(document.Text, document.Paragraphs);
        return stages.Parser.Parse(document.Text, sentences);
    }

    private static void Save(string path, ConlluDocument document, ImmutableArray<Tree> trees)
    {
        using var output = new StreamWriter(path, append: false, Surroundings.Utf8) { NewLine = "\n" };
        ConlluWriter.Write(output, document.Text, document.Paragraphs, trees);
    }

    private static IEnumerable<Measure> Measures(ParseScores scores, bool relations)
        => scores.All.Concat(relations ? scores.Relations.Select(pair => (Name: pair.Key, Score: pair.Value)) : [])
            .Select(metric => new Measure(metric.Name, Score: metric.Score));
}
