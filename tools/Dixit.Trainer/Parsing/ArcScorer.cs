using Dixit.Neural;
using Dixit.Parsing;

namespace Dixit.Trainer.Parsing;

/// <summary>
/// Scores every word as the head of every other (Dozat and Manning 2017): a bilinear form of what the word is as a dependent and the other as a
/// head, and a term for their distance that depends on the dependent.
/// </summary>
internal sealed unsafe class ArcScorer
{
    private readonly int _columns;
    private readonly Affine _dependents, _heads, _bilinear, _distances;
    private readonly Parameter _root;
    private float* _dependentMask, _headMask, _dependentRows, _headRows, _headRowsWithRoots, _wanted, _distanceRows;

    public ArcScorer(int inputs, int columns, Noise noise, ICollection<Parameter> all)
    {
        _columns = columns;
        _dependents = new("arc.dependent", inputs, columns, noise, all);
        _heads = new("arc.head", inputs, columns, noise, all);
        _bilinear = new("arc.bilinear", columns, columns, noise, all);
        _distances = new("arc.distance", columns, Distance.Classes, noise, all);
        _root = new Parameter("arc.root", 1, columns).Randomize(noise, 0.1f);
        all.Add(_root);
    }

    /// <summary>Scores, learns, and adds to the gradient of the inputs.</summary>
    /// <returns>The loss of all words.</returns>
    public double Train(Arena arena, PackedBatch batch, float* inputs, IReadOnlyList<Example> examples, Dropout dropout, float weight, float* inputGradient)
    {
        Forward(arena, batch, inputs, dropout);
        var count = (long)batch.Rows * _columns;
        var (wanted, distances) = ((nint)arena.Take(count), (nint)arena.TakeZeros((long)batch.Rows * Distance.Classes));
        var heads = arena.Take(count);
        var loss = 0.0;
        for (var s = 0; s < batch.Sentences; s++)
            loss += TrainSentence(arena, batch, s, examples[batch.Order[s]].Heads, weight, (float*)wanted, heads, (float*)distances);

        var dependents = arena.Take(count);
        _bilinear.Backward((float*)wanted, dependents, accumulate: false);
        _distances.Backward((float*)distances, dependents, accumulate: true);
        Finish(_dependents, _dependentRows, dependents, _dependentMask, count, inputGradient);
        Finish(_heads, _headRows, heads, _headMask, count, inputGradient);
        return loss;
    }

    private void Forward(Arena arena, PackedBatch batch, float* inputs, Dropout dropout)
    {
        var count = (long)batch.Rows * _columns;
        _dependentMask = dropout.Mask(arena, (int)count);
        _headMask = dropout.Mask(arena, (int)count);
        _dependentRows = _dependents.Forward(arena, inputs, batch.Rows);
        _headRows = _heads.Forward(arena, inputs, batch.Rows);
        Rectifier.Apply(_dependentRows, count);
        Rectifier.Apply(_headRows, count);
        Dropout.Apply(_dependentRows, _dependentMask, count);
        Dropout.Apply(_headRows, _headMask, count);
        _wanted = _bilinear.Forward(arena, _dependentRows, batch.Rows);
        _distanceRows = _distances.Forward(arena, _dependentRows, batch.Rows);
        _headRowsWithRoots = arena.Take((batch.Steps + 1L) * _columns);
    }

    private double TrainSentence(
        Arena arena, PackedBatch batch, int sentence, int[] gold, float weight, float* wantedGradient, float* headGradient, float* distanceGradient)
    {
        var (start, length) = (batch.Starts[sentence], batch.Lengths[sentence]);
        var wide = length + 1;
        var first = (long)start * _columns;
        new Span<float>(_root.Value, _columns).CopyTo(new Span<float>(_headRowsWithRoots, _columns));
        new Span<float>(_headRows + first, length * _columns).CopyTo(new Span<float>(_headRowsWithRoots + _columns, length * _columns));

        var scores = arena.Take((long)length * wide);
        Gemm.Multiply(length, wide, _columns, _wanted + first, _columns, 1, _headRowsWithRoots, 1, _columns, scores, wide, accumulate: false);
        var loss = 0.0;
        for (var i = 0; i < length; i++)
        {
            var row = scores + (long)i * wide;
            for (var head = -1; head < length; head++) row[head + 1] += _distanceRows[(long)(start + i) * Distance.Classes + Distance.Class(i, head)];
            row[i + 1] = -1e9f;
            loss += CrossEntropy.Backward(row, wide, gold[i] + 1, weight);
            for (var head = -1; head < length; head++)
                if (head != i) distanceGradient[(long)(start + i) * Distance.Classes + Distance.Class(i, head)] += row[head + 1];
        }
        Gemm.Multiply(length, _columns, wide, scores, wide, 1, _headRowsWithRoots, _columns, 1, wantedGradient + first, _columns, accumulate: false);
        Gemm.Multiply(length, _columns, length, scores + 1, 1, wide, _wanted + first, _columns, 1, headGradient + first, _columns, accumulate: false);
        Gemm.Multiply(1, _columns, length, scores, 1, wide, _wanted + first, _columns, 1, _root.Gradient, _columns, accumulate: true);
        return loss;
    }

    private static void Finish(Affine layer, float* rows, float* gradient, float* mask, long count, float* inputGradient)
    {
        Dropout.Apply(gradient, mask, count);
        Rectifier.Backward(rows, gradient, count);
        layer.Backward(gradient, inputGradient, accumulate: true);
    }
}
