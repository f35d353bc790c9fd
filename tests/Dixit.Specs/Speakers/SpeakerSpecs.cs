using Dixit.Tests;
using Shouldly;
using Xunit;

namespace Dixit.Specs.Speakers;

/// <summary>Runs every speaker block of <c>specs/*.md</c>.</summary>
public sealed class SpeakerSpecs
{
    private static readonly Lazy<List<SpeakerBlock>> Blocks = new(() => [.. SpeakerBlock.ReadFolder(Path.Combine(Repository.Root, "specs"))]);

    public static TheoryData<string> Names() => [.. Blocks.Value.Select(block => block.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Holds(string name)
    {
        var block = Blocks.Value.First(block => block.Name == name);
        if (block.Difference(Product.Statements(block.Text, block.Language)) is { } wrong) Assert.Fail(wrong);
    }

    [Fact]
    public void Blocks_have_names_of_their_own()
        => Blocks.Value.GroupBy(block => block.Name).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();
}
