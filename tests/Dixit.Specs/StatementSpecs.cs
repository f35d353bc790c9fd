using Dixit.Tests;
using Shouldly;
using Xunit;

namespace Dixit.Specs;

/// <summary>Runs every statement block of <c>specs/*.md</c>; those that do not hold yet stand in <c>specs/known-failures.md</c>.</summary>
public sealed class StatementSpecs
{
    private static readonly string Folder = Path.Combine(Repository.Root, "specs");
    private static readonly string KnownPath = Path.Combine(Folder, "known-failures.md");
    private static readonly Lazy<List<StatementBlock>> Blocks = new(() => [.. SpecBook.ReadFolder(Folder)]);
    private static readonly Lazy<KnownFailures> Known = new(() => Approved(KnownFailures.Of(KnownPath)));

    public static TheoryData<string> Names() => [.. Blocks.Value.Select(block => block.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Holds(string name)
    {
        var verdict = Known.Value.Verdict(name, Compared(Blocks.Value.First(block => block.Name == name)).Difference);
        if (verdict is not null) Assert.Fail(verdict);
    }

    [Fact]
    public void Blocks_have_names_of_their_own()
        => Blocks.Value.GroupBy(block => block.Name).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();

    [Fact]
    public void Known_failures_are_blocks_that_exist()
        => Known.Value.Names.Except(Blocks.Value.Select(block => block.Name)).ShouldBeEmpty();

    private static Comparison Compared(StatementBlock block) => new(block, Product.Statements(block.Text, block.Language));

    // With DIXIT_APPROVE_SPECS=1 the list is written anew; reasons that it already tells stay.
    private static KnownFailures Approved(KnownFailures known)
    {
        if (Environment.GetEnvironmentVariable("DIXIT_APPROVE_SPECS") != "1") return known;
        var lines = from block in Blocks.Value
                    let comparison = Compared(block)
                    where comparison.Difference is not null
                    select $"- {block.Name}: {known.ReasonOf(block.Name) ?? comparison.Reason}\n";
        File.WriteAllText(KnownPath, "# Known failures\n\nBlocks of the specs that do not hold yet, with what is wrong in each. A block that holds comes off the list.\n\n" + string.Concat(lines));
        return KnownFailures.Of(KnownPath);
    }
}
