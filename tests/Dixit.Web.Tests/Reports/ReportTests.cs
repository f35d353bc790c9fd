using System.Net;
using System.Text.Json;
using Dixit.Desk.Studying;
using Dixit.Reading;
using Dixit.Web.Tests.Given;
using Shouldly;
using Xunit;

namespace Dixit.Web.Tests.Reports;

public sealed class ReportTests(SampleDesk sample) : IClassFixture<SampleDesk>
{
    [Fact]
    public async Task Every_statement_of_a_report_has_its_place_in_the_text()
    {
        var report = (await sample.Desk.Ledger.Report(3)).ShouldNotBeNull();
        var page = await sample.Desk.Page("/reports/3");
        foreach (var statement in report.Statements)
        {
            page.QuerySelector($"#s{statement.Number}").ShouldNotBeNull();
            page.QuerySelector($"#c{statement.Number} .review.suggested").ShouldNotBeNull();
            foreach (var holding in statement.Holdings) page.QuerySelector($"#c{statement.Number} a[href='/claims/{holding.Claim}']").ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task Copies_and_credits_stand_beside_it()
    {
        var page = await sample.Desk.Page("/reports/1");
        page.QuerySelector("#origins")!.ParentElement!.QuerySelector("a[href='/reports/2']").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_report_that_is_not_there_is_not_found()
    {
        foreach (var path in new[] { "/reports/999", "/reports/999.json", "/reports/1?version=7", "/actors/9999", "/actors/nobody" })
            using (var answer = await sample.Desk.Http.GetAsync(path))
                answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
    }

    [Fact]
    public async Task Versions_show_what_they_changed_and_their_statements_keep_their_places()
    {
        await using var desk = await RunningDesk.Empty();
        await Add(desk, "letter", "Vexley, May 2, 2024 – The mayor denied on Thursday that the ferry had sunk.");
        await Add(desk, "letter", "Vexley, May 2, 2024 – The mayor confirmed on Thursday that the ferry had sunk.");
        var (first, last) = (await desk.Page("/reports/1?version=1"), await desk.Page("/reports/1"));
        last.QuerySelector(".diff del")!.TextContent.ShouldContain("denied");
        last.QuerySelector(".diff ins")!.TextContent.ShouldContain("confirmed");
        last.QuerySelectorAll("article.alteration").ShouldNotBeEmpty();
        foreach (var link in last.QuerySelectorAll("article.alteration a[href*='#s']"))
        {
            var (path, id) = link.GetAttribute("href")!.Split('#') is [var p, var i] ? (p, i) : default;
            (await desk.Page(path)).GetElementById(id).ShouldNotBeNull();
        }
        first.QuerySelector(".text")!.TextContent.ShouldContain("denied");
    }

    [Fact]
    public async Task What_people_reject_is_seen_to_be_rejected()
    {
        await using var desk = await RunningDesk.Sample();
        var statement = (await desk.Ledger.Report(3))!.Statements[0];
        await desk.Ledger.Correct(new Ledger.Reject(statement.Name), "Odile");
        var page = await desk.Page("/reports/3");
        page.QuerySelector($"#c{statement.Number} .review.rejected").ShouldNotBeNull();
        page.QuerySelector($"#s{statement.Number}")!.ClassList.ShouldContain("dropped");
        page.QuerySelector("[aria-labelledby=corrections]")!.TextContent.ShouldContain("Odile");
    }

    [Fact]
    public async Task A_report_whose_name_is_a_number_does_not_stand_for_another()
    {
        await using var desk = await RunningDesk.Empty();
        await Add(desk, "2", "The mayor said on Monday that the bridge was shut.");
        await Add(desk, "other", "The union said on Monday that the ferry was late.");
        (await desk.Page("/reports/2")).QuerySelector(".text")!.TextContent.ShouldContain("ferry");
    }

    [Fact]
    public async Task The_twin_tells_where_the_words_stand()
    {
        using var json = JsonDocument.Parse(await sample.Desk.Http.GetStringAsync("/reports/1.json"));
        var reading = json.RootElement.GetProperty("reading");
        var text = reading.GetProperty("text").GetString()!.EnumerateRunes().ToArray();
        foreach (var cue in reading.GetProperty("statements").EnumerateArray().Select(s => s.GetProperty("cue")))
            string.Concat(text[cue.GetProperty("spans")[0][0].GetInt32()..cue.GetProperty("spans")[0][1].GetInt32()]).ShouldBe(cue.GetProperty("text").GetString());
    }

    private static async Task Add(RunningDesk desk, string id, string text)
        => await desk.Ledger.Add(EngineOnDemand.Instance.Study(ReportReader.ReadText(id, text, new() { Language = "en" }).Report!));
}
