using System.Runtime.Intrinsics;
using Dixit.Neural;
using Dixit.Parsing;

namespace Dixit.Trainer.Parsing;

/// <summary>Names the relation of a word to its head, from a <see cref="LabelPair"/> of the two.</summary>
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
        _output = new("label.output", 2 * columns, relations, noise, all);
        _root = new Parameter("label.root", 1, columns).Randomize(noise, 0.1f);
        _distances = new Parameter("label.distance", Distance.Classes, columns).Randomize(noise, 0.1f);
        all.Add(_root);
        all.Add(_distances);
    }

    /// <summary>Names the gold arcs, learns, and adds to the gradient of the inputs.</summary>
    /// <returns>The loss of all words.</returns>
    public double Train(Arena arena, PackedBatch batch, float* inputs, IReadOnlyList<Example> examples, Dropout dropout, float weight, float* inputGradient)
    {
        var (rows, wide) = (batch.Rows, 2 * _columns);
        var dependents = _dependents.Forward(arena, inputs, rows);
        var heads = _heads.Forward(arena, inputs, rows);
        var hidden = arena.Take((long)rows * wide);
        foreach (var arc in Arcs(batch, examples))
            LabelPair.Join(_columns, dependents + arc.Row * _columns, Head(heads, _root.Value, arc), _distances.Value + arc.Distance * _columns, hidden + arc.Row * wide);
        var mask = dropout.Mask(arena, rows * wide);
        Dropout.Apply(hidden, mask, (long)rows * wide);
        var scores = _output.Forward(arena, hidden, rows);
        var loss = 0.0;
        foreach (var arc in Arcs(batch, examples))
            loss += CrossEntropy.Backward(scores + arc.Row * _relations, _relations, arc.Relation, weight);

        var gradient = arena.Take((long)rows * wide);
        _output.Backward(scores, gradient, accumulate: false);
        Dropout.Apply(gradient, mask, (long)rows * wide);
        var dependentGradient = arena.Take((long)rows * _columns);
        var headGradient = arena.TakeZeros((long)rows * _columns);
        foreach (var arc in Arcs(batch, examples))
            Part(dependents + arc.Row * _columns, Head(heads, _root.Value, arc), hidden + arc.Row * wide, gradient + arc.Row * wide,
                dependentGradient + arc.Row * _columns, Head(headGradient, _root.Gradient, arc), _distances.Gradient + arc.Distance * _columns);
        _dependents.Backward(dependentGradient, inputGradient, accumulate: true);
        _heads.Backward(headGradient, inputGradient, accumulate: true);
        return loss;
    }

    private void Part(float* dependent, float* head, float* hidden, float* gradient, float* dependentGradient, float* headGradient, float* distanceGradient)
    {
        Rectifier.Backward(hidden, gradient, _columns);
        var product = gradient + _columns;
        for (var j = 0; j < _columns; j += 8)
        {
            var (sum, times) = (Vector256.Load(gradient + j), Vector256.Load(product + j));
            (sum + times * Vector256.Load(head + j)).Store(dependentGradient + j);
            (Vector256.Load(headGradient + j) + sum + times * Vector256.Load(dependent + j)).Store(headGradient + j);
            (Vector256.Load(distanceGradient + j) + sum).Store(distanceGradient + j);
        }
    }

    private float* Head(float* rows, float* root, Arc arc) => arc.HeadRow < 0 ? root : rows + arc.HeadRow * _columns;

    private static IEnumerable<Arc> Arcs(PackedBatch batch, IReadOnlyList<Example> examples)
    {
        for (var s = 0; s < batch.Sentences; s++)
        {
            var (start, example) = (batch.Starts[s], examples[batch.Order[s]]);
            for (var i = 0; i < example.Length; i++)
            {
                var head = example.Heads[i];
                yield return new(start + i, head < 0 ? -1 : start + head, Distance.Class(i, head), example.Relations[i]);
            }
        }
    }

    private readonly record struct Arc(int Row, int HeadRow, int Distance, int Relation);
}
