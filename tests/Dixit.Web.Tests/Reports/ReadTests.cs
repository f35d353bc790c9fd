using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Dixit.Web.Tests.Given;
using Shouldly;
using Xunit;

namespace Dixit.Web.Tests.Reports;

public sealed class ReadTests(SampleDesk sample) : IClassFixture<SampleDesk>
{
    private const string Text = "Vexley, May 2, 2024 – The mayor, Ada Quill, denied that the ferry had sunk. \"It is 🛥 in the yard,\" she said. The harbour union said that the council had admitted the loss.";

    [Fact]
    public async Task A_pasted_text_is_read_and_not_kept()
    {
        var before = await sample.Desk.Ledger.Overview();
        var page = await sample.Desk.Page(await Given("text", Text));
        page.QuerySelector(".text")!.TextContent.ShouldContain("denied");
        page.QuerySelectorAll(".cards > li").Length.ShouldBeGreaterThan(2);
        (await sample.Desk.Ledger.Overview()).ShouldBe(before);
    }

    [Fact]
    public async Task Source_cue_and_content_are_told_apart_and_every_cue_leads_to_its_card_and_back()
    {
        var page = await sample.Desk.Page(await Given("text", Text));
        var cue = page.QuerySelectorAll(".text a.cue").Single(c => c.TextContent == "denied");
        cue.ClassList.ShouldContain("rejects");
        page.QuerySelectorAll(".text .source").Select(s => s.TextContent).ShouldContain(s => s.Contains("Ada Quill", StringComparison.Ordinal));
        page.QuerySelectorAll(".text .content.rejects").Select(s => s.TextContent).ShouldContain("that the ferry had sunk");
        foreach (var anchor in page.QuerySelectorAll(".text a.cue"))
        {
            var card = page.QuerySelector(anchor.GetAttribute("href")!).ShouldNotBeNull();
            card.QuerySelector($"a[href='#{anchor.Id}']").ShouldNotBeNull();
            page.GetElementById(anchor.GetAttribute("aria-describedby")!).ShouldNotBeNull().TextContent.ShouldContain("confidence");
        }
    }

    [Fact]
    public async Task What_stands_inside_another_statement_is_marked_inside_it()
    {
        var page = await sample.Desk.Page(await Given("text", Text));
        page.QuerySelectorAll(".content.level0 .content.level1, .content.level0 .cue.level1").ShouldNotBeEmpty();
        page.QuerySelectorAll("a a").ShouldBeEmpty();
        Ids(page).ShouldBeUnique();
    }

    [Fact]
    public async Task Filters_live_in_the_address_and_leave_the_text_as_it_is()
    {
        var address = await Given("text", Text);
        var (all, denials) = (await sample.Desk.Page(address), await sample.Desk.Page(address + "?act=deny"));
        Words(denials).ShouldBe(Words(all));
        denials.QuerySelectorAll(".cards > li").Length.ShouldBe(1);
        denials.QuerySelector("input[name=act][value=deny]")!.HasAttribute("checked").ShouldBeTrue();
        (await sample.Desk.Page(address + "?actor=nobody")).QuerySelector(".statements .nothing").ShouldNotBeNull();

        static string Words(IDocument page)
        {
            foreach (var tip in page.QuerySelectorAll(".tip")) tip.Remove();
            return page.QuerySelector(".text")!.TextContent;
        }
    }

    [Fact]
    public async Task The_twin_counts_in_code_points()
    {
        using var json = JsonDocument.Parse(await sample.Desk.Http.GetStringAsync(await Given("text", Text) + ".json"));
        var report = json.RootElement.GetProperty("report");
        var text = report.GetProperty("text").GetString()!.EnumerateRunes().ToArray();
        foreach (var part in report.GetProperty("statements").EnumerateArray().SelectMany(s => new[] { s.GetProperty("source"), s.GetProperty("cue"), s.GetProperty("content") }))
        {
            var words = part.GetProperty("spans").EnumerateArray().Select(span => string.Concat(text[span[0].GetInt32()..span[1].GetInt32()]));
            string.Join(" … ", words).ShouldBe(part.GetProperty("text").GetString());
        }
    }

    [Fact]
    public async Task A_reading_can_be_kept_with_what_is_known_of_it()
    {
        await using var desk = await RunningDesk.Empty();
        using var given = await desk.Send("/read", ("text", Text));
        using var wrong = await desk.Send($"{given.Headers.Location}/keep", ("report", "1"), ("id", "ferry"), ("published", "soon"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var kept = await desk.Send($"{given.Headers.Location}/keep", ("report", "1"), ("id", "ferry"), ("publisher", "The Vexley Post"), ("published", "2024-05-02"));
        kept.Headers.Location!.ToString().ShouldBe("/reports/1");
        var report = (await desk.Ledger.Report("ferry")).ShouldNotBeNull();
        (report.Name.Publisher, report.Name.Published).ShouldBe(("The Vexley Post", "2024-05-02"));
        report.Statements.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("text", "  ", "rien à y lire")]
    [InlineData("address", "http://127.0.0.1:1/secret", "réseau privé")]
    [InlineData("address", "http://[::1]/", "réseau privé")]
    [InlineData("address", "file:///etc/hostname", "pas l’adresse")]
    [InlineData("address", "ftp://example.org/a", "pas l’adresse")]
    [InlineData("text", "%PDF-1.7 and so on", "pas un texte")]
    public async Task What_cannot_be_read_is_said_on_the_page_in_plain_words(string field, string value, string said)
    {
        using var answer = await sample.Desk.Send("/read?lang=fr", (field, value));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStreamAsync());
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain(said);
    }

    [Fact]
    public async Task A_text_in_another_language_asks_for_its_language()
    {
        var page = await sample.Desk.Page(await Given("text", "El ministro dijo el martes que el puente estaba cerrado y que nadie lo sabía."));
        page.QuerySelector("form[action$='/language']").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_form_that_is_too_large_is_refused_with_what_to_do()
    {
        using var answer = await sample.Desk.Send("/read", ("text", new string('a', 1_000_000)));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).Length.ShouldBeLessThan(20_000);
    }

    [Fact]
    public async Task Every_line_of_an_uploaded_file_is_a_report_of_its_own()
    {
        var lines = string.Join('\n', Enumerable.Range(1, 3).Select(i => JsonSerializer.Serialize(new { id = $"r{i}", text = $"The mayor said on Monday that bridge {i} was shut.", lang = "en" })));
        using var content = new MultipartFormDataContent { { new StringContent(lines), "file", "reports.jsonl" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/read") { Content = content, Headers = { { "Sec-Fetch-Site", "same-origin" } } };
        using var answer = await sample.Desk.Http.SendAsync(request);
        var page = await sample.Desk.Page($"{answer.Headers.Location}?report=2");
        page.QuerySelectorAll(".parts-of-reading li").Length.ShouldBe(3);
        page.QuerySelector(".text")!.TextContent.ShouldContain("bridge 2");
    }

    [Fact]
    public async Task A_reading_that_nobody_gave_is_no_longer_there()
    {
        using var answer = await sample.Desk.Http.GetAsync("/read/00000000000000000000000000000000");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<string> Given(string field, string value)
    {
        using var answer = await sample.Desk.Send("/read", (field, value));
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        return answer.Headers.Location!.ToString();
    }

    private static IEnumerable<string> Ids(IDocument page) => page.QuerySelectorAll("[id]").Select(e => e.Id!);
}
