using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Dixit.Specs;

/// <summary>The specs: Markdown pages whose <c>statements fr</c> and <c>statements en</c> blocks are run.</summary>
public static class SpecBook
{
    /// <summary>The blocks of every page of a folder, in order of pages and lines.</summary>
    public static IEnumerable<StatementBlock> ReadFolder(string folder)
        => Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal)
            .SelectMany(path => ReadPage(File.ReadAllText(path), Path.GetFileName(path)));

    /// <summary>The blocks of one page. A block is named by the heading above it and its number under that heading.</summary>
    public static IEnumerable<StatementBlock> ReadPage(string markdown, string page)
    {
        var (heading, number) = (page, 0);
        foreach (var part in Markdown.Parse(markdown))
        {
            if (part is HeadingBlock title) (heading, number) = (TextOf(title), 0);
            if (part is FencedCodeBlock { Info: "statements" } block)
                yield return StatementBlock.Parse($"{heading} {++number}", $"{page}:{block.Line + 1}", block.Arguments?.Trim() ?? "", block.Lines.ToString());
        }
    }

    private static string TextOf(HeadingBlock heading)
        => string.Concat(heading.Inline?.Descendants<LeafInline>().Select(leaf => leaf switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            _ => "",
        }) ?? []);
}
