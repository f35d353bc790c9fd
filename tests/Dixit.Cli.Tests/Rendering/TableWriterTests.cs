using Dixit.Attribution;
using Dixit.Cli.Rendering;
using Shouldly;
using Xunit;

namespace Dixit.Cli.Tests.Rendering;

public sealed class TableWriterTests
{
    [Fact]
    public async Task Plain_text_marks_source_cue_and_content()
    {
        var reading = Marked.Report("Hier, {le maire} <a nié> [que le pont soit fermé].", Act.Deny, Stance.Rejects);
        (await Plain(reading)).ShouldBe("""
            report.txt
            fr

              - deny    le maire
                Hier, {le maire} <a nié> [que le pont soit fermé].

            1 statement: 1 deny
            marks: {source} <cue> [content]; + holds it, - rejects it, ? neither

            """);
    }

    [Fact]
    public async Task Colours_are_styles_and_leave_the_words_alone()
    {
        var reading = Marked.Report("{Le maire} <nie> [que le pont soit fermé].", Act.Deny, Stance.Rejects);
        var coloured = await Written.By(output => new TableWriter(output, 80, colour: true), reading);
        coloured.ShouldContain("\e[");
        coloured.ShouldNotContain("{");
    }

    [Fact]
    public async Task Lines_keep_to_the_width()
    {
        var reading = Marked.Report("{Le maire} <a dit> [" + string.Concat(Enumerable.Repeat("que le pont reste ouvert ", 40)) + "demain].");
        foreach (var line in (await Plain(reading, 60)).Split('\n').Where(line => !line.StartsWith("marks", StringComparison.Ordinal)))
            line.Length.ShouldBeLessThanOrEqualTo(60);
    }

    [Fact]
    public async Task A_line_never_breaks_at_a_non_breaking_space()
    {
        var reading = Marked.Report("{Elle} <dit> [«\u00A0" + string.Join("\u00A0!\u00A0", Enumerable.Repeat("non", 12)) + "\u00A0»].");
        (await Plain(reading, 40)).ShouldContain(string.Join("\u00A0!\u00A0", Enumerable.Repeat("non", 12)));
    }

    [Fact]
    public async Task An_inner_statement_follows_its_outer_one_and_is_indented()
    {
        const string Text = "Le juge dit que le témoin ment, selon la presse.";
        Statement Said(int id, int? parent, string source, string cue, string content) => new()
        {
            Id = id, Parent = parent, Level = parent is null ? 0 : 1, Form = Form.Indirect,
            Source = [Marked.Place(Text, source)], Cue = Marked.Place(Text, cue), Content = [Marked.Place(Text, content)],
        };
        var reading = Marked.Of(Text, Said(0, 1, "Le juge", "dit", "que le témoin ment"), Said(1, null, "la presse", "selon", "Le juge dit que le témoin ment"));
        var lines = (await Plain(reading)).Split('\n');
        lines.ShouldContain("  + state   la presse");
        lines.ShouldContain("      └ + state   Le juge");
        Array.IndexOf(lines, "  + state   la presse").ShouldBeLessThan(Array.IndexOf(lines, "      └ + state   Le juge"));
    }

    [Fact]
    public async Task Sentences_far_apart_are_shown_with_a_gap()
    {
        var reading = Marked.Report("{Le maire} <a dit> [non].\nIl a plu toute la nuit.\n[Et encore non].");
        var table = await Plain(reading);
        table.ShouldContain("[non]. … [Et encore non].");
        table.ShouldNotContain("Il a plu");
    }

    [Fact]
    public async Task A_statement_of_nobody_says_so()
        => (await Plain(Marked.Report("Il <se dit> [que le pont ferme]."))).ShouldContain("+ state   nobody named");

    [Fact]
    public async Task A_report_without_statements_says_so()
        => (await Plain(Marked.Of("Le pont est ouvert."))).ShouldContain("no statements");

    private static Task<string> Plain(AttributedReport reading, int width = 80)
        => Written.By(output => new TableWriter(output, width, colour: false), reading);
}
