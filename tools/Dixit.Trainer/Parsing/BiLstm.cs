using Dixit.Neural;

namespace Dixit.Trainer.Parsing;

/// <summary>A bidirectional LSTM layer; its output rows hold the forward states, then the backward ones.</summary>
internal sealed unsafe class BiLstm(string name, int inputs, int hidden, Noise noise, ICollection<Parameter> all)
{
    private readonly LstmLayer _forward = new(name + ".forward", inputs, hidden, backward: false, noise, all);
    private readonly LstmLayer _backward = new(name + ".backward", inputs, hidden, backward: true, noise, all);

    public int Outputs => 2 * hidden;

    /// <summary>The states, rows × <see cref="Outputs"/>.</summary>
    public float* Forward(Arena arena, PackedBatch batch, float* input, Dropout dropout)
    {
        var output = arena.Take((long)batch.Rows * Outputs);
        _forward.Forward(arena, batch, input, dropout.Mask(arena, batch.Sentences * hidden), output, Outputs);
        _backward.Forward(arena, batch, input, dropout.Mask(arena, batch.Sentences * hidden), output + hidden, Outputs);
        return output;
    }

    /// <summary>The gradient of the inputs; that of the outputs is overwritten.</summary>
    public float* Backward(Arena arena, PackedBatch batch, float* outputGradient)
    {
        var inputGradient = arena.Take((long)batch.Rows * inputs);
        _forward.Backward(arena, outputGradient, Outputs, inputGradient, accumulate: false);
        _backward.Backward(arena, outputGradient + hidden, Outputs, inputGradient, accumulate: true);
        return inputGradient;
    }
}
