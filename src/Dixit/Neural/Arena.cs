using System.Runtime.InteropServices;

namespace Dixit.Neural;

/// <summary>Hands out aligned scratch memory that is all given back at once; the working memory of one pass through the network.</summary>
internal sealed unsafe class Arena : IDisposable
{
    private const nuint Alignment = 64;
    private const long BlockFloats = 1 << 20;
    private readonly List<Block> _blocks = [];
    private int _block;
    private long _used;

    /// <summary>Room for <paramref name="count"/> floats, with whatever was in it before.</summary>
    public float* Take(long count)
    {
        count = (count + 15) & ~15L;
        while (_block < _blocks.Count && _used + count > _blocks[_block].Floats) (_block, _used) = (_block + 1, 0);
        if (_block == _blocks.Count)
        {
            var floats = Math.Max(count, BlockFloats);
            _blocks.Add(new((nint)NativeMemory.AlignedAlloc((nuint)floats * sizeof(float), Alignment), floats));
        }
        var taken = (float*)_blocks[_block].Memory + _used;
        _used += count;
        return taken;
    }

    /// <summary>Room for <paramref name="count"/> zeros.</summary>
    public float* TakeZeros(long count)
    {
        var taken = Take(count);
        new Span<float>(taken, checked((int)count)).Clear();
        return taken;
    }

    /// <summary>Takes everything back; what was handed out must no longer be used.</summary>
    public void Reset() => (_block, _used) = (0, 0);

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    ~Arena() => Free();

    private void Free()
    {
        foreach (var block in _blocks) NativeMemory.AlignedFree((void*)block.Memory);
        _blocks.Clear();
        Reset();
    }

    private sealed record Block(nint Memory, long Floats);
}
