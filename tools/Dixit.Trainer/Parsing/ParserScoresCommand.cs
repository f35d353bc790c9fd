using System.CommandLine;
using System.Globalization;
using Dixit.Syntax.Conllu;

namespace Dixit.Trainer.Parsing;

/// <summary><c>parser-scores data/models/fr/parser.bin GOLD.conllu…</c>: measures a model as SCORES.md shows it.</summary>
internal static class ParserScoresCommand
{
    public static Command Create()
    {
        var model = new Argument<string>("model") { Description = "File of the model" };
        var gold = new Argument<string[]>("gold") { Description = "CoNLL-U files" };
        var style = new Option<string?>("--style") { Description = "Whose annotation to follow, as sequoia=0.5,gsd=0.5; the model's own choice if left out" };
        var warmUps = new Option<int>("--warm-ups") { DefaultValueFactory = _ => 3, Description = "How often each file is read before it is timed" };
        var output = new Option<string?>("--write") { Description = "Folder for what the model read, as CoNLL-U" };
        var command = new Command("parser-scores", "Measure a parser's model on gold tokens") { model, gold, style, warmUps, output };
        command.SetAction(arguments =>
        {
            Console.WriteLine(ParserScores.Header);
            foreach (var path in arguments.GetRequiredValue(gold))
            {
                using var reader = new StreamReader(path);
                var document = ConlluReader.Read(reader);
                var scores = ParserScores.Of(arguments.GetRequiredValue(model), document, Style(arguments.GetValue(style)), arguments.GetValue(warmUps));
                Console.WriteLine(scores.ToRow(Path.GetFileNameWithoutExtension(path)));
                if (arguments.GetValue(output) is not { } folder) continue;
                using var writer = new StreamWriter(Path.Combine(Directory.CreateDirectory(folder).FullName, Path.GetFileName(path)));
                ConlluWriter.Write(writer, scores.Found.Text, scores.Found.Paragraphs, scores.Found.Trees);
            }
        });
        return command;
    }

    private static Dictionary<string, float>? Style(string? shares) => shares?.Split(',').Select(share => share.Split('='))
        .ToDictionary(share => share[0], share => float.Parse(share[1], CultureInfo.InvariantCulture));
}
