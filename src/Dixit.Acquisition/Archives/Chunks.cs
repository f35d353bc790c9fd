using System.Globalization;

namespace Dixit.Acquisition.Archives;

/// <summary>The chunked transfer coding (RFC 9112, 7.1).</summary>
internal static class Chunks
{
    /// <summary>The chunks joined, or null where the bytes are not in chunks. A last chunk that is cut off counts as far as it goes.</summary>
    public static byte[]? Join(ReadOnlyMemory<byte> bytes)
    {
        using var joined = new MemoryStream(bytes.Length);
        var rest = bytes.Span;
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf((byte)'\n');
            if (end < 0 || Length(rest[..end]) is not { } length) return null;
            rest = rest[(end + 1)..];
            if (length == 0) return joined.ToArray();
            var count = Math.Min(length, rest.Length);
            joined.Write(rest[..count]);
            rest = rest[count..];
            if (rest.StartsWith("\r\n"u8)) rest = rest[2..];
            else if (rest.StartsWith("\n"u8)) rest = rest[1..];
        }
        return joined.ToArray();
    }

    // Behind the length may stand extensions, parted by a semicolon.
    private static int? Length(ReadOnlySpan<byte> line)
    {
        if (line.IndexOf((byte)';') is >= 0 and var extension) line = line[..extension];
        line = line.Trim(" \t\r"u8);
        return line.Length is > 0 and < 9 && int.TryParse(line, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) && length >= 0 ? length : null;
    }
}
