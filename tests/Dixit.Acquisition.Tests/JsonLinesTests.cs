using System.Text;

namespace Dixit.Acquisition.Tests;

public sealed class JsonLinesTests
{
    [Fact]
    public async Task Every_field_of_a_line_reaches_the_report()
    {
        var line = """{"id":"a1","text":"\uFEFFLe maire\r\na dit\u00a0oui.","lang":"fr-FR","url":"https://example.org/a","published":"8 novembre 2022","publisher":"La Gazette","title":"Oui","author":"A. Martin"}""";
        var report = (await Reading.ReadLines(line)).ShouldHaveSingleItem().ShouldBeOfType<InputReport>();
        report.Line.ShouldBe(1);
        report.Report.ShouldBe(new Dixit.Text.Report
        {
            Id = "a1", Text = "\uFEFFLe maire\r\na dit\u00A0oui.", Language = "fr", Url = "https://example.org/a", Published = "2022-11-08",
            Publisher = "La Gazette", Title = "Oui", Author = "A. Martin", Paragraphs = report.Report.Paragraphs,
        });
    }

    [Fact]
    public async Task One_bad_line_is_told_with_its_number_and_the_rest_goes_on()
    {
        var lines = "{\"text\":\"One is fine.\"}\n{\"text\": oops}\n\n[1]\n{\"id\":7}\n{\"text\":\"\"}\n{\"text\":\"Seven is fine.\"}";
        var results = await Reading.ReadLines(lines);
        results.OfType<InputReport>().Select(report => (report.Line, report.Report.Id)).ShouldBe([(1, "1"), (7, "7")]);
        results.OfType<InputProblem>().Select(problem => problem.ToString()).ShouldBe(
        [
            "-:2: is malformed JSON at byte 9 (one JSON object a line)",
            "-:4: is JSON but no object (a line is {\"id\": …, \"text\": …})",
            "-:5: has neither \"text\" nor \"html\" (give the line one of the two)",
            "-:6: holds no text (check that the report was saved whole)",
        ]);
    }

    [Fact]
    public async Task A_line_of_html_gives_the_body_without_the_title()
    {
        var json = System.Text.Json.JsonSerializer.Serialize(new { id = "p", html = Reading.Page(Reading.Story) });
        var report = (await Reading.ReadLines(json)).ShouldHaveSingleItem().ShouldBeOfType<InputReport>().Report;
        (report.Id, report.Text, report.Title, report.Language).ShouldBe(("p", Reading.Story, "The bridge", "en"));
    }

    [Fact]
    public async Task A_line_over_the_limit_is_passed_over()
    {
        var lines = $"{{\"text\":\"{new string('a', 300_000)}\"}}\n{{\"text\":\"Short.\"}}";
        var results = await Reading.ReadLines(lines, new InputOptions { Limits = new InputLimits { MaxLineBytes = 1000 } });
        results[0].ShouldBeOfType<InputProblem>().ToString().ShouldBe("-:1: the line is longer than 1 kB (split the report, or raise --max-size)");
        results[1].ShouldBeOfType<InputReport>().Report.Text.ShouldBe("Short.");
    }

    [Fact]
    public async Task Broken_utf8_and_half_characters_are_problems_of_their_line()
    {
        byte[] bytes = [.. "{\"text\":\""u8, 0xE9, .. "\"}\r\n{\"text\":\"\\ud800\"}\r\n{\"text\":\"Fine.\"}\r\n"u8];
        var results = await Reading.Read("-", new InputOptions { Format = InputFormat.JsonLines }, bytes);
        results.Select(result => result is InputProblem).ShouldBe([true, true, false]);
    }

    [Fact]
    public async Task Lines_are_known_by_their_content_and_come_one_by_one()
    {
        await using var stream = new EndlessLines();
        var seen = 0;
        await foreach (var result in Inputs.Read(["-"], new InputOptions(), stream, TestContext.Current.CancellationToken))
        {
            result.ShouldBeOfType<InputReport>().Line.ShouldBe(++seen);
            if (seen == 2000) break;
        }
        stream.Served.ShouldBeLessThan(1_000_000);
    }

    /// <summary>A stream that would never end.</summary>
    private sealed class EndlessLines : MemoryStream
    {
        private static readonly byte[] Line = Encoding.UTF8.GetBytes("{\"text\":\"The mayor spoke again.\"}\n");

        internal long Served { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            for (var i = 0; i < buffer.Length; i++) buffer.Span[i] = Line[Served++ % Line.Length];
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
