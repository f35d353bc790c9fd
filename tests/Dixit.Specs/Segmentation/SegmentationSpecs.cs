using Dixit.Tests;
using Dixit.Segmentation;
using Markdig;
using Markdig.Syntax;
using Shouldly;
using Xunit;

namespace Dixit.Specs.Segmentation;

/// <summary>Runs every <c>sentences</c> block of <c>specs/*.md</c>.</summary>
public sealed class SegmentationSpecs
{
    private static readonly Dictionary<string, Lazy<Segmenter>> Segmenters = new()
    {
        ["fr"] = new(() => Segmenter.For("fr")),
        ["en"] = new(() => Segmenter.For("en")),
    };

    private static readonly Lazy<Dictionary<string, SegmentationBlock>> Blocks = new(() => Read().ToDictionary(block => block.Place));

    public static TheoryData<string> Places() => [.. Blocks.Value.Keys];

    [Theory]
    [MemberData(nameof(Places))]
    public void Holds(string place)
    {
        var block = Blocks.Value[place];
        block.Actual(Segmenters[block.Language].Value).ShouldBe(block.Expected);
    }

    private static IEnumerable<SegmentationBlock> Read() =>
        from path in Directory.EnumerateFiles(Path.Combine(Repository.Root, "specs"), "*.md").Order(StringComparer.Ordinal)
        from part in Markdown.Parse(File.ReadAllText(path)).OfType<FencedCodeBlock>()
        where part.Info == "sentences"
        select SegmentationBlock.Parse($"{Path.GetFileName(path)}:{part.Line + 1}", part.Arguments?.Trim() ?? "", part.Lines.ToString());
}
