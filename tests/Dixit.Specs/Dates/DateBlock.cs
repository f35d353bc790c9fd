using System.Collections.Immutable;
using Markdig;
using Markdig.Syntax;

namespace Dixit.Specs.Dates;

/// <summary>
/// An example of a <c>dates fr 2022-11-24</c> or <c>said fr 2022-11-24</c> block: a text, then <c>- words | EDTF</c> lines for every date expression, or
/// <c>- cue | EDTF</c> lines for when the statements were said; <c>- none</c> where there is no date, a dash where it is unknown when.
/// </summary>
/// <param name="Name">Page and line.</param>
/// <param name="Kind"><c>dates</c> or <c>said</c>.</param>
/// <param name="Language">The language of the text.</param>
/// <param name="Published">The day of the report, or null.</param>
/// <param name="Text">The text.</param>
/// <param name="Expected">Words and values, in order of the text.</param>
public sealed record DateBlock(string Name, string Kind, string Language, string? Published, string Text, ImmutableArray<string> Expected)
{
    /// <summary>The examples of every page of a folder.</summary>
    public static IEnumerable<DateBlock> ReadFolder(string folder)
        => Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal).SelectMany(ReadPage);

    /// <summary>The examples of one page; many stand in one block.</summary>
    public static IEnumerable<DateBlock> ReadPage(string path)
        => Markdown.Parse(File.ReadAllText(path)).OfType<FencedCodeBlock>().Where(b => b.Info is "dates" or "said").SelectMany(b => Examples(b, Path.GetFileName(path)));

    private static IEnumerable<DateBlock> Examples(FencedCodeBlock block, string page)
    {
        var head = (block.Arguments ?? "").Split(' ');
        if (head.Length != 2) throw new FormatException($"{page}:{block.Line + 1}: a block is headed by a language and a day or “-”");
        var lines = block.Lines.ToString().Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        for (var at = 0; at < lines.Count;)
        {
            var first = at;
            while (at < lines.Count && !IsExpected(lines[at])) at++;
            var text = string.Join('\n', lines[first..at]).Trim('\n');
            var from = at;
            while (at < lines.Count && IsExpected(lines[at])) at++;
            if (text.Length == 0 || at == from) throw new FormatException($"{page}:{block.Line + 2 + first}: an example is a text, then “- words | EDTF” lines or “- none”");
            var expected = lines[from..at].Select(line => line[2..].Trim());
            yield return new($"{page}:{block.Line + 2 + first}", block.Info!, head[0], head[1] == "-" ? null : head[1], text, [.. expected.Where(line => line != "none")]);
        }
    }

    private static bool IsExpected(string line) => line.StartsWith("- ", StringComparison.Ordinal);
}
