namespace Dixit.Neural;

/// <summary>
/// How sentences of different lengths lie in one matrix without padding: longest first, and all first words, then all second words, and so on.
/// The rows of one step are thus the first rows of the step before, less the sentences that have ended.
/// </summary>
internal sealed class PackedBatch
{
    private readonly int[] _offsets;

    /// <summary>Lays out sentences of the given lengths, all positive.</summary>
    public PackedBatch(ReadOnlySpan<int> lengths)
    {
        Order = new int[lengths.Length];
        Lengths = lengths.ToArray();
        for (var i = 0; i < Order.Length; i++) Order[i] = i;
        Array.Sort(Order, (x, y) => Lengths[x] != Lengths[y] ? Lengths[y].CompareTo(Lengths[x]) : x.CompareTo(y));
        Array.Sort(Lengths, (x, y) => y.CompareTo(x));
        Steps = Lengths.Length == 0 ? 0 : Lengths[0];
        _offsets = new int[Steps + 1];
        var active = Lengths.Length;
        for (var t = 0; t < Steps; t++)
        {
            while (Lengths[active - 1] <= t) active--;
            _offsets[t + 1] = _offsets[t] + active;
        }
        Starts = new int[Lengths.Length + 1];
        for (var s = 0; s < Lengths.Length; s++) Starts[s + 1] = Starts[s] + Lengths[s];
    }

    /// <summary>The number given to each sentence by the caller, longest sentence first.</summary>
    public int[] Order { get; }

    /// <summary>Lengths, longest first.</summary>
    public int[] Lengths { get; }

    /// <summary>Where each sentence begins when whole sentences lie one behind the other; one more entry for the end.</summary>
    public int[] Starts { get; }

    /// <summary>Length of the longest sentence.</summary>
    public int Steps { get; }

    /// <summary>Number of sentences.</summary>
    public int Sentences => Lengths.Length;

    /// <summary>Number of words.</summary>
    public int Rows => _offsets[Steps];

    /// <summary>First row of step <paramref name="step"/>.</summary>
    public int Offset(int step) => _offsets[step];

    /// <summary>Number of sentences that reach step <paramref name="step"/>.</summary>
    public int Active(int step) => step >= Steps ? 0 : _offsets[step + 1] - _offsets[step];

    /// <summary>The row of one word.</summary>
    public int Row(int sentence, int step) => _offsets[step] + sentence;
}
