using Dixit.Tests;
using Shouldly;
using Xunit;

namespace Dixit.Specs.Dates;

/// <summary>Runs every example of the date blocks of <c>specs/*.md</c>. Where DIXIT_DATES names a page, it runs those of that page in their place.</summary>
public sealed class DateSpecs
{
    private static readonly Lazy<List<DateBlock>> Blocks = new(() => Environment.GetEnvironmentVariable("DIXIT_DATES") is { Length: > 0 } page
        ? [.. DateBlock.ReadPage(page)]
        : [.. DateBlock.ReadFolder(Path.Combine(Repository.Root, "specs"))]);

    public static TheoryData<string> Names() => [.. Blocks.Value.Select(block => block.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Holds(string name)
    {
        var block = Blocks.Value.First(block => block.Name == name);
        var found = block.Kind == "dates" ? Product.Dates(block.Text, block.Language, block.Published) : Product.Said(block.Text, block.Language, block.Published);
        if (block.Kind == "said") found = [.. found.Where(line => block.Expected.Any(e => Cue(e) == Cue(line)))];
        found.ShouldBe(block.Expected, block.Text);
    }

    private static string Cue(string line) => line.Split(" | ")[0];
}
