using Dixit.Reading;
using Shouldly;
using Xunit;

namespace Dixit.Tests.Reading;

public sealed class ReadingScoreTests
{
    [Fact]
    public void Runs_of_four_words_are_counted_and_each_page_weighs_the_same()
    {
        var score = new ReadingScore();
        score.Add("one two three four five", "one two three four five").ShouldBe(1);
        score.Add("one two three four five", "one two three four six").ShouldBe(1.0 / 3, 1e-9);
        (score.Pages, score.Exact).ShouldBe((2, 0.5));
        score.Precision.ShouldBe((4.0 / 3) / (4.0 / 3 + 1.0 / 3), 1e-9);
        score.Recall.ShouldBe(0.8, 1e-9);
        score.F1.ShouldBe(0.8, 1e-9);
    }

    [Fact]
    public void Short_and_empty_bodies_count_as_one_run_and_none()
    {
        var score = new ReadingScore();
        score.Add("l'été", "l’été !").ShouldBe(1);
        score.Add("", "").ShouldBe(1);
        score.Add("words", "").ShouldBe(0);
        score.Recall.ShouldBe(0.5, 1e-9);
    }
}
