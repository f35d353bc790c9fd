using System.Collections.Immutable;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Dixit.Specs.Propositions;

/// <summary>A <c>propositions fr</c> block of a spec: texts, each with the lines of what its statements hold behind it; or a <c>claims</c> block of pairs.</summary>
/// <param name="Name">The heading that it stands under, and its number there.</param>
/// <param name="Language">The language of the text; empty for a pair.</param>
/// <param name="Text">The text, or the pair with its relation.</param>
/// <param name="Expected">The lines behind it.</param>
public sealed record PropositionBlock(string Name, string Language, string Text, ImmutableArray<string> Expected)
{
    /// <summary>The examples of every page of a folder, in order.</summary>
    public static IEnumerable<PropositionBlock> ReadFolder(string folder, string kind)
        => Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal).SelectMany(path => ReadPage(File.ReadAllText(path), kind));

    private static IEnumerable<PropositionBlock> ReadPage(string markdown, string kind)
    {
        var (heading, number) = ("", 0);
        foreach (var part in Markdown.Parse(markdown))
        {
            if (part is HeadingBlock title) (heading, number) = (string.Concat(title.Inline?.Descendants<LiteralInline>().Select(l => l.Content.ToString()) ?? []), 0);
            if (part is not FencedCodeBlock block || block.Info != kind) continue;
            foreach (var (text, lines) in Examples(block.Lines.ToString())) yield return new($"{heading} {++number}", block.Arguments?.Trim() ?? "", text, lines);
        }
    }

    private static IEnumerable<(string Text, ImmutableArray<string> Lines)> Examples(string body)
    {
        var (text, lines) = ("", ImmutableArray.CreateBuilder<string>());
        foreach (var line in body.Split('\n').Select(l => l.TrimEnd()).Where(l => l.Length > 0))
            if (line.StartsWith("- ", StringComparison.Ordinal)) lines.Add(line[2..]);
            else
            {
                if (text.Length > 0) yield return (text, lines.ToImmutable());
                (text, lines) = (line, ImmutableArray.CreateBuilder<string>());
            }
        if (text.Length > 0) yield return (text, lines.ToImmutable());
    }
}
