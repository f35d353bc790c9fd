using Dixit.Neural;

namespace Dixit.Trainer.Parsing;

/// <summary>Masks that drop numbers and scale up the rest. A mask per sentence makes it the variational dropout of Gal and Ghahramani (2016).</summary>
internal sealed unsafe class Dropout(float rate, Noise noise)
{
    public bool IsOn => rate > 0;

    /// <summary>A mask of so many numbers; null where nothing is dropped.</summary>
    public float* Mask(Arena arena, int count)
    {
        if (rate == 0) return null;
        var mask = arena.Take(count);
        var kept = 1 / (1 - rate);
        for (var i = 0; i < count; i++) mask[i] = noise.Next() < rate ? 0 : kept;
        return mask;
    }

    /// <summary>Multiplies each row of a packed batch by the mask of its sentence.</summary>
    public static void Apply(PackedBatch batch, float* rows, int columns, float* mask)
    {
        if (mask is null) return;
        for (var step = 0; step < batch.Steps; step++)
            Apply(rows + (long)batch.Offset(step) * columns, mask, batch.Active(step) * columns);
    }

    /// <summary>Multiplies numbers by a mask of as many.</summary>
    public static void Apply(float* values, float* mask, long count)
    {
        if (mask is null) return;
        for (var i = 0L; i < count; i++) values[i] *= mask[i];
    }
}
