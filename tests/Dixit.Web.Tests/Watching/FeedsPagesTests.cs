using System.Net;
using Dixit.Web.Tests.Given;
using Shouldly;
using Xunit;

namespace Dixit.Web.Tests.Watching;

public sealed class FeedsPagesTests : IAsyncLifetime
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;
    private static readonly DateTimeOffset Later = new(2031, 5, 4, 10, 20, 0, TimeSpan.Zero);
    private RunningDesk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await RunningDesk.Empty();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task A_feed_that_is_added_has_a_page()
    {
        using var added = await _desk.Send("/feeds", ("address", "https://example.org/world.rss"), ("kind", "Feed"), ("title", "World"), ("minutes", "20"));
        added.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await _desk.Page(added.Headers.Location!.ToString());
        page.QuerySelector("h1")!.TextContent.ShouldBe("World");
        page.QuerySelector("[role=status]").ShouldNotBeNull();
        (await _desk.Ledger.Feed("https://example.org/world.rss", Now))!.Plan.Interval.ShouldBe(TimeSpan.FromMinutes(20));
    }

    [Fact]
    public async Task What_is_no_address_is_refused_and_stays_in_the_form()
    {
        using var refused = await _desk.Send("/feeds", ("address", "javascript:alert(1)"), ("kind", "Feed"), ("title", "Mine"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var html = await refused.Content.ReadAsStringAsync(Now);
        html.ShouldContain("role=\"alert\"");
        html.ShouldContain("value=\"javascript:alert(1)\"");
        html.ShouldContain("value=\"Mine\"");
        (await _desk.Ledger.Feeds(new(), Now)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_failure_is_named_on_the_page_of_its_feed_and_in_the_list()
    {
        var feed = await _desk.Ledger.AddFeed(new("https://example.org/broken.rss") { Title = "Broken" }, Now);
        await _desk.Ledger.LeaseFeeds(10, TimeSpan.FromMinutes(1), Now);
        await _desk.Ledger.RecordPoll(feed.Id, new(Later) { Failure = "the server gave 503 <b>" }, Now);
        foreach (var path in new[] { "/feeds", $"/feeds/{feed.Id}", "/feeds?failing=true" })
            (await _desk.Page(path)).QuerySelector(".failure")!.TextContent.ShouldContain("the server gave 503 <b>");
        (await _desk.Page("/feeds", "fr")).QuerySelector(".failure")!.TextContent.ShouldStartWith("1 échec");
    }

    [Fact]
    public async Task An_entry_that_could_not_be_read_says_why()
    {
        var feed = await _desk.Ledger.AddFeed(new("https://example.org/entries.rss"), Now);
        await _desk.Ledger.RecordItem(feed.Id, new("https://example.org/1") { Failure = "is in a language that Dixit does not read" }, Now);
        (await _desk.Page($"/feeds/{feed.Id}")).QuerySelector(".entries .failure")!.TextContent.ShouldBe("is in a language that Dixit does not read");
    }

    [Fact]
    public async Task A_feed_rests_goes_on_and_is_removed()
    {
        var feed = await _desk.Ledger.AddFeed(new("https://example.org/rest.rss"), Now);
        (await _desk.Send($"/feeds/{feed.Id}/pause")).Dispose();
        (await _desk.Ledger.Feed(feed.Plan.Address, Now))!.Paused.ShouldBeTrue();
        (await _desk.Page($"/feeds/{feed.Id}")).QuerySelector(".state.paused").ShouldNotBeNull();
        (await _desk.Send($"/feeds/{feed.Id}/resume")).Dispose();
        (await _desk.Ledger.Feed(feed.Plan.Address, Now))!.Paused.ShouldBeFalse();
        (await _desk.Send($"/feeds/{feed.Id}/remove")).Dispose();
        (await _desk.Http.GetAsync($"/feeds/{feed.Id}", Now)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_look_that_is_asked_for_makes_the_feed_due()
    {
        var feed = await _desk.Ledger.AddFeed(new("https://example.org/now.rss"), Now);
        await _desk.Ledger.LeaseFeeds(10, TimeSpan.FromMinutes(1), Now);
        await _desk.Ledger.RecordPoll(feed.Id, new(Later), Now);
        (await _desk.Send($"/feeds/{feed.Id}/poll")).Dispose();
        (await _desk.Ledger.Feed(feed.Plan.Address, Now))!.Due.ShouldBeLessThan(Later);
    }

    [Fact]
    public async Task What_the_ledger_refuses_is_said_in_words()
    {
        using var refused = await _desk.Send("/feeds/4711/pause");
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Content.ReadAsStringAsync(Now)).ShouldContain("there is no feed 4711");
    }
}
