using Dixit.Web.Tests.Given;
using Shouldly;
using Xunit;

namespace Dixit.Web.Tests.Claims;

public sealed class ClaimsPageTests(SampleDesk sample) : IClassFixture<SampleDesk>
{
    [Fact]
    public async Task What_changed_last_comes_first()
        => (await Labels("/claims"))[0].ShouldContain("sous-marins");

    [Theory]
    [InlineData("/claims?q=HATCHES", 1)]
    [InlineData("/claims?q=hatches&stance=rejects", 0)]
    [InlineData("/claims?until=2024-08", 0)]
    [InlineData("/claims?q=&actor=&stance=&since=&until=&language=&publisher=&order=", 18)]
    [InlineData("/claims?since=no-day&stance=no-stance&order=no-order", 18)]
    public async Task Filters_live_in_the_address_and_empty_fields_are_none(string path, int claims)
        => (await Labels(path)).Count.ShouldBe(claims);

    [Fact]
    public async Task What_is_filtered_by_stands_in_the_form()
    {
        var page = await sample.Desk.Page("/claims?q=hatches&stance=holds&actor=state:CH");
        page.QuerySelector("main input[name=q]")!.GetAttribute("value").ShouldBe("hatches");
        page.QuerySelector("select[name=stance] option[selected]")!.GetAttribute("value").ShouldBe("holds");
        page.QuerySelector("select[name=actor] option[selected]")!.GetAttribute("value").ShouldBe("state:CH");
    }

    private async Task<List<string>> Labels(string path) => [.. (await sample.Desk.Page(path)).QuerySelectorAll(".entries .label").Select(l => l.TextContent)];
}
