using System.Net;
using AngleSharp.Dom;
using Dixit.Web.Tests.Given;
using Shouldly;
using Xunit;

namespace Dixit.Web.Tests.Reports;

/// <summary>Texts that would harm a page that took them for markup, and such as are hard to mark.</summary>
public sealed class HostileTextTests(SampleDesk sample) : IClassFixture<SampleDesk>
{
    [Theory]
    [InlineData("The minister said that <script>alert(1)</script> was harmless. <img src=x onerror=alert(2)> denied it, said the mayor.")]
    [InlineData("The mayor \"<b onmouseover='alert(1)'>\" said on Monday that </p></div></main> was shut.")]
    [InlineData("The mayor said that the bridge \u202Ewas open\u202C and that \u2067it\u2069 was shut. The union said that 🛥️ \U0001F468\u200D\U0001F469 had left.")]
    [InlineData("Paris said that London said that Rome said that Bern had admitted that Madrid had denied that Lisbon knew. \"He said: 'She said: \"No.\"'\", the mayor said, the union said.")]
    public async Task Every_word_is_shown_as_it_stands_and_none_is_markup(string text)
    {
        var page = await sample.Desk.Page(await Given(text));
        page.QuerySelectorAll("main script, main img, main b[onmouseover], main [onerror]").ShouldBeEmpty();
        foreach (var tip in page.QuerySelectorAll(".tip")) tip.Remove();
        page.QuerySelector(".text")!.TextContent.Trim().ShouldBe(text.Trim());
        page.QuerySelectorAll("a a").ShouldBeEmpty();
        page.QuerySelectorAll("[id]").Select(e => e.Id).ShouldBeUnique();
        page.QuerySelector("footer").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_single_line_that_is_long_is_read_whole()
    {
        var text = string.Join(' ', Enumerable.Range(1, 1500).Select(i => $"the mayor said that bridge {i} was shut, and")) + " that is all.";
        var page = await sample.Desk.Page(await Given("The union said: " + text));
        foreach (var tip in page.QuerySelectorAll(".tip")) tip.Remove();
        page.QuerySelector(".text")!.TextContent.ShouldContain("bridge 1500 was shut");
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("https://example.org/a\"onmouseover=\"alert(1)")]
    public async Task An_address_from_a_report_is_a_link_only_where_it_leads_to_the_web(string url)
    {
        await using var desk = await RunningDesk.Empty();
        using var given = await desk.Send("/read", ("text", "The mayor said on Monday that the bridge was shut."));
        using var kept = await desk.Send($"{given.Headers.Location}/keep", ("report", "1"), ("id", "a"), ("url", url));
        kept.StatusCode.ShouldBe(HttpStatusCode.Found);
        var page = await desk.Page("/reports/1");
        page.QuerySelectorAll("main a").Where(a => a.HasAttribute("onmouseover") || !IsPlain(a)).Select(a => a.OuterHtml).ShouldBeEmpty();
    }

    private static bool IsPlain(IElement link)
        => link.GetAttribute("href") is ['/' or '#', ..] || (link.GetAttribute("href")!.StartsWith("https://", StringComparison.Ordinal) && link.GetAttribute("rel") == "noopener noreferrer nofollow");

    private async Task<string> Given(string text)
    {
        using var answer = await sample.Desk.Send("/read", ("text", text));
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        return answer.Headers.Location!.ToString();
    }
}
