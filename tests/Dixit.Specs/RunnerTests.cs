using Dixit.Attribution;
using Dixit.Text;
using Shouldly;
using Xunit;

namespace Dixit.Specs;

/// <summary>The runner itself: it reads blocks as written, tells differences, and lets the list of failures only shrink.</summary>
public sealed class RunnerTests
{
    private const string Page = """
        # Speech

        Prose.

        ## Verbs

        ```statements fr
        Le maire a dit que le pont est sûr.
        - Le maire | a dit | que le pont est sûr | state + indirect
        ```

        ```statements fr
        Le pont est sûr.
        - none
        ```
        """;

    [Fact]
    public void Blocks_are_named_by_heading_and_number()
        => SpecBook.ReadPage(Page, "speech.md").Select(block => block.Name).ShouldBe(["Verbs 1", "Verbs 2"]);

    [Fact]
    public void A_met_expectation_has_no_difference()
        => new Comparison(SpecBook.ReadPage(Page, "speech.md").First(), [Said(Stance.Holds)]).Difference.ShouldBeNull();

    [Fact]
    public void A_wrong_label_is_told_on_both_sides()
    {
        var comparison = new Comparison(SpecBook.ReadPage(Page, "speech.md").First(), [Said(Stance.Open)]);
        comparison.Reason.ShouldBe("“a dit” has another act, stance or form");
        var difference = comparison.Difference.ShouldNotBeNull();
        difference.ShouldContain("- Le maire | a dit | que le pont est sûr | state + indirect");
        difference.ShouldContain("+ Le maire | a dit | que le pont est sûr | state ? indirect plain");
    }

    [Fact]
    public void A_surplus_statement_is_a_difference()
        => new Comparison(SpecBook.ReadPage(Page, "speech.md").First(), [Said(Stance.Holds), Said(Stance.Holds)]).Reason.ShouldBe("“a dit” is found too");

    [Fact]
    public void A_block_without_expectation_is_refused()
        => Should.Throw<FormatException>(() => StatementBlock.Parse("Verbs 1", "speech.md:1", "fr", "Le pont est sûr."));

    [Fact]
    public void A_known_failure_that_passes_fails()
    {
        var known = new KnownFailures("Prose.\n\n- Verbs 1: the frame is missing\n");
        known.Verdict("Verbs 1", null).ShouldNotBeNull();
        known.Verdict("Verbs 1", "went wrong").ShouldBeNull();
        known.Verdict("Verbs 2", "went wrong").ShouldBe("went wrong");
        known.Verdict("Verbs 2", null).ShouldBeNull();
    }

    private static Statement Said(Stance stance) => new()
    {
        Id = 0, Source = [new(0, 8)], Cue = new TextSpan(9, 14), Content = [new(15, 34)], Act = Act.State, Stance = stance, Form = Form.Indirect,
    };
}
