using System.Collections.Immutable;

namespace Dixit.Specs;

/// <summary>A fenced block of a spec: a text and the statements that are to be found in it, no more and no less.</summary>
/// <param name="Name">The heading it stands under and its number there: <c>Parentheticals 2</c>.</param>
/// <param name="Place">File and line, to jump to.</param>
/// <param name="Language">The language of the text.</param>
/// <param name="Text">The text; may run over several paragraphs.</param>
/// <param name="Expected">The statements; empty where the block says <c>- none</c>.</param>
public sealed record StatementBlock(string Name, string Place, string Language, string Text, ImmutableArray<StatementLine> Expected)
{
    /// <summary>Reads the body of a fenced block: the text, then lines that begin with "- ".</summary>
    /// <exception cref="FormatException">There is no text, or nothing is said of what to expect.</exception>
    public static StatementBlock Parse(string name, string place, string language, string body)
    {
        var lines = body.Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        var first = lines.FindIndex(line => line.StartsWith("- ", StringComparison.Ordinal));
        if (first < 1) throw new FormatException($"{place}: a block has a text, then “- source | cue | content | labels” lines or “- none”");
        var expected = lines.Skip(first).Where(line => line.Length > 0).Select(line =>
            line.StartsWith("- ", StringComparison.Ordinal) ? line[2..].Trim()
            : throw new FormatException($"{place}: “{line}” follows the statements but does not begin with “- ”")).ToList();
        var text = string.Join("\n", lines.Take(first)).Trim('\n');
        try
        {
            return new(name, place, language, text, expected is ["none"] ? [] : [.. expected.Select(StatementLine.Parse)]);
        }
        catch (FormatException wrong)
        {
            throw new FormatException($"{place}: {wrong.Message}", wrong);
        }
    }
}
