using CsCheck;
using Dixit.Parsing;
using Shouldly;
using Xunit;

namespace Dixit.Tests.Parsing;

public sealed class SpanningTreeTests
{
    private static readonly Gen<(int Length, float[] Scores)> s_sentences =
        from length in Gen.Int[1, 5]
        from scores in Gen.Float[-10, 10].Array[length * (length + 1)]
        select (length, scores);

    [Fact]
    public void The_tree_is_the_best_of_all_trees_with_one_root() => s_sentences.Sample(x =>
    {
        var heads = SpanningTree.Best(x.Scores, x.Length);
        IsTree(heads).ShouldBeTrue();
        Sum(heads, x.Scores).ShouldBe(AllHeads(x.Length).Where(IsTree).Max(tree => Sum(tree, x.Scores)), 1e-3);
    });

    [Fact]
    public void Long_sentences_with_equal_scores_have_a_tree_too() => IsTree(SpanningTree.Best(new float[60 * 61], 60)).ShouldBeTrue();

    private static double Sum(int[] heads, float[] scores) => heads.Select((head, i) => (double)scores[i * (heads.Length + 1) + head + 1]).Sum();

    private static bool IsTree(int[] heads)
    {
        if (heads.Count(head => head < 0) != 1) return false;
        for (var i = 0; i < heads.Length; i++)
        {
            var (at, steps) = (i, 0);
            while (at >= 0 && steps++ <= heads.Length) at = heads[at];
            if (at >= 0) return false;
        }
        return true;
    }

    private static IEnumerable<int[]> AllHeads(int length) => Enumerable.Range(0, (int)Math.Pow(length + 1, length))
        .Select(code => Enumerable.Range(0, length).Select(i => code / (int)Math.Pow(length + 1, i) % (length + 1) - 1).ToArray());
}
