using System.Globalization;
using Dixit.Evaluation;
using Dixit.Segmentation;
using Dixit.Text;

namespace Dixit.Trainer.Segmentation;

/// <summary>One training of a segmenter, with what was measured on the way.</summary>
internal sealed class SegmenterRun(
    string language, List<(string Path, IReadOnlyList<Sample> Samples)> train, List<(string Path, IReadOnlyList<Sample> Samples)> words, bool listsErrors)
{
    private readonly Abbreviations _abbreviations = Abbreviations.Of(language);
    private readonly Multiwords _multiwords = Multiwords.Of(language);
    private readonly List<string> _rows = [];

    public SegmentationModel Train(int seed) => Train([.. train.Select(file => file.Samples)], seed);

    /// <summary>Measures on sentences of training files that are left out of training in turn.</summary>
    public void MeasureFolds(IReadOnlyList<string> paths, int folds)
    {
        foreach (var path in paths)
        {
            var samples = train.Single(file => file.Path == path).Samples;
            var others = train.Where(file => file.Path != path).Select(file => file.Samples).ToList();
            var scores = Enumerable.Range(0, folds).Select(fold =>
            {
                var model = Train([.. others, [.. samples.Where((_, i) => i % folds != fold)]], fold);
                return Compare(model, [.. samples.Where((_, i) => i % folds == fold)]);
            }).ToList();
            Report($"{Path.GetFileName(path)}, {folds}-fold", Sum(scores.Select(score => score.Tokens)), Sum(scores.Select(score => score.Words)),
                Sum(scores.Select(score => score.Sentences)));
        }
    }

    public void Measure(SegmentationModel model, List<(string Path, IReadOnlyList<Sample> Samples)> files)
    {
        foreach (var (path, samples) in files)
        {
            var scores = Compare(model, samples);
            Report(Path.GetFileName(path), scores.Tokens, scores.Words, scores.Sentences);
        }
    }

    public void Save(SegmentationModel model, string folder)
    {
        Directory.CreateDirectory(folder);
        using (var stream = File.Create(Path.Combine(folder, "segmentation.bin"))) model.Write(stream);
        File.WriteAllText(Path.Combine(folder, "SEGMENTATION.md"), $"""
            # Segmentation

            F1 of the CoNLL 2018 metric on raw text, in percent. Written by `Dixit.Trainer segmenter`.

            | measured on | tokens | words | sentences |
            |---|---|---|---|
            {string.Join('\n', _rows)}

            Learned from {string.Join(", ", train.Select(file => Path.GetFileName(file.Path)))}{(words.Count == 0 ? "" : $"; all but sentence ends also from {string.Join(", ", words.Select(file => Path.GetFileName(file.Path)))}")}.

            """.ReplaceLineEndings("\n"));
    }

    private SegmentationModel Train(IReadOnlyList<IReadOnlyList<Sample>> documents, int seed)
    {
        var augmentation = new Augmentation(_abbreviations, [.. DataFile.Rows($"{language}/abbreviations.tsv").Select(row => row[0])], seed);
        return new SegmentationTrainer(_abbreviations, _multiwords).Train(documents, [.. words.Select(file => file.Samples)], augmentation, seed);
    }

    private ParseScores Compare(SegmentationModel model, IReadOnlyList<Sample> samples)
    {
        var gold = SegmentedText.Of(samples);
        var system = gold with { Sentences = new Segmenter(model, _abbreviations, _multiwords).Segment(gold.Text, gold.Paragraphs) };
        if (listsErrors) Differences.Print(gold, system, Console.Out);
        return ParseScores.Compare(gold.ToDocument(), system.ToDocument());
    }

    private void Report(string name, Score tokens, Score words, Score sentences)
    {
        _rows.Add(string.Create(CultureInfo.InvariantCulture, $"| {name} | {100 * tokens.F1:F2} | {100 * words.F1:F2} | {100 * sentences.F1:F2} |"));
        Console.WriteLine(_rows[^1]);
    }

    private static Score Sum(IEnumerable<Score> scores) => scores.Aggregate((a, b) => new(a.Gold + b.Gold, a.System + b.System, a.Correct + b.Correct));
}
