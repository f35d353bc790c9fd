namespace Dixit.Text;

/// <summary>Turns UTF-16 offsets of one text into offsets in Unicode code points, as every output of Dixit states them, and back.</summary>
public sealed class CodePoints
{
    private readonly int[] _lowSurrogates;

    /// <summary>Prepares the map for <paramref name="text"/>; one pass, and no memory where there are no surrogates.</summary>
    public CodePoints(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<int>();
        for (var i = 1; i < text.Length; i++)
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1])) found.Add(i);
        _lowSurrogates = [.. found];
    }

    /// <summary>The number of code points before UTF-16 offset <paramref name="utf16"/>.</summary>
    public int FromUtf16(int utf16) => utf16 - CountBelow(utf16);

    /// <summary>The UTF-16 offset of code point number <paramref name="codePoint"/>.</summary>
    public int ToUtf16(int codePoint)
    {
        var (low, high) = (0, _lowSurrogates.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_lowSurrogates[middle] - middle <= codePoint) low = middle + 1; else high = middle;
        }
        return codePoint + low;
    }

    /// <summary>The span in code points.</summary>
    public TextSpan FromUtf16(TextSpan span) => new(FromUtf16(span.Start), FromUtf16(span.End));

    /// <summary>The span in UTF-16 code units.</summary>
    public TextSpan ToUtf16(TextSpan span) => new(ToUtf16(span.Start), ToUtf16(span.End));

    private int CountBelow(int utf16)
    {
        var at = Array.BinarySearch(_lowSurrogates, utf16);
        return at < 0 ? ~at : at;
    }
}
