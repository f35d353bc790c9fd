using Dixit.Claims;
using Dixit.Claims.Lexicon;
using Dixit.Tests;
using Shouldly;
using Xunit;

namespace Dixit.Specs.Propositions;

/// <summary>Runs the proposition and claim blocks of <c>specs/*.md</c>; those of <c>known-failures-propositions.md</c> must fail.</summary>
public sealed class PropositionSpecs
{
    private static readonly string Folder = Path.Combine(Repository.Root, "specs");
    private static readonly Lazy<List<PropositionBlock>> Blocks = new(() => [.. PropositionBlock.ReadFolder(Folder, "propositions")]);
    private static readonly Lazy<List<PropositionBlock>> Pairs = new(() => [.. PropositionBlock.ReadFolder(Folder, "claims")]);
    private static readonly Lazy<KnownFailures> Known = new(() => KnownFailures.Of(Path.Combine(Folder, "known-failures-propositions.md")));
    private static readonly Lazy<ClaimMatcher> Matcher = new(() => new(Concepts.Load()));

    public static TheoryData<string> Names() => [.. Blocks.Value.Select(block => block.Name)];

    public static TheoryData<string> PairNames() => [.. Pairs.Value.Select(block => block.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Holds(string name)
    {
        var block = Blocks.Value.First(block => block.Name == name);
        var found = Product.Study(block.Text, block.Language, null).Holdings.Select(PropositionLine.Of).ToList();
        Judge(name, found.SequenceEqual(block.Expected) ? null : $"{block.Text}\n{string.Join('\n', block.Expected.Select(l => "  - " + l))}\nfound\n{string.Join('\n', found.Select(l => "  + " + l))}");
    }

    [Theory]
    [MemberData(nameof(PairNames))]
    public void Stands_so_to_each_other(string name)
    {
        var parts = Pairs.Value.First(block => block.Name == name).Text.Split(" | ");
        var (a, b) = (First(parts[1]), First(parts[2]));
        var (there, back) = (Matcher.Value.Compare(a, b).Relation, Matcher.Value.Compare(b, a).Relation);
        back.ShouldBe(there switch { Relation.Wider => Relation.Narrower, Relation.Narrower => Relation.Wider, _ => there });
        var relation = there.ToString().ToLowerInvariant();
        Judge(name, relation == parts[0] ? null : $"{string.Join(" | ", parts)}\n  + {relation}\n  {a}\n  {b}");
    }

    [Fact]
    public void Blocks_have_names_of_their_own()
        => Blocks.Value.Concat(Pairs.Value).GroupBy(block => block.Name).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();

    private static Proposition First(string part) => Product.Study(part[3..], part[..2], null).Holdings[0].Proposition;

    private static void Judge(string name, string? failure)
    {
        if (Known.Value.Verdict(name, failure) is { } wrong) Assert.Fail(wrong);
    }
}
