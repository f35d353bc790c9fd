using Dixit.Provenance;
using Dixit.Tests;
using Shouldly;
using Xunit;

namespace Dixit.Specs.Provenance;

/// <summary>Runs every provenance block of <c>specs/*.md</c>.</summary>
public sealed class ProvenanceSpecs
{
    private static readonly Lazy<List<ProvenanceBlock>> Blocks = new(() => [.. ProvenanceBlock.ReadFolder(Path.Combine(Repository.Root, "specs"))]);

    public static TheoryData<string> Names() => [.. Blocks.Value.Select(block => block.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Holds(string name)
    {
        var block = Blocks.Value.First(block => block.Name == name);
        var read = Product.Read(block.Text, block.Language);
        if (block.Difference(read, ProvenanceReader.For(block.Language).Read(read.Report, read.Trees, read.Statements)) is { } wrong) Assert.Fail(wrong);
    }

    [Fact]
    public void Blocks_have_names_of_their_own()
        => Blocks.Value.GroupBy(block => block.Name).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();
}
