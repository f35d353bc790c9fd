using Dixit.Tests;
using Shouldly;
using Xunit;

namespace Dixit.Specs;

/// <summary>
/// Runs the example of every cue of the lexicons. Those that are not found to the letter stand in <c>lexicon-failures.LANGUAGE.txt</c> beside
/// this file; run the tests with DIXIT_APPROVE_LEXICON=1 to write the list anew.
/// </summary>
public sealed class LexiconTests
{
    // Vector units of other widths add in another order, so that a parse on the edge may fall to the other side.
    private const double Tolerance = 0.01;

    [Theory]
    [InlineData("fr", 0.6)]
    [InlineData("en", 0.8)]
    public void Examples_are_found_to_the_letter(string language, double requiredShare)
    {
        var examples = CueExample.ReadLexicon(Path.Combine(Repository.Root, "data", language, "cues.tsv")).ToList();
        var failed = examples.Where(example => !example.IsAmong(Product.Statements(example.Text, language))).Select(example => example.Marked).ToList();
        var list = Path.Combine(Repository.Root, "tests", "Dixit.Specs", $"lexicon-failures.{language}.txt");
        if (Environment.GetEnvironmentVariable("DIXIT_APPROVE_LEXICON") == "1")
            File.WriteAllText(list, $"# Examples of data/{language}/cues.tsv that are not found to the letter yet.\n" + string.Concat(failed.Select(line => line + "\n")));
        var known = File.ReadLines(list).Where(line => !line.StartsWith('#')).ToList();

        (1 - ((double)failed.Count / examples.Count)).ShouldBeGreaterThan(requiredShare);
        var surprises = failed.Except(known).Select(line => "fails: " + line).Concat(known.Except(failed).Select(line => "passes now, or is gone: " + line)).ToList();
        if (surprises.Count > Tolerance * examples.Count) Assert.Fail(string.Join('\n', surprises));
    }

    [Fact]
    public void Marks_are_taken_out_of_an_example()
    {
        var example = CueExample.Parse("[« Non »], <dit> {Jean}.");
        example.Text.ShouldBe("« Non », dit Jean.");
        example.Cue.Single().In(example.Text).ShouldBe("dit");
        example.Source.Single().In(example.Text).ShouldBe("Jean");
        example.Content.Single().In(example.Text).ShouldBe("« Non »");
    }

    [Fact]
    public void An_example_without_a_cue_is_refused()
        => Should.Throw<FormatException>(() => CueExample.Parse("{Jean} [vient]."));
}
