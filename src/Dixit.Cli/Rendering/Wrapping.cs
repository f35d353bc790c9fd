using Spectre.Console.Rendering;

namespace Dixit.Cli.Rendering;

/// <summary>Breaks styled words into lines. Lines break at spaces alone: a non-breaking space of French punctuation holds.</summary>
internal static class Wrapping
{
    /// <summary>Lines of at most <paramref name="width"/> columns; a word that is longer has a line of its own.</summary>
    public static IEnumerable<List<Segment>> Lines(IEnumerable<Segment> segments, int width)
    {
        var (line, used, space) = (new List<Segment>(), 0, (Segment?)null);
        foreach (var word in Words(segments))
        {
            if (word is [var blank] && blank.Text == " ")
            {
                if (used > 0) space = blank;
                continue;
            }
            var columns = Segment.CellCount(word);
            if (used > 0 && used + (space is null ? 0 : 1) + columns > width)
            {
                yield return line;
                (line, used, space) = ([], 0, null);
            }
            if (space is not null)
            {
                line.Add(space);
                used++;
            }
            line.AddRange(word);
            (used, space) = (used + columns, null);
        }
        if (line.Count > 0) yield return line;
    }

    // Words may change style inside; a space is a word of its own.
    private static IEnumerable<List<Segment>> Words(IEnumerable<Segment> segments)
    {
        var word = new List<Segment>();
        foreach (var segment in segments)
        {
            var start = 0;
            for (var i = 0; i <= segment.Text.Length; i++)
            {
                if (i < segment.Text.Length && segment.Text[i] != ' ') continue;
                if (i > start) word.Add(new(segment.Text[start..i], segment.Style));
                start = i + 1;
                if (i == segment.Text.Length) break;
                if (word.Count > 0) yield return word;
                word = [];
                yield return [new(" ", segment.Style)];
            }
        }
        if (word.Count > 0) yield return word;
    }
}
