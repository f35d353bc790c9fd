namespace Dixit.Reading.Pages;

/// <summary>The elements of style that a page has left open, as HTML5 keeps them to be opened again in what follows: of equal ones three at most.</summary>
internal sealed class OpenStyles
{
    private const int MostEqual = 3;
    private const int LongestTag = 200;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Styles = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly List<string> _open = [];

    /// <summary>How many copies the elements so far have made of those left open, at most.</summary>
    internal long Copies { get; private set; }

    /// <summary>Takes note of the start tag that <paramref name="html"/> begins with.</summary>
    internal void Open(ReadOnlySpan<char> name, ReadOnlySpan<char> html)
    {
        Copies += _open.Count;
        if (!Styles.Contains(name)) return;
        var end = html.IndexOf('>');
        var tag = html[..Math.Min(end < 0 ? html.Length : end, LongestTag)].ToString();
        if (_open.Count(open => open == tag) < MostEqual) _open.Add(tag);
    }

    /// <summary>Takes note of an end tag.</summary>
    internal void Close(ReadOnlySpan<char> name)
    {
        if (_open.Count == 0 || !Styles.Contains(name)) return;
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (!_open[i].AsSpan().StartsWith(name, StringComparison.OrdinalIgnoreCase) || (_open[i].Length > name.Length && char.IsAsciiLetterOrDigit(_open[i][name.Length]))) continue;
            _open.RemoveAt(i);
            return;
        }
    }
}
