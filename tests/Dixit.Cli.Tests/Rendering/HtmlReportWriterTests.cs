using Dixit.Attribution;
using Dixit.Cli.Rendering;
using Shouldly;
using Xunit;

namespace Dixit.Cli.Tests.Rendering;

public sealed class HtmlReportWriterTests
{
    [Fact]
    public async Task Text_is_escaped()
    {
        var reading = Marked.Of("<script>alert(\"1 & 2\")</script>");
        var page = await Written.By(output => new HtmlReportWriter(output), reading with { Report = reading.Report with { Title = "<b>" } });
        page.ShouldContain("&lt;script&gt;alert(&quot;1 &amp; 2&quot;)&lt;/script&gt;");
        page.ShouldContain("<h1>&lt;b&gt;</h1>");
        page.ShouldNotContain("<script");
    }

    [Fact]
    public async Task Parts_are_marked_where_they_stand()
    {
        var page = await Written.By(output => new HtmlReportWriter(output), Marked.Report("{Le maire} <nie> [tout].", Act.Deny, Stance.Rejects));
        page.ShouldContain("<p><span class=\"source\">Le maire</span> <span class=\"cue deny\" id=\"r1s0\" title=\"deny -\">nie</span> <span class=\"content rejects\">tout</span>.</p>");
    }

    [Fact]
    public async Task Nested_statements_nest()
    {
        const string Text = "Il dit que Jean ment.";
        var outer = new Statement { Id = 0, Source = [Marked.Place(Text, "Il")], Cue = Marked.Place(Text, "dit"), Content = [Marked.Place(Text, "que Jean ment")] };
        var inner = new Statement { Id = 1, Parent = 0, Level = 1, Source = [Marked.Place(Text, "Jean")], Cue = Marked.Place(Text, "ment"), Content = [] };
        var page = await Written.By(output => new HtmlReportWriter(output), Marked.Of(Text, outer, inner));
        page.ShouldContain("<span class=\"content holds\"><span class=\"source\">Jean</span></span>");
    }

    [Fact]
    public async Task The_page_needs_nothing_else()
    {
        var page = await Written.By(output => new HtmlReportWriter(output), Marked.Report("{Il} <dit> [non]."));
        page.ShouldStartWith("<!DOCTYPE html>");
        page.ShouldEndWith("</html>\n");
        page.ShouldNotContain("src=");
        page.ShouldNotContain("<link");
        page.ShouldNotContain("@import");
    }
}
