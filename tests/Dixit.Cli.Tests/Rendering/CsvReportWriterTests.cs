using Dixit.Cli.Rendering;
using Shouldly;
using Xunit;

namespace Dixit.Cli.Tests.Rendering;

public sealed class CsvReportWriterTests
{
    [Fact]
    public async Task A_statement_is_a_row_under_a_header()
    {
        var rows = (await Csv(Marked.Report("{Le maire} <dit> [« non »].", speaker: "Jean Vial"))).Split("\r\n");
        rows[0].ShouldStartWith("report,title,url,publisher,published,lang,statement,level,parent,speaker,act,stance,form,modality,source,cue,lemma,content");
        rows[1].ShouldBe("report.txt,,,,,fr,0,0,,Jean Vial,state,+,indirect,plain,Le maire,dit,dire,« non »,0:8,9:12,13:20,0.9");
        rows[2].ShouldBe("");
    }

    [Theory]
    [InlineData("=HYPERLINK(1)")]
    [InlineData("+33")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    public async Task No_text_can_become_a_formula(string content)
        => (await Csv(Marked.Report($"{{Il}} <dit> [{content}]."))).ShouldContain($",'{content},");

    [Fact]
    public async Task Commas_quotes_and_line_breaks_stay_in_their_cell()
        => (await Csv(Marked.Report("{Il} <dit> [\"oui\", puis\nnon]."))).ShouldContain(",\"\"\"oui\"\", puis\nnon\",");

    [Fact]
    public async Task Without_reports_there_is_still_a_header()
        => (await Written.By(output => new CsvReportWriter(output))).ShouldStartWith("report,");

    private static Task<string> Csv(AttributedReport reading) => Written.By(output => new CsvReportWriter(output), reading);
}
