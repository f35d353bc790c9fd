using System.Collections.Immutable;
using Dixit.Attribution;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Dixit.Specs.Speakers;

/// <summary>A <c>speakers fr</c> or <c>speakers en</c> block of a spec: a text, then <c>- cue | speaker</c> lines, a dash for nobody; other statements may be found too.</summary>
/// <param name="Name">The heading it stands under and its number there.</param>
/// <param name="Language">The language of the text.</param>
/// <param name="Text">The text.</param>
/// <param name="Expected">Cues and their speakers, in order of the text.</param>
public sealed record SpeakerBlock(string Name, string Language, string Text, ImmutableArray<(string Cue, string Speaker)> Expected)
{
    private const string Separator = " | ";

    /// <summary>The blocks of every page of a folder.</summary>
    public static IEnumerable<SpeakerBlock> ReadFolder(string folder)
        => Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal).SelectMany(path => ReadPage(File.ReadAllText(path)));

    private static IEnumerable<SpeakerBlock> ReadPage(string markdown)
    {
        var (heading, number) = ("", 0);
        foreach (var part in Markdown.Parse(markdown))
        {
            if (part is HeadingBlock title) (heading, number) = (string.Concat(title.Inline?.Descendants<LiteralInline>().Select(l => l.Content.ToString()) ?? []), 0);
            if (part is FencedCodeBlock { Info: "speakers" } block) yield return Parse($"{heading} {++number}", block.Arguments?.Trim() ?? "", block.Lines.ToString());
        }
    }

    private static SpeakerBlock Parse(string name, string language, string body)
    {
        var lines = body.Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        var expected = lines.Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => line[2..].Split(Separator, 2)).ToList();
        if (expected.Count == 0 || expected.Any(parts => parts.Length < 2)) throw new FormatException($"{name}: a block has a text, then “- cue | speaker” lines");
        return new(name, language, string.Join('\n', lines.Where(line => !line.StartsWith("- ", StringComparison.Ordinal))).Trim('\n'), [.. expected.Select(parts => (parts[0], parts[1] == "-" ? "" : parts[1]))]);
    }

    /// <summary>A readable difference, or null where every cue has its speaker.</summary>
    public string? Difference(ImmutableArray<Statement> statements)
    {
        var found = statements.Select(s => (Cue: s.Cue.In(Text), s.Speaker)).ToList();
        var from = 0;
        foreach (var line in Expected)
        {
            var at = found.FindIndex(from, f => f == line);
            if (at < 0) return $"{Name}\n{Text}\n  - {line.Cue}{Separator}{line.Speaker}\nfound\n{string.Join('\n', found.Select(f => $"  + {f.Cue}{Separator}{f.Speaker}"))}";
            from = at + 1;
        }
        return null;
    }
}
