using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dixit.Neural;

/// <summary>The recurrence of one direction of an LSTM layer (Hochreiter and Schmidhuber 1997, with forget gates) over a <see cref="PackedBatch"/>.</summary>
internal static unsafe class Lstm
{
    /// <summary>Runs the recurrence.</summary>
    /// <param name="batch">The layout of the rows.</param>
    /// <param name="hidden">Units; a multiple of 8.</param>
    /// <param name="backward">Whether it reads from the last word to the first.</param>
    /// <param name="recurrent">Weights from the previous state to the gates, hidden × 4·hidden.</param>
    /// <param name="gates">Rows × 4·hidden: in, what the inputs and the bias give the gates i, f, g, o; out, the gates' values.</param>
    /// <param name="cells">Rows × hidden: out, the cells.</param>
    /// <param name="previous">Rows × hidden: out, the state that each row came from, masked; zeros where a sentence begins.</param>
    /// <param name="mask">Sentences × hidden, what the previous state is multiplied by; null for nothing.</param>
    /// <param name="output">Out, the states.</param>
    /// <param name="outputRow">Distance between rows of the output.</param>
    public static void Run(
        PackedBatch batch, int hidden, bool backward, PackedMatrix recurrent,
        float* gates, float* cells, float* previous, float* mask, float* output, int outputRow)
    {
        for (var turn = 0; turn < batch.Steps; turn++)
        {
            var step = backward ? batch.Steps - 1 - turn : turn;
            var (row, active) = (batch.Offset(step), batch.Active(step));
            var from = backward ? step + 1 : step - 1;
            var carried = from < 0 ? 0 : Math.Min(active, batch.Active(from));
            var source = carried > 0 ? batch.Offset(from) : 0;
            Carry(carried, active, hidden, output + (long)source * outputRow, outputRow, mask, previous + (long)row * hidden);
            if (carried > 0)
                recurrent.MultiplyFrom(carried, previous + (long)row * hidden, hidden, gates + (long)row * 4 * hidden, 4 * hidden, accumulate: true);
            for (var s = 0; s < active; s++)
            {
                var at = (long)(row + s);
                Cell(hidden, gates + at * 4 * hidden, s < carried ? cells + (source + s) * (long)hidden : null, cells + at * hidden, output + at * outputRow);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Carry(int carried, int active, int hidden, float* states, int stateRow, float* mask, float* previous)
    {
        for (var s = 0; s < carried; s++)
        {
            var from = states + (long)s * stateRow;
            var to = previous + (long)s * hidden;
            for (var j = 0; j < hidden; j += 8)
            {
                var state = Vector256.Load(from + j);
                if (mask is not null) state *= Vector256.Load(mask + (long)s * hidden + j);
                state.Store(to + j);
            }
        }
        new Span<float>(previous + (long)carried * hidden, (active - carried) * hidden).Clear();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Cell(int hidden, float* gates, float* before, float* cell, float* output)
    {
        for (var j = 0; j < hidden; j += 8)
        {
            var input = Activation.Sigmoid(Vector256.Load(gates + j));
            var forget = Activation.Sigmoid(Vector256.Load(gates + hidden + j));
            var update = Activation.Tanh(Vector256.Load(gates + 2 * hidden + j));
            var exit = Activation.Sigmoid(Vector256.Load(gates + 3 * hidden + j));
            input.Store(gates + j);
            forget.Store(gates + hidden + j);
            update.Store(gates + 2 * hidden + j);
            exit.Store(gates + 3 * hidden + j);
            var value = input * update;
            if (before is not null) value = Vector256.MultiplyAddEstimate(forget, Vector256.Load(before + j), value);
            value.Store(cell + j);
            (exit * Activation.Tanh(value)).Store(output + j);
        }
    }
}
