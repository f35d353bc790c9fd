using System.Text;

namespace Dixit.Acquisition.Archives;

/// <summary>Reads lines and blocks off a stream of bytes, and no more bytes in all than an archive may unpack to.</summary>
internal sealed class ArchiveStream(Stream stream, long most)
{
    private const int LongestLine = 64 * 1024;

    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _start, _end;
    private long _taken;

    /// <summary>The next line without its end, or null at the end of the stream.</summary>
    public async ValueTask<string?> Line(CancellationToken cancellation)
    {
        var line = new List<byte>();
        while (true)
        {
            if (_start == _end && !await Fill(cancellation).ConfigureAwait(false)) return line.Count == 0 ? null : Encoding.UTF8.GetString([.. line]);
            var end = Array.IndexOf(_buffer, (byte)'\n', _start, _end - _start);
            var upTo = end < 0 ? _end : end;
            if (line.Count + upTo - _start > LongestLine) throw new InputException($"has a line of more than {Size.Of(LongestLine)} in the head of a record");
            line.AddRange(_buffer.AsSpan(_start, upTo - _start));
            _start = end < 0 ? upTo : upTo + 1;
            if (end >= 0) return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
        }
    }

    /// <summary>The next bytes, or null where the stream ends before.</summary>
    public async ValueTask<byte[]?> Block(int length, CancellationToken cancellation)
    {
        // What a head announces may be a lie: room is made as bytes come.
        using var block = new MemoryStream();
        return await Copy(length, block, cancellation).ConfigureAwait(false) ? block.ToArray() : null;
    }

    /// <summary>Passes over bytes; false where the stream ends before.</summary>
    public ValueTask<bool> Skip(long length, CancellationToken cancellation) => Copy(length, Stream.Null, cancellation);

    private async ValueTask<bool> Copy(long length, Stream to, CancellationToken cancellation)
    {
        while (length > 0)
        {
            if (_start == _end && !await Fill(cancellation).ConfigureAwait(false)) return false;
            var count = (int)Math.Min(length, _end - _start);
            to.Write(_buffer, _start, count);
            (_start, length) = (_start + count, length - count);
        }
        return true;
    }

    private async ValueTask<bool> Fill(CancellationToken cancellation)
    {
        (_start, _end) = (0, await stream.ReadAsync(_buffer, cancellation).ConfigureAwait(false));
        _taken += _end;
        return _taken <= most ? _end > 0 : throw new InputException($"unpacks to more than {Size.Of(most)}", "split the archive");
    }
}
