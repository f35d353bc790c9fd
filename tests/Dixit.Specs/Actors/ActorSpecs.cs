using Dixit.Tests;
using Shouldly;
using Xunit;

namespace Dixit.Specs.Actors;

/// <summary>Runs every actors example of <c>specs/*.md</c>; those that do not hold yet stand in <c>specs/known-failures-actors.md</c>.</summary>
public sealed class ActorSpecs
{
    private static readonly string Folder = Path.Combine(Repository.Root, "specs");
    private static readonly Lazy<List<ActorBlock>> Blocks = new(() => [.. ActorBlock.ReadFolder(Folder)]);
    private static readonly Lazy<KnownFailures> Known = new(() => KnownFailures.Of(Path.Combine(Folder, "known-failures-actors.md")));

    public static TheoryData<string> Names() => [.. Blocks.Value.Select(block => block.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Holds(string name)
    {
        var block = Blocks.Value.First(block => block.Name == name);
        var verdict = Known.Value.Verdict(name, block.Difference(Product.Study(block.Text, block.Language, block.Publisher)));
        if (verdict is not null) Assert.Fail(verdict);
    }

    [Fact]
    public void Examples_have_names_of_their_own()
        => Blocks.Value.GroupBy(block => block.Name).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();

    [Fact]
    public void Known_failures_are_examples_that_exist()
        => Known.Value.Names.Except(Blocks.Value.Select(block => block.Name)).ShouldBeEmpty();
}
