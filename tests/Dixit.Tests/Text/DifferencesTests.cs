using CsCheck;
using Dixit.Text;
using Shouldly;
using Xunit;

namespace Dixit.Tests.Text;

public sealed class DifferencesTests
{
    private static readonly string[] Words = ["a ", "b ", "c", ", ", "é", "\n", "𝒳 ", "e\u0301"];

    private static readonly Gen<string> Texts = Gen.OneOf(Gen.Int[0, 7].Select(i => Words[i]).Array[0, 40].Select(string.Concat), Gen.String);

    [Theory]
    [InlineData("", "", "")]
    [InlineData("He denied it.", "He denied it.", "=He denied it.")]
    [InlineData("He denied it.", "He admitted it.", "=He |-denied |+admitted |=it.")]
    [InlineData("He denied it.", "He never denied it.", "=He |+never |=denied it.")]
    [InlineData("The minister said so.", "The minister said nothing.", "=The minister said |-so|+nothing|=.")]
    [InlineData("one", "", "-one")]
    [InlineData("", "one", "+one")]
    [InlineData("one two", "three four five", "-one two|+three four five")]
    public void Words_that_differ_stand_out(string before, string after, string pieces)
        => string.Join('|', Differences.Of(before, after).Select(d => d.Kind switch
        {
            DifferenceKind.Kept => "=" + d.After.In(after),
            DifferenceKind.Removed => "-" + d.Before.In(before),
            _ => "+" + d.After.In(after),
        })).ShouldBe(pieces);

    [Fact]
    public void Pieces_make_up_both_texts()
        => Gen.Select(Texts, Texts).Sample((before, after) => MakesUp(before, after));

    [Fact]
    public void No_pairing_of_words_changes_fewer()
        => Gen.Select(Gen.Int[0, 3].Array[0, 30], Gen.Int[0, 3].Array[0, 30]).Sample((a, b) =>
        {
            var (before, after) = (string.Concat(a.Select(n => $"w{n} ")), string.Concat(b.Select(n => $"w{n} ")));
            Differences.Of(before, after).Where(d => d.Kind == DifferenceKind.Kept).Sum(d => d.After.Length / 3).ShouldBe(LongestCommon(a, b));
        });

    [Fact]
    public void Texts_of_a_megabyte_that_share_little_are_told_apart()
    {
        var random = new Random(1);
        string Text(int words) => string.Concat(Enumerable.Range(0, 160_000).Select(_ => $"w{random.Next(words)} "));
        MakesUp(Text(100_000), Text(100_000)).ShouldBeTrue();
        MakesUp(Text(3), Text(3)).ShouldBeTrue();
    }

    private static bool MakesUp(string before, string after)
    {
        var (inBefore, inAfter) = (0, 0);
        foreach (var (kind, one, other) in Differences.Of(before, after))
        {
            one.Start.ShouldBe(inBefore);
            other.Start.ShouldBe(inAfter);
            (inBefore, inAfter) = (one.End, other.End);
            if (kind == DifferenceKind.Kept) Bare(one.In(before)).ShouldBe(Bare(other.In(after)));
            (kind == DifferenceKind.Added).ShouldBe(one.IsEmpty);
            (kind == DifferenceKind.Removed).ShouldBe(other.IsEmpty);
        }
        return inBefore == before.Length && inAfter == after.Length;
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static int LongestCommon(int[] a, int[] b)
    {
        var longest = new int[a.Length + 1, b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
                longest[i, j] = a[i - 1] == b[j - 1] ? longest[i - 1, j - 1] + 1 : Math.Max(longest[i - 1, j], longest[i, j - 1]);
        return longest[a.Length, b.Length];
    }
}
