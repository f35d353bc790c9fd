using System.CommandLine;
using Dixit.Syntax.Conllu;

namespace Dixit.Trainer.Segmentation;

/// <summary><c>segmenter fr --train a.conllu b.conllu --dev c.conllu --out data/models/fr</c></summary>
internal static class SegmenterCommand
{
    private const int Seed = 1;
    private const int Folds = 5;

    public static Command Create()
    {
        var language = new Argument<string>("language") { Description = "fr or en" };
        var train = Files("--train", "CoNLL-U files to learn from");
        var words = Files("--words", "CoNLL-U files, as of speech, to learn from all but where sentences end");
        var dev = Files("--dev", "CoNLL-U files to measure on");
        var cross = Files("--cross", $"those training files on which to measure by {Folds}-fold cross-validation");
        var output = new Option<string?>("--out") { Description = "folder for segmentation.bin and SEGMENTATION.md" };
        var errors = new Option<bool>("--errors") { Description = "list what is wrong on the files measured" };
        var command = new Command("segmenter", "Train sentence splitting and tokenization") { language, train, words, dev, cross, output, errors };
        command.SetAction(result =>
        {
            var run = new SegmenterRun(result.GetRequiredValue(language), Read(result.GetValue(train)), Read(result.GetValue(words)), result.GetValue(errors));
            run.MeasureFolds(result.GetValue(cross) ?? [], Folds);
            var model = run.Train(Seed);
            run.Measure(model, Read(result.GetValue(dev)));
            if (result.GetValue(output) is { } folder) run.Save(model, folder);
        });
        return command;
    }

    private static Option<string[]> Files(string name, string description) =>
        new(name) { Description = description, AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };

    private static List<(string Path, IReadOnlyList<Sample> Samples)> Read(string[]? paths) => [.. (paths ?? []).Select(path =>
    {
        using var reader = File.OpenText(path);
        return (path, (IReadOnlyList<Sample>)[.. Sample.From(ConlluReader.Read(reader))]);
    })];
}
