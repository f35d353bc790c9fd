using System.Net;
using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Xml;
using AngleSharp.Html.Dom;
using Dixit.Ledger;
using Dixit.Web.Tests.Given;
using Shouldly;
using Xunit;

namespace Dixit.Web.Tests.Claims;

public sealed class ClaimPageTests(SampleDesk sample) : IClassFixture<SampleDesk>
{
    private readonly RunningDesk _desk = sample.Desk;

    [Fact]
    public async Task Every_cell_leads_to_its_words_and_these_into_the_marked_report()
    {
        var page = await Dispute();
        var cells = page.QuerySelectorAll(".grid a.cell");
        cells.Length.ShouldBeGreaterThan(10);
        foreach (var cell in cells)
        {
            var words = page.GetElementById(cell.GetAttribute("href")!.TrimStart('#')).ShouldNotBeNull();
            words.QuerySelector("blockquote a")!.GetAttribute("href")!.ShouldMatch(@"^/reports/\d+#s\d+$");
        }
    }

    [Fact]
    public async Task A_change_stands_out_and_shows_both_statements_side_by_side()
    {
        var page = await Dispute();
        page.QuerySelectorAll(".cell.changed").ShouldNotBeEmpty();
        var admission = page.QuerySelectorAll("#changes .change").First(c => c.TextContent.Contains("Switzerland", StringComparison.Ordinal) && c.QuerySelector(".rejects") is not null);
        var sides = admission.QuerySelectorAll(".side");
        sides.Length.ShouldBe(2);
        sides[0].TextContent.ShouldContain("denied delivering submarines");
        sides[1].TextContent.ShouldContain("drones sous-marins");
        sides.ShouldAllBe(s => s.QuerySelector("blockquote a[href^='/reports/']") != null);
    }

    [Fact]
    public async Task Copies_are_folded_under_the_first_of_them()
    {
        var page = await Dispute();
        var copies = page.QuerySelectorAll("#reports details.copies").ShouldHaveSingleItem();
        copies.ParentElement!.QuerySelector(":scope > a")!.TextContent.ShouldContain("La Belgique accuse");
        copies.TextContent.ShouldContain("Bruxelles hausse le ton");
        page.QuerySelector(".spread")!.TextContent.ShouldContain("8 texts without copies");
    }

    [Fact]
    public async Task A_day_in_the_past_is_told_and_leaves_out_what_came_later()
    {
        var page = await _desk.Page("/claims/1?as-of=2024-09-30");
        page.QuerySelector(".frozen")!.TextContent.ShouldContain("30 September 2024");
        page.QuerySelector(".grid")!.TextContent.ShouldNotContain("admits");
        page.QuerySelectorAll(".actions a").Select(a => a.GetAttribute("href")).ShouldContain("/claims/1.csv?as-of=2024-09-30");
        (await _desk.Page("/claims/1?as-of=2024-09")).QuerySelector(".frozen")!.TextContent.ShouldContain("30 September 2024");
    }

    [Fact]
    public async Task A_day_that_is_none_is_told_and_not_guessed()
        => (await _desk.Page("/claims/1?as-of=soon")).QuerySelector("[role=alert]")!.TextContent.ShouldContain("soon");

    [Fact]
    public async Task The_slider_stops_at_each_day_and_its_last_stop_is_now()
    {
        var slider = (await Dispute()).QuerySelector("input[type=range]").ShouldBeAssignableTo<IHtmlInputElement>()!;
        var last = int.Parse(slider.Maximum!, System.Globalization.CultureInfo.InvariantCulture);
        slider.Value.ShouldBe(slider.Maximum);
        (await Redirected("/claims/1?step=0")).ShouldBe("/claims/1?as-of=2024-09-03");
        (await Redirected("/claims/1?step=0&by=said")).ShouldBe("/claims/1?as-of=2024-09-03&by=said");
        (await Redirected($"/claims/1?step={last}")).ShouldBe("/claims/1");
        (await Redirected("/claims/1?step=-5")).ShouldBe("/claims/1?as-of=2024-09-03");
    }

