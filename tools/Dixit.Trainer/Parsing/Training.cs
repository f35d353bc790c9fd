using System.Diagnostics;
using Dixit.Syntax.Conllu;

namespace Dixit.Trainer.Parsing;

/// <summary>How long and how fast to learn.</summary>
internal sealed record TrainingOptions
{
    public int Epochs { get; init; } = 60;
    public int BatchWords { get; init; } = 1000;
    public float Rate { get; init; } = 2e-3f;
    public int WarmUp { get; init; } = 300;
    public int ScoreEvery { get; init; } = 5;
    public ulong Seed { get; init; } = 1;
    public required string Output { get; init; }
    public string? CheckpointPath { get; init; }

    /// <summary>A checkpoint of an earlier training to start from, at the full rate again (a warm restart: Loshchilov and Hutter 2017).</summary>
    public string? StartPath { get; init; }
}

/// <summary>Trains a network by batches of like length, at a rate that rises shortly and then falls to nothing.</summary>
internal sealed class Training : IDisposable
{
    private readonly Language _language;
    private readonly TrainingOptions _options;
    private readonly Noise _noise;
    private readonly Inventory _inventory;
    private readonly Network _network;
    private readonly Adam _adam;
    private readonly long _wordsOfEpoch;

    public Training(Language language, NetworkOptions network, TrainingOptions options)
    {
        (_language, _options) = (language, options);
        _noise = new(options.Seed);
        _inventory = new(language.Training);
        _network = new(_inventory, network, _noise);
        _adam = new(_network.Parameters);
        _wordsOfEpoch = (long)language.Training.Sum(treebank => treebank.Share * treebank.Sentences.Sum(sentence => sentence.Length));
    }

    public void Dispose() => _network.Dispose();

    public void Run()
    {
        Console.WriteLine($"{_wordsOfEpoch} words an epoch, {_network.Parameters.Sum(parameter => parameter.Count)} weights; classes {string.Join(' ', _inventory.Tasks)}, relations {_inventory.Relations.Length}, words {_inventory.Words.Length}");
        var first = 1;
        if (_options.CheckpointPath is { } path && File.Exists(path)) first = Checkpoint.Read(path, _network, _adam, _noise) + 1;
        else if (_options.StartPath is { } start) Checkpoint.Read(start, _network, _adam, _noise);
        for (var epoch = first; epoch <= _options.Epochs; epoch++)
        {
            RunEpoch(epoch);
            if (epoch == _options.Epochs || epoch % _options.ScoreEvery == 0) Save(epoch);
        }
        if (first > _options.Epochs) Save(_options.Epochs);
    }

    private void Save(int epoch)
    {
        ModelExport.Write(_options.Output, _network, _inventory, _language);
        if (_options.CheckpointPath is { } checkpoint) Checkpoint.Write(checkpoint, epoch, _network, _adam, _noise);
        Score();
    }

    private void RunEpoch(int epoch)
    {
        var clock = Stopwatch.StartNew();
        double[] losses = new double[6];
        var (words, norms, batches) = (0L, 0.0, Batches());
        var read = 0L;
        foreach (var batch in batches)
        {
            var size = batch.Sum(example => example.Length);
            var loss = _network.Accumulate(batch);
            for (var i = 0; i < losses.Length; i++) losses[i] += loss[i] * size;
            norms += _adam.Step(Rate(epoch - 1 + (double)read / _wordsOfEpoch));
            (words, read) = (words + size, read + size);
        }
        var seconds = clock.Elapsed.TotalSeconds;
        Console.WriteLine($"epoch {epoch}: {string.Join(' ', losses.Select(loss => (loss / words).ToString("F3")))}, norm {norms / batches.Count:F2}, {words / seconds:F0} words/s, {seconds:F0} s");
    }

    private float Rate(double epochsDone)
    {
        var warm = Math.Min(1, (_adam.Steps + 1.0) / _options.WarmUp);
        return (float)(_options.Rate * warm * Math.Max(0.002, 1 - epochsDone / _options.Epochs));
    }

    private List<List<Example>> Batches()
    {
        var examples = new List<(float Key, Example Example)>();
        for (var t = 0; t < _language.Training.Count; t++)
        {
            var treebank = _language.Training[t];
            foreach (var sentence in treebank.Sentences)
            {
                if (_noise.Next() >= treebank.Share) continue;
                var example = Example.Of(Augmentation.Apply(sentence, _noise), t, _inventory);
                examples.Add((example.Length * (0.8f + 0.4f * _noise.Next()), example));
            }
        }
        var batches = new List<List<Example>> { new() };
        var words = 0;
        foreach (var (_, example) in examples.OrderBy(pair => pair.Key))
        {
            if (words >= _options.BatchWords)
            {
                batches.Add([]);
                words = 0;
            }
            batches[^1].Add(example);
            words += example.Length;
        }
        _noise.Shuffle(batches);
        return batches;
    }

    private void Score()
    {
        using var reader = new StreamReader(_language.DevelopmentPath);
        var gold = ConlluReader.Read(reader);
        Console.WriteLine(ParserScores.Header);
        foreach (var style in (string[])[_language.DevelopmentTreebank, Inventory.AnyTreebank])
            Console.WriteLine(ParserScores.Of(_options.Output, gold, new Dictionary<string, float> { [style] = 1 }, warmUps: 0).ToRow($"dev as {style}"));
    }
}
