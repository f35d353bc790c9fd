using Dixit.Web.Tests.Given;
using Shouldly;
using Xunit;

namespace Dixit.Web.Tests.Reports;

public sealed class FrontTests
{
    [Fact]
    public async Task An_empty_desk_says_what_it_is_and_offers_every_way_to_begin()
    {
        await using var desk = await RunningDesk.Empty();
        var page = await desk.Page("/");
        page.QuerySelector("h1")!.TextContent.ShouldNotBeEmpty();
        page.QuerySelectorAll("main form").Select(f => f.GetAttribute("action")).ShouldBe(["/samples", "/read", "/read", "/read", "/feeds"], ignoreOrder: true);
        page.QuerySelectorAll("main form input:not([type=hidden]), main form textarea").ShouldAllBe(field => page.QuerySelector($"label[for='{field.Id}']") != null);
    }

    [Fact]
    public async Task The_sample_dispute_makes_it_a_used_desk()
    {
        await using var desk = await RunningDesk.Empty();
        using (var loaded = await desk.Send("/samples")) loaded.Headers.Location!.ToString().ShouldBe("/");
        var page = await desk.Page("/");
        page.QuerySelector(".numbers")!.TextContent.ShouldContain("reports");
        page.QuerySelectorAll("article.change").ShouldNotBeEmpty();
        page.QuerySelectorAll("article.change a[href^='/reports/']").ShouldAllBe(a => a.GetAttribute("href")!.Contains("#s", StringComparison.Ordinal));
        (await desk.Ledger.Report("samples/dispute/03-denial.en.txt")).ShouldNotBeNull();
    }

    [Fact]
    public async Task Loading_the_samples_twice_changes_nothing()
    {
        await using var desk = await RunningDesk.Empty();
        (await desk.Send("/samples")).Dispose();
        var before = await desk.Ledger.Overview();
        (await desk.Send("/samples")).Dispose();
        (await desk.Ledger.Overview()).ShouldBe(before);
    }
}
