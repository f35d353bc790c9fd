using System.Text;
using CsCheck;

namespace Dixit.Acquisition.Tests;

public sealed class LineStreamTests
{
    [Fact]
    public void Lines_are_those_of_the_text_however_the_bytes_arrive() =>
        Gen.Select(Gen.String[Gen.Char["ab\n"], 0, 200], Gen.Int[1, 7], Gen.Int[1, 20]).Sample((text, piece, limit) =>
        {
            var lines = text.Split('\n');
            if (lines[^1].Length == 0) lines = lines[..^1];
            Lines(text, piece, limit).ShouldBe(lines.Select((line, i) => ((long)i + 1, line.Length > limit ? null : line)));
        });

    private static List<(long, string?)> Lines(string text, int piece, int limit)
    {
        using var stream = new SlowStream(Encoding.UTF8.GetBytes(text), piece);
        var lines = LineStream.ReadLines(stream, limit, CancellationToken.None);
        return lines.Select(line => (line.Number, line.Bytes is { } bytes ? Encoding.UTF8.GetString(bytes.Span) : null)).ToListAsync().AsTask().GetAwaiter().GetResult();
    }

    /// <summary>Gives a few bytes at a time.</summary>
    private sealed class SlowStream(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(piece, buffer.Length)], cancellationToken);
    }
}
