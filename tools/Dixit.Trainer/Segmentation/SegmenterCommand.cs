using System.CommandLine;
using System.Globalization;
using Dixit.Evaluation;
using Dixit.Segmentation;
using Dixit.Syntax;
using Dixit.Syntax.Conllu;

namespace Dixit.Trainer.Segmentation;

/// <summary><c>segmenter fr --train a.conllu b.conllu --dev c.conllu --out data/models/fr</c></summary>
internal static class SegmenterCommand
{
    public static Command Create()
    {
        var language = new Argument<string>("language") { Description = "fr or en" };
        var train = new Option<string[]>("--train") { Description = "CoNLL-U files to learn from", AllowMultipleArgumentsPerToken = true, Required = true };
        var dev = new Option<string[]>("--dev") { Description = "CoNLL-U files to measure on", AllowMultipleArgumentsPerToken = true };
        var output = new Option<string?>("--out") { Description = "folder for segmentation.bin and SEGMENTATION.md" };
        var errors = new Option<bool>("--errors") { Description = "print what is wrong on the files measured" };
        var command = new Command("segmenter", "Train sentence splitting and tokenization") { language, train, dev, output, errors };
        command.SetAction(result => Run(result.GetRequiredValue(language), result.GetRequiredValue(train), result.GetValue(dev) ?? [],
            result.GetValue(output), result.GetValue(errors)));
        return command;
    }

    private static void Run(string language, string[] train, string[] dev, string? output, bool errors)
    {
        var (abbreviations, multiwords) = (Abbreviations.Of(language), Multiwords.Of(language));
        var model = new SegmentationTrainer(abbreviations, multiwords).Train([.. train.Select(Read)], seed: 1);
        var segmenter = new Segmenter(model, abbreviations, multiwords);
        if (output is not null)
        {
            Directory.CreateDirectory(output);
            using var stream = File.Create(Path.Combine(output, "segmentation.bin"));
            model.Write(stream);
        }
        foreach (var path in dev)
        {
            var gold = Read(path);
            var system = Segment(segmenter, gold);
            var scores = ParseScores.Compare(gold, system);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{Path.GetFileName(path)}  tokens {100 * scores.Tokens.F1:F2}  words {100 * scores.Words.F1:F2}  sentences {100 * scores.Sentences.F1:F2}"));
            if (errors) Differences.Print(gold, system, Console.Out);
        }
    }

    private static ConlluDocument Read(string path)
    {
        using var reader = File.OpenText(path);
        return ConlluReader.Read(reader);
    }

    private static ConlluDocument Segment(Segmenter segmenter, ConlluDocument gold)
    {
        var trees = segmenter.Segment(gold.Text, gold.Paragraphs).Select(sentence => new Tree(sentence,
            [.. sentence.Tokens.SelectMany((token, number) => token.Words.Select(form => (token, number, form)))
                .Select((word, index) => new Word { Index = index, Token = word.number, Span = word.token.Span, Form = word.form })]));
        return gold with { Trees = [.. trees] };
    }
}