    [Fact]
    public async Task Its_drawings_have_titles_and_tables()
    {
        var page = await Dispute();
        page.QuerySelectorAll("figure.chart").Length.ShouldBeGreaterThanOrEqualTo(2);
        foreach (var chart in page.QuerySelectorAll("figure.chart"))
        {
            chart.QuerySelector("svg > title")!.TextContent.ShouldNotBeEmpty();
            chart.QuerySelector("svg > desc")!.TextContent.ShouldNotBeEmpty();
            chart.QuerySelectorAll("details tbody tr").ShouldNotBeEmpty();
        }
    }

    [Fact]
    public async Task The_twin_has_the_words_and_where_they_stand()
    {
        using var json = JsonDocument.Parse(await _desk.Http.GetStringAsync("/claims/1.json", TestContext.Current.CancellationToken));
        var statement = json.RootElement.GetProperty("positions")[0].GetProperty("statements")[0];
        statement.GetProperty("quote").GetString().ShouldNotBeNullOrEmpty();
        statement.GetProperty("spans").GetProperty("content")[0].GetArrayLength().ShouldBe(2);
        json.RootElement.GetProperty("changes").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task The_table_has_a_line_for_each_statement_of_a_position()
    {
        using var answer = await _desk.Http.GetAsync("/claims/1.csv", TestContext.Current.CancellationToken);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("claim-1.csv");
        var lines = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldStartWith("claim,variant,label,actor,");
        lines.Length.ShouldBe(1 + (await _desk.Ledger.Claim(1, null, TestContext.Current.CancellationToken))!.Rows.SelectMany(r => r.Positions).Sum(p => p.Statements.Length));
    }

    [Fact]
    public async Task Its_feed_has_what_is_new_on_it_with_the_words()
    {
        using var answer = await _desk.Http.GetAsync("/claims/1.atom", TestContext.Current.CancellationToken);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/atom+xml");
        await using var stream = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var xml = XmlReader.Create(stream);
        var feed = SyndicationFeed.Load(xml);
        feed.Items.Select(i => i.Id).ShouldBeUnique();
        feed.Items.Select(i => i.LastUpdatedTime).ShouldBeInOrder(SortDirection.Descending);
        var moved = feed.Items.First(i => i.Categories[0].Name == "change" && i.Title.Text.Contains("denies → admits", StringComparison.Ordinal));
        ((TextSyndicationContent)moved.Content).Text.ShouldContain("Switzerland on Wednesday denied");
        moved.Links[0].Uri.AbsoluteUri.ShouldStartWith(new Uri(_desk.Address, "/reports/").AbsoluteUri);
        (await _desk.Http.GetStringAsync("/claims/12.atom", TestContext.Current.CancellationToken)).ShouldContain("/claims/12");
    }

    [Theory]
    [InlineData("/claims/999")]
    [InlineData("/claims/999.json")]
    [InlineData("/claims/999.csv")]
    [InlineData("/claims/999.atom")]
    public async Task There_is_nothing_where_there_is_no_claim(string path)
    {
        using var answer = await _desk.Http.GetAsync(path, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_claim_that_was_merged_leads_to_the_other()
    {
        await using var desk = await RunningDesk.Sample();
        await desk.Ledger.Correct(new MergeClaims(18, 17), "desk", TestContext.Current.CancellationToken);
        using var answer = await desk.Http.GetAsync("/claims/18.json?as-of=2025-01-01", TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        answer.Headers.Location!.ToString().ShouldBe("/claims/17.json?as-of=2025-01-01");
    }

    [Fact]
    public async Task What_a_person_confirmed_looks_otherwise_than_what_the_engine_suggests()
    {
        await using var desk = await RunningDesk.Sample();
        var first = (await desk.Ledger.Claim(1, null, TestContext.Current.CancellationToken))!.Rows[0].Positions[0].Statements[0];
        await desk.Ledger.Correct(new Confirm(first.Name), "desk", TestContext.Current.CancellationToken);
        var page = await desk.Page("/claims/1");
        page.QuerySelectorAll("#words .review.confirmed").ShouldHaveSingleItem();
        page.QuerySelectorAll("#words .review.suggested").ShouldNotBeEmpty();
    }

    private Task<IHtmlDocument> Dispute() => _desk.Page("/claims/1");

    private async Task<string> Redirected(string path)
    {
        using var answer = await _desk.Http.GetAsync(path, TestContext.Current.CancellationToken);
        return answer.Headers.Location!.ToString();
    }
}
