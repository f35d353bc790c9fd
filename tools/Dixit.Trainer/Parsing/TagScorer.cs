using Dixit.Neural;

namespace Dixit.Trainer.Parsing;

/// <summary>Chooses each word's tags, features and lemma rule, from the sentence by a hidden layer and from its form directly.</summary>
internal sealed unsafe class TagScorer
{
    private readonly int _hidden, _form, _wide;
    private readonly int[] _tasks;
    private readonly Affine _layer, _output;

    public TagScorer(int inputs, int hidden, int form, int[] tasks, Noise noise, ICollection<Parameter> all)
    {
        (_hidden, _form, _wide, _tasks) = (hidden, form, hidden + form, tasks);
        _layer = new("tag.hidden", inputs, hidden, noise, all);
        _output = new("tag.output", _wide, tasks.Sum(), noise, all);
    }

    /// <summary>Chooses, learns, adds to the gradient of the inputs and gives that of the forms.</summary>
    /// <param name="arena">Scratch memory.</param>
    /// <param name="batch">The layout.</param>
    /// <param name="inputs">What the sentence tells, sentence after sentence.</param>
    /// <param name="forms">What the forms tell, in the same order.</param>
    /// <param name="examples">The gold classes.</param>
    /// <param name="dropout">For the hidden layer.</param>
    /// <param name="weights">Of each task's loss.</param>
    /// <param name="inputGradient">Added to.</param>
    /// <param name="formGradient">Written.</param>
    /// <returns>The loss of each task.</returns>
    public double[] Train(
        Arena arena, PackedBatch batch, float* inputs, float* forms, IReadOnlyList<Example> examples, Dropout dropout,
        float[] weights, float* inputGradient, float* formGradient)
    {
        var rows = batch.Rows;
        var hidden = _layer.Forward(arena, inputs, rows);
        Rectifier.Apply(hidden, (long)rows * _hidden);
        var mask = dropout.Mask(arena, rows * _hidden);
        Dropout.Apply(hidden, mask, (long)rows * _hidden);
        var joined = arena.Take((long)rows * _wide);
        Interleave(rows, joined, hidden, forms, split: false);
        var scores = _output.Forward(arena, joined, rows);
        var losses = Losses(batch, scores, examples, weights);

        var gradient = arena.Take((long)rows * _wide);
        _output.Backward(scores, gradient, accumulate: false);
        var hiddenGradient = arena.Take((long)rows * _hidden);
        Interleave(rows, gradient, hiddenGradient, formGradient, split: true);
        Dropout.Apply(hiddenGradient, mask, (long)rows * _hidden);
        Rectifier.Backward(hidden, hiddenGradient, (long)rows * _hidden);
        _layer.Backward(hiddenGradient, inputGradient, accumulate: true);
        return losses;
    }

    private double[] Losses(PackedBatch batch, float* scores, IReadOnlyList<Example> examples, float[] weights)
    {
        var losses = new double[_tasks.Length];
        for (var s = 0; s < batch.Sentences; s++)
            foreach (var classes in examples[batch.Order[s]].Classes)
                for (var task = 0; task < _tasks.Length; scores += _tasks[task], task++)
                    losses[task] += CrossEntropy.Backward(scores, _tasks[task], classes[task], weights[task]);
        return losses;
    }

    private void Interleave(int rows, float* joined, float* hidden, float* forms, bool split)
    {
        for (var i = 0; i < rows; i++, joined += _wide, hidden += _hidden, forms += _form)
        {
            var left = new Span<float>(joined, _hidden);
            var right = new Span<float>(joined + _hidden, _form);
            if (split)
            {
                left.CopyTo(new Span<float>(hidden, _hidden));
                right.CopyTo(new Span<float>(forms, _form));
            }
            else
            {
                new Span<float>(hidden, _hidden).CopyTo(left);
                new Span<float>(forms, _form).CopyTo(right);
            }
        }
    }
}
