using System.Collections.Immutable;
using System.Text;
using Dixit.Attribution;
using Dixit.Text;

namespace Dixit.Specs;

/// <summary>The example of a cue in a lexicon: a sentence with <c>{source} &lt;cue&gt; [content]</c> marked in it.</summary>
/// <param name="Marked">As it is written.</param>
/// <param name="Text">Without the marks.</param>
/// <param name="Source">Where the sources stand in the text.</param>
/// <param name="Cue">Where the cue stands.</param>
/// <param name="Content">Where the contents stand.</param>
public sealed record CueExample(string Marked, string Text, ImmutableArray<TextSpan> Source, ImmutableArray<TextSpan> Cue, ImmutableArray<TextSpan> Content)
{
    /// <summary>The examples of a lexicon: the column of that name, under the first line that is no comment.</summary>
    public static IEnumerable<CueExample> ReadLexicon(string path)
    {
        var rows = File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).ToList();
        var column = Array.IndexOf(rows[0], "example");
        return rows.Skip(1).Where(row => row.Length > column && row[column].Length > 0).Select(row => Parse(row[column])).DistinctBy(example => example.Marked);
    }

    /// <summary>Takes the marks out of an example.</summary>
    /// <exception cref="FormatException">A mark is not closed, or there is no cue.</exception>
    public static CueExample Parse(string marked)
    {
        var (text, open) = (new StringBuilder(), new Stack<(char Mark, int Start)>());
        var spans = new Dictionary<char, List<TextSpan>> { ['}'] = [], ['>'] = [], [']'] = [] };
        foreach (var c in marked)
        {
            if (c is '{' or '<' or '[') open.Push((c, text.Length));
            else if (!spans.TryGetValue(c, out var found)) text.Append(c);
            else if (open.TryPop(out var start)) found.Add(new(start.Start, text.Length));
            else throw new FormatException($"“{c}” closes nothing: {marked}");
        }
        if (open.Count > 0 || spans['>'].Count != 1) throw new FormatException($"an example has one <cue> and closes its marks: {marked}");
        return new(marked, text.ToString(), [.. spans['}']], [.. spans['>']], [.. spans[']']]);
    }

    /// <summary>Whether one of the statements found has these very parts.</summary>
    public bool IsAmong(ImmutableArray<Statement> statements)
        => statements.Any(statement => Cue.Contains(statement.Cue) && Source.SequenceEqual(statement.Source) && Content.SequenceEqual(statement.Content));
}
