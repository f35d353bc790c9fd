using System.Runtime.Intrinsics;
using Dixit.Neural;

namespace Dixit.Trainer.Parsing;

/// <summary>One direction of an LSTM layer with the gradient of its recurrence.</summary>
internal sealed unsafe class LstmLayer
{
    private readonly int _hidden;
    private readonly bool _backward;
    private readonly Affine _inputs;
    private readonly Parameter _recurrent;
    private readonly PackedMatrix _forwardWeights, _backwardWeights;
    private PackedBatch _batch = new([]);
    private float* _gates, _cells, _previous, _mask;

    public LstmLayer(string name, int inputs, int hidden, bool backward, Noise noise, ICollection<Parameter> all)
    {
        (_hidden, _backward) = (hidden, backward);
        _inputs = new(name + ".input", inputs, 4 * hidden, noise, all);
        _inputs.Weights.Randomize(noise, MathF.Sqrt(6f / (inputs + hidden)));
        new Span<float>(_inputs.Bias.Value + hidden, hidden).Fill(1f);
        _recurrent = new Parameter(name + ".recurrent", hidden, 4 * hidden).Randomize(noise, MathF.Sqrt(3f / hidden));
        all.Add(_recurrent);
        _forwardWeights = new(_recurrent.Value, hidden, 4 * hidden);
        _backwardWeights = new(_recurrent.Value, 4 * hidden, hidden, 1, 4 * hidden);
    }

    /// <summary>Writes the states of this direction into every row of <paramref name="output"/>.</summary>
    public void Forward(Arena arena, PackedBatch batch, float* input, float* mask, float* output, int outputRow)
    {
        _batch = batch;
        _mask = mask;
        _gates = _inputs.Forward(arena, input, batch.Rows);
        _cells = arena.Take((long)batch.Rows * _hidden);
        _previous = arena.Take((long)batch.Rows * _hidden);
        _forwardWeights.Repack(_recurrent.Value, 4 * _hidden, 1);
        Lstm.Run(batch, _hidden, _backward, _forwardWeights, _gates, _cells, _previous, mask, output, outputRow);
    }

    /// <summary>Takes the gradient of the states, which it overwrites, and gives or adds that of the inputs.</summary>
    public void Backward(Arena arena, float* outputGradient, int outputRow, float* inputGradient, bool accumulate)
    {
        var (hidden, wide) = (_hidden, 4 * _hidden);
        var cellGradient = arena.TakeZeros((long)_batch.Rows * hidden);
        var carriedGradient = arena.Take((long)_batch.Sentences * hidden);
        _backwardWeights.Repack(_recurrent.Value, 1, wide);
        for (var turn = _batch.Steps - 1; turn >= 0; turn--)
        {
            var step = _backward ? _batch.Steps - 1 - turn : turn;
            var (row, active) = (_batch.Offset(step), _batch.Active(step));
            var from = _backward ? step + 1 : step - 1;
            var carried = from < 0 ? 0 : Math.Min(active, _batch.Active(from));
            var source = carried > 0 ? _batch.Offset(from) : 0;
            for (var s = 0; s < active; s++)
            {
                long at = row + s, before = source + s;
                var carries = s < carried;
                CellBackward(hidden, _gates + at * wide, _cells + at * hidden, carries ? _cells + before * hidden : null,
                    outputGradient + at * outputRow, cellGradient + at * hidden, carries ? cellGradient + before * hidden : null);
            }
            if (carried == 0) continue;
            _backwardWeights.MultiplyFrom(carried, _gates + (long)row * wide, wide, carriedGradient, hidden, accumulate: false);
            for (var s = 0; s < carried; s++)
                AddMasked(hidden, carriedGradient + (long)s * hidden, _mask is null ? null : _mask + (long)s * hidden, outputGradient + (long)(source + s) * outputRow);
        }
        Gemm.Multiply(hidden, wide, _batch.Rows, _previous, 1, hidden, _gates, wide, 1, _recurrent.Gradient, wide, accumulate: true);
        _inputs.Backward(_gates, inputGradient, accumulate);
    }

    private static void CellBackward(int hidden, float* gates, float* cell, float* before, float* output, float* cellGradient, float* beforeGradient)
    {
        var one = Vector256<float>.One;
        for (var j = 0; j < hidden; j += 8)
        {
            var (input, forget) = (Vector256.Load(gates + j), Vector256.Load(gates + hidden + j));
            var (update, exit) = (Vector256.Load(gates + 2 * hidden + j), Vector256.Load(gates + 3 * hidden + j));
            var squashed = Activation.Tanh(Vector256.Load(cell + j));
            var slope = Vector256.Load(output + j);
            var toCell = Vector256.Load(cellGradient + j) + slope * exit * (one - squashed * squashed);
            (toCell * update * input * (one - input)).Store(gates + j);
            (toCell * input * (one - update * update)).Store(gates + 2 * hidden + j);
            (slope * squashed * exit * (one - exit)).Store(gates + 3 * hidden + j);
            if (before is null)
            {
                Vector256<float>.Zero.Store(gates + hidden + j);
                continue;
            }
            (toCell * Vector256.Load(before + j) * forget * (one - forget)).Store(gates + hidden + j);
            (Vector256.Load(beforeGradient + j) + toCell * forget).Store(beforeGradient + j);
        }
    }

    private static void AddMasked(int count, float* gradient, float* mask, float* target)
    {
        for (var j = 0; j < count; j += 8)
        {
            var slope = Vector256.Load(gradient + j);
            if (mask is not null) slope *= Vector256.Load(mask + j);
            (Vector256.Load(target + j) + slope).Store(target + j);
        }
    }
}
