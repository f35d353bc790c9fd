using CsCheck;
using Dixit.Reading;
using Dixit.Reading.Plain;
using Shouldly;
using Xunit;

namespace Dixit.Tests.Reading;

public sealed class PlainTextTests
{
    [Fact]
    public void Blank_lines_part_paragraphs() =>
        Paragraphs("One is here.\r\n \t\r\nTwo is\u00A0there.\n\n\n  Three.  \n").ShouldBe(["One is here.", "Two is\u00A0there.", "Three."]);

    [Fact]
    public void Lines_are_paragraphs_where_they_are_not_wrapped() =>
        Paragraphs("""
            Le pont est fermé
            8 novembre 2022. - Le conseil a décidé lundi soir, après de longs débats, de fermer le vieux pont pour tout l'hiver, malgré les promesses du maire.
            « Nous n'avions pas le choix », a-t-il dit.
            L'opposition doute.
            """).Count.ShouldBe(4);

    [Fact]
    public void Wrapped_lines_are_joined() =>
        Paragraphs("""
            The council met on Monday and decided,
            after a long night, that the old bridge
            would be closed for the winter.
                The mayor, who had promised to keep
            it open, was booed by the people.

            Engineers had warned that the piers
            were hollow.
            """).Select(words => words[..4]).ShouldBe(["The ", "The ", "Engi"]);

    [Fact]
    public void Facts_may_stand_above_a_text_and_are_no_part_of_it()
    {
        var report = ReportReader.ReadText("r", "---\npublisher: \"The Courier\"\npublished: 4 September 2024\nlang: en-GB\nmood: grey\n---\n\nNothing is known.\n").Report!;
        report.Text.ShouldBe("Nothing is known.\n");
        (report.Publisher, report.Published, report.Language).ShouldBe(("The Courier", "2024-09-04", "en"));
    }

    [Theory]
    [InlineData("---\nA rule above, and no facts.\n---\nText.")]
    [InlineData("---\npublisher: The Courier\nbut the line is never drawn again")]
    [InlineData("---\nmood: grey\n---\nText.")]
    [InlineData("publisher: The Courier\n---\nText.")]
    [InlineData("---")]
    public void What_only_looks_like_facts_stays_text(string text) => ReportReader.ReadText("r", text).Report?.Text.ShouldBe(text);

    [Fact]
    public void A_list_of_words_is_not_wrapped_text() => Paragraphs("Apples\nPears\nPlums\nCherries").Count.ShouldBe(4);

    [Theory]
    [InlineData("The bridge is closed\n\nThe council met on Monday and decided.", "The bridge is closed")]
    [InlineData("Le pont est-il sûr ?\nLe conseil a décidé lundi de le fermer.", "Le pont est-il sûr ?")]
    [InlineData("\uFEFFThe bridge is closed\n\nThe council met on Monday and decided.", "The bridge is closed")]
    [InlineData("The council met.\n\nIt decided to close the bridge.", null)]
    [InlineData("He gave three reasons for it:\n\nthe piers, the river, and the cost of the work.", null)]
    [InlineData("- a list of three things\n\nand a paragraph that is longer than it.", null)]
    [InlineData("Only one line without a stop", null)]
    [InlineData("MORE\n\nA word is no title.", null)]
    public void A_short_first_line_without_a_stop_is_the_title(string text, string? title) =>
        ReportReader.ReadText("t", text).Report!.Title.ShouldBe(title);

    [Fact]
    public void Any_text_comes_back_and_all_its_words_are_in_paragraphs_in_order() =>
        Gen.String[Gen.Char["ab .:\u00A0\t\r\n\u2028\uFEFF\u00AD«»é-"], 0, 300].Sample(text =>
        {
            var end = 0;
            foreach (var paragraph in ParagraphFinder.Find(text))
            {
                paragraph.Start.ShouldBeGreaterThanOrEqualTo(end);
                paragraph.Trim(text).ShouldBe(paragraph);
                text[end..paragraph.Start].ShouldBeNullOrWhiteSpace();
                end = paragraph.End;
            }
            text[end..].ShouldBeNullOrWhiteSpace();
            if (ReportReader.ReadText("t", text).Report is { } report) report.Text.ShouldBe(text);
            else text.ShouldBeNullOrWhiteSpace();
        });

    private static List<string> Paragraphs(string text) => [.. ParagraphFinder.Find(text).Select(span => span.In(text))];
}
