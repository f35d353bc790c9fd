using CsCheck;
using Dixit.Reading;
using Shouldly;
using Xunit;

namespace Dixit.Tests.Reading;

public sealed class HostilePageTests
{
    private const string Story = "<p>The council met on Monday and decided, after a long night, that the old bridge would be closed for the winter.</p>";

    private static readonly string[] Pieces =
    [
        "<p>", "</p>", "<div class=share>", "<div>", "</div>", "<br>", "<a href=/x>", "</a>", "<td>", "<table>", "<li>", "<h2>", "<pre>", "<b>", "</b>", "\n", "&nbsp;",
        "<!--", "-->", "<script>", "</script>", "The mayor spoke, and nobody in the crowd believed a word of it. ", "Read more ", "Short", "<my-box>", "</my-box>",
        "<template>", "<svg>", "</svg>", "<blockquote class=twitter-tweet>",
    ];

    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<b>", 100_000)]
    [InlineData("<svg><g>", 50_000)]
    [InlineData("<table><tr><td>", 50_000)]
    public void Nesting_without_end_is_a_problem_and_not_a_crash(string tag, int times) =>
        ReportReader.ReadPage("p", Repeat(tag, times) + Story).Problem.ShouldBe("is a page whose elements are nested too deep");

    [Fact]
    public void Elements_that_multiply_are_a_problem_too()
    {
        var formats = string.Concat(Enumerable.Range(0, 1500).Select(i => $"<b id=b{i}>"));
        ReportReader.ReadPage("p", "<p>" + formats + Repeat("<p>x", 1500) + Story).Problem.ShouldBe("is a page whose elements are nested too deep");
    }

    [Fact]
    public void Deep_but_possible_pages_are_read() =>
        ReportReader.ReadPage("p", Repeat("<div>", 1000) + Story).Report!.Text.ShouldStartWith("The council met");

    [Theory]
    [InlineData("<p>a<li>b<td>c<tr>", 3000)]
    [InlineData("<br>", 50_000)]
    [InlineData("<img src=x>", 20_000)]
    [InlineData("<path d=''/>", 5000)]
    [InlineData("&notit;&#0;&#x110000;", 20_000)]
    [InlineData("</div></p></x>", 20_000)]
    [InlineData("<!-->", 20_000)]
    public void Unclosed_void_and_stray_tags_do_not_hide_the_story(string tag, int times) =>
        ReportReader.ReadPage("p", Repeat(tag, times) + $"<div class=story-body>{Story}{Story}</div>").Report!.Text.ShouldContain("The council met");

    [Fact]
    public void Huge_attributes_are_passed_over() =>
        ReportReader.ReadPage("p", $"<div class='{Repeat("wide-box ", 100_000)}' data-x='{new string('x', 1_000_000)}'>{Story}</div>").Report!.Text.ShouldStartWith("The council met");

    [Fact]
    public void Any_markup_ends_in_a_report_with_its_words_in_paragraphs_or_a_problem() =>
        Gen.Int[0, Pieces.Length - 1].Array[0, 60].Sample(pieces =>
            {
                var result = ReportReader.ReadPage("p", string.Concat(pieces.Select(piece => Pieces[piece])));
                (result.Report is null).ShouldBe(result.Problem is not null);
                if (result.Report is not { } report) return;
                string.Join("\n\n", report.Paragraphs.Select(span => span.In(report.Text))).ShouldBe(report.Text);
            });

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
