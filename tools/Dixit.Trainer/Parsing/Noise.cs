namespace Dixit.Trainer.Parsing;

/// <summary>Reproducible random numbers (xorshift64*, Vigna 2016), whose state goes into checkpoints.</summary>
internal sealed class Noise(ulong seed)
{
    /// <summary>The whole state; never zero.</summary>
    public ulong State { get; set; } = seed * 0x9E3779B97F4A7C15 + 0x632BE59BD9B4E019;

    /// <summary>Uniform in [0, 1).</summary>
    public float Next()
    {
        State ^= State >> 12;
        State ^= State << 25;
        State ^= State >> 27;
        return (State * 2685821657736338717 >> 40) / (float)(1 << 24);
    }

    /// <summary>Uniform in [0, below).</summary>
    public int Next(int below) => Math.Min((int)(Next() * below), below - 1);

    /// <summary>Puts the items into a random order.</summary>
    public void Shuffle<T>(IList<T> items)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
