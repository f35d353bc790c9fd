using System.Runtime.Intrinsics;
using Dixit.Neural;

namespace Dixit.Trainer.Parsing;

/// <summary>Sizes of the layers and rates of dropout.</summary>
internal sealed record NetworkOptions
{
    public int Hidden { get; init; } = 128;
    public int Arc { get; init; } = 160;
    public int Label { get; init; } = 128;
    public int Tag { get; init; } = 128;
    public float Dropout { get; init; } = 0.33f;
}

/// <summary>The whole network: embeddings, two bidirectional LSTM layers, and the choices of tags, heads and relations.</summary>
internal sealed unsafe class Network : IDisposable
{
    private static readonly float[] s_taskWeights = [1, 0.5f, 0.5f, 0.5f];
    private readonly List<Parameter> _parameters = [];
    private readonly Arena _arena = new();
    private readonly Dropout _dropout;
    private readonly Embedding _embedding;
    private readonly BiLstm _lower, _upper;
    private readonly ArcScorer _arcs;
    private readonly LabelScorer _labels;
    private readonly TagScorer _tags;

    public Network(Inventory inventory, NetworkOptions options, Noise noise)
    {
        _dropout = new(options.Dropout, noise);
        _embedding = new(inventory, noise, _parameters);
        _lower = new("lower", Embedding.Columns, options.Hidden, noise, _parameters);
        _upper = new("upper", _lower.Outputs, options.Hidden, noise, _parameters);
        _arcs = new(_upper.Outputs, options.Arc, noise, _parameters);
        _labels = new(_upper.Outputs, options.Label, inventory.Relations.Length, noise, _parameters);
        _tags = new(_upper.Outputs, options.Tag, Embedding.FormColumns, inventory.Tasks, noise, _parameters);
    }

    public IReadOnlyList<Parameter> Parameters => _parameters;

    public void Dispose() => _arena.Dispose();

    /// <summary>Adds the gradient of one batch's loss, the mean over its words, to the parameters'.</summary>
    /// <returns>The losses by word: heads, relations, and the tagging tasks.</returns>
    public double[] Accumulate(IReadOnlyList<Example> examples)
    {
        _arena.Reset();
        var batch = new PackedBatch([.. examples.Select(example => example.Length)]);
        var (rows, wide) = (batch.Rows, _upper.Outputs);
        var forms = _embedding.Forward(_arena, batch, examples, drop: _dropout.IsOn);
        var formMask = _dropout.Mask(_arena, batch.Sentences * Embedding.Columns);
        Dropout.Apply(batch, forms, Embedding.Columns, formMask);
        var lower = _lower.Forward(_arena, batch, forms, _dropout);
        var lowerMask = _dropout.Mask(_arena, batch.Sentences * wide);
        Dropout.Apply(batch, lower, wide, lowerMask);
        var upper = _upper.Forward(_arena, batch, lower, _dropout);
        var upperMask = _dropout.Mask(_arena, batch.Sentences * wide);
        Dropout.Apply(batch, upper, wide, upperMask);

        var sentences = _arena.Take((long)rows * wide);
        Reorder(batch, upper, wide, sentences, wide, wide, toSentences: true);
        var ownForms = _arena.Take((long)rows * Embedding.FormColumns);
        Reorder(batch, forms, Embedding.Columns, ownForms, Embedding.FormColumns, Embedding.FormColumns, toSentences: true);

        var weight = 1f / rows;
        var gradient = _arena.TakeZeros((long)rows * wide);
        var ownFormGradient = _arena.Take((long)rows * Embedding.FormColumns);
        var arcLoss = _arcs.Train(_arena, batch, sentences, examples, _dropout, weight, gradient);
        var labelLoss = _labels.Train(_arena, batch, sentences, examples, _dropout, weight, gradient);
        var taskLosses = _tags.Train(
            _arena, batch, sentences, ownForms, examples, _dropout, [.. s_taskWeights.Select(task => task * weight)], gradient, ownFormGradient);

        Reorder(batch, gradient, wide, upper, wide, wide, toSentences: false);
        Dropout.Apply(batch, upper, wide, upperMask);
        var lowerGradient = _upper.Backward(_arena, batch, upper);
        Dropout.Apply(batch, lowerGradient, wide, lowerMask);
        var formGradient = _lower.Backward(_arena, batch, lowerGradient);
        AddForms(batch, ownFormGradient, formGradient);
        Dropout.Apply(batch, formGradient, Embedding.Columns, formMask);
        _embedding.Backward(formGradient);
        return [arcLoss * weight, labelLoss * weight, .. taskLosses.Select(loss => loss * weight)];
    }

    private static void Reorder(PackedBatch batch, float* source, int sourceRow, float* target, int targetRow, int columns, bool toSentences)
    {
        for (var s = 0; s < batch.Sentences; s++)
        {
            for (var t = 0; t < batch.Lengths[s]; t++)
            {
                long packed = batch.Row(s, t), plain = batch.Starts[s] + t;
                var (from, to) = toSentences ? (packed, plain) : (plain, packed);
                new ReadOnlySpan<float>(source + from * sourceRow, columns).CopyTo(new Span<float>(target + to * targetRow, columns));
            }
        }
    }

    private static void AddForms(PackedBatch batch, float* ownForms, float* forms)
    {
        for (var s = 0; s < batch.Sentences; s++)
        {
            for (var t = 0; t < batch.Lengths[s]; t++, ownForms += Embedding.FormColumns)
            {
                var target = forms + (long)batch.Row(s, t) * Embedding.Columns;
                for (var j = 0; j < Embedding.FormColumns; j += 8)
                    (Vector256.Load(target + j) + Vector256.Load(ownForms + j)).Store(target + j);
            }
        }
    }
}
