using System.Runtime.Intrinsics;
using Dixit.Neural;
using Dixit.Parsing;

namespace Dixit.Trainer.Parsing;

/// <summary>Names the relation of a word to its head, by one hidden layer over the two and their distance (Kiperwasser and Goldberg 2016).</summary>
internal sealed unsafe class LabelScorer
{
    private readonly int _columns, _relations;
    private readonly Affine _dependents, _heads, _output;
    private readonly Parameter _root, _distances;

    public LabelScorer(int inputs, int columns, int relations, Noise noise, ICollection<Parameter> all)
    {
        (_columns, _relations) = (columns, relations);
        _dependents = new("label.dependent", inputs, columns, noise, all);
        _heads = new("label.head", inputs, columns, noise, all);
        _output = new("label.output", columns, relations, noise, all);
        _root = new Parameter("label.root", 1, columns).Randomize(noise, 0.1f);
        _distances = new Parameter("label.distance", Distance.Classes, columns).Randomize(noise, 0.1f);
        all.Add(_root);
        all.Add(_distances);
    }

    /// <summary>Names the gold arcs, learns, and adds to the gradient of the inputs.</summary>
    /// <returns>The loss of all words.</returns>
    public double Train(Arena arena, PackedBatch batch, float* inputs, IReadOnlyList<Example> examples, Dropout dropout, float weight, float* inputGradient)
    {
        var count = (long)batch.Rows * _columns;
        var hidden = _dependents.Forward(arena, inputs, batch.Rows);
        var heads = _heads.Forward(arena, inputs, batch.Rows);
        for (var s = 0; s < batch.Sentences; s++)
        {
            var gold = examples[batch.Order[s]].Heads;
            for (var i = 0; i < gold.Length; i++)
            {
                var target = hidden + (long)(batch.Starts[s] + i) * _columns;
                Add(gold[i] < 0 ? _root.Value : heads + (long)(batch.Starts[s] + gold[i]) * _columns, target);
                Add(_distances.Value + Distance.Class(i, gold[i]) * _columns, target);
            }
        }
        Rectifier.Apply(hidden, count);
        var mask = dropout.Mask(arena, (int)count);
        Dropout.Apply(hidden, mask, count);
        var scores = _output.Forward(arena, hidden, batch.Rows);
        var loss = 0.0;
        for (var s = 0; s < batch.Sentences; s++)
        {
            var gold = examples[batch.Order[s]].Relations;
            for (var i = 0; i < gold.Length; i++)
                loss += CrossEntropy.Backward(scores + (long)(batch.Starts[s] + i) * _relations, _relations, gold[i], weight);
        }
        var gradient = arena.Take(count);
        _output.Backward(scores, gradient, accumulate: false);
        Dropout.Apply(gradient, mask, count);
        Rectifier.Backward(hidden, gradient, count);
        Distribute(arena, batch, examples, gradient, inputGradient);
        return loss;
    }

    private void Distribute(Arena arena, PackedBatch batch, IReadOnlyList<Example> examples, float* gradient, float* inputGradient)
    {
        var headGradient = arena.TakeZeros((long)batch.Rows * _columns);
        for (var s = 0; s < batch.Sentences; s++)
        {
            var gold = examples[batch.Order[s]].Heads;
            for (var i = 0; i < gold.Length; i++)
            {
                var source = gradient + (long)(batch.Starts[s] + i) * _columns;
                Add(source, gold[i] < 0 ? _root.Gradient : headGradient + (long)(batch.Starts[s] + gold[i]) * _columns);
                Add(source, _distances.Gradient + Distance.Class(i, gold[i]) * _columns);
            }
        }
        _dependents.Backward(gradient, inputGradient, accumulate: true);
        _heads.Backward(headGradient, inputGradient, accumulate: true);
    }

    private void Add(float* source, float* target)
    {
        for (var j = 0; j < _columns; j += 8) (Vector256.Load(target + j) + Vector256.Load(source + j)).Store(target + j);
    }
}
