using Dixit.Desk.Feeds;
using Dixit.Ledger;
using Dixit.Ledger.Views;
using Microsoft.AspNetCore.Http;

namespace Dixit.Desk.Tests.Feeds;

public sealed class PollerTests : IAsyncLifetime
{
    private Room _room = null!;

    public async ValueTask InitializeAsync() => _room = await Room.Open();

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    private Task<FeedView> Feed(string path = "/world.rss") => _room.Ledger.AddFeed(new(_room.Site.Address + path), Room.Now);

    private async Task<string[]> Reports() => [.. (await _room.Ledger.Reports(new(), Room.Now)).Items.Select(r => $"{new Uri(r.Id).AbsolutePath} v{r.Version}")];

    [Fact]
    public async Task Articles_of_a_feed_become_reports_and_are_not_fetched_again()
    {
        _room.Site.Article("/1", "Accusation", News.Accusation, "2024-09-03");
        _room.Site.Article("/2", "Denial", News.Denial, "2024-09-04");
        _room.Site.Rss("/world.rss", ("/2", "Denial"), ("/1", "Accusation"));
        await Feed();
        (await _room.Poll())["/world.rss"].Reports.ShouldBe(2);
        // The feed has the newest first, the ledger what came first.
        (await Reports()).ShouldBe(["/2 v1", "/1 v1"]);
        _room.Site.Asked.ShouldBe(["/world.rss", "/1", "/2"]);
        (await _room.Poll()).ShouldBeEmpty();

        _room.Clock.Forward(TimeSpan.FromMinutes(20));
        (await _room.Poll())["/world.rss"].Articles.ShouldBeEmpty();
        _room.Site.Asked.Count(path => path == "/1").ShouldBe(1);
        var feed = (await _room.Ledger.Feed("1", Room.Now))!;
        (feed.Plan.Title, feed.Entries, feed.Reports, feed.Failure).ShouldBe(("World", 2, 2, null));
    }

    [Fact]
    public async Task An_article_that_changed_is_the_next_version_of_its_report()
    {
        _room.Site.Article("/1", "Denial", News.Denial, "2024-09-04");
        _room.Site.Rss("/world.rss", ("/1", "Denial"));
        await Feed();
        await _room.Poll();
        _room.Site.Article("/1", "Denial", News.Denial.Replace("never delivered", "not delivered", StringComparison.Ordinal), "2024-09-04");
        _room.Site.Rss("/world.rss", ("/1", "Denial (updated)"));
        _room.Clock.Forward(TimeSpan.FromMinutes(20));
        (await _room.Poll())["/world.rss"].Articles.Single().Addition!.Outcome.ShouldBe(AdditionOutcome.Changed);
        (await Reports()).ShouldBe(["/1 v2"]);
    }

    [Fact]
    public async Task A_page_that_changed_without_a_word_in_the_feed_is_seen_once_its_age_has_doubled()
    {
        _room.Site.Article("/1", "Denial", News.Denial, "2024-09-04");
        _room.Site.Rss("/world.rss", ("/1", "Denial"));
        await Feed();
        await _room.Poll();
        _room.Site.Article("/1", "Denial", News.Denial.Replace("never delivered", "not delivered", StringComparison.Ordinal), "2024-09-04");
        _room.Clock.Forward(TimeSpan.FromMinutes(30));
        (await _room.Poll())["/world.rss"].Articles.ShouldBeEmpty();
        _room.Clock.Forward(TimeSpan.FromMinutes(40));
        (await _room.Poll())["/world.rss"].Reports.ShouldBe(1);
        (await Reports()).ShouldBe(["/1 v2"]);
        _room.Clock.Forward(TimeSpan.FromMinutes(30));
        (await _room.Poll())["/world.rss"].Articles.ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_the_page_cannot_be_had_the_feeds_own_text_is_taken()
    {
        _room.Site.Put("/feed.json", $$"""
            {"version":"https://jsonfeed.org/version/1.1","title":"World","items":[{"id":"a","url":"{{_room.Site.Address}}/gone","title":"Denial","content_text":"{{News.Denial.Replace("\"", "\\\"").Replace("\n", "\\n")}}"}]}
            """, "application/feed+json");
        await Feed("/feed.json");
        (await _room.Poll())["/feed.json"].Reports.ShouldBe(1);
        (await Reports()).ShouldBe(["/gone v1"]);
    }

    [Fact]
    public async Task What_failed_for_a_while_is_tried_again_and_what_failed_for_good_is_not()
    {
        var (busy, fetched) = (true, 0);
        _room.Site.Pages["/busy"] = async context =>
        {
            if (busy) context.Response.StatusCode = 500;
            else await context.Response.WriteAsync($"<html lang=en><body><article><p>{News.Denial}</p></article></body></html>");
        };
        _room.Site.Pages["/none"] = context => Task.FromResult(context.Response.StatusCode = ++fetched > 0 ? 404 : 0);
        _room.Site.Rss("/world.rss", ("/busy", "Busy"), ("/none", "None"));
        await Feed();
        (await _room.Poll())["/world.rss"].Failed.Count().ShouldBe(2);
        (await _room.Ledger.FeedItems(1, cancellation: Room.Now)).Items.ShouldAllBe(i => i.Failure != null);
        busy = false;
        _room.Clock.Forward(TimeSpan.FromHours(2));
        (await _room.Poll())["/world.rss"].Reports.ShouldBe(1);
        fetched.ShouldBe(1);
    }

    [Fact]
    public async Task Broken_slow_lying_and_hostile_feeds_harm_no_other_and_say_what_is_wrong()
    {
        var site = _room.Site;
        site.Article("/1", "Denial", News.Denial, "2024-09-04");
        site.Rss("/good", ("/1", "Denial"));
        site.Put("/page", "<html><body>no feed</body></html>");
        site.Put("/bomb", """<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><rss version="2.0"><channel><title>&b;</title></channel></rss>""", "text/xml");
        site.Pages["/error"] = context => Task.FromResult(context.Response.StatusCode = 503);
        site.Pages["/inside"] = context =>
        {
            context.Response.Redirect("http://127.0.0.1:9/admin");
            return Task.CompletedTask;
        };
        site.Pages["/huge"] = async context =>
        {
            context.Response.ContentType = "text/xml";
            var block = new byte[65536];
            for (var i = 0; i < 100; i++) await context.Response.Body.WriteAsync(block);
        };
        site.Pages["/torn"] = async context =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("<rss><chan");
            context.Abort();
        };
        foreach (var path in new[] { "/page", "/bomb", "/error", "/inside", "/huge", "/torn", "/missing", "/good" }) await Feed(path);
        var visits = await _room.Poll();
        visits.Count.ShouldBe(8);
        visits["/good"].Reports.ShouldBe(1);
        foreach (var (path, words) in new[] { ("/page", "web page"), ("/error", "503"), ("/inside", "private"), ("/huge", "larger"), ("/missing", "404") })
            (await _room.Ledger.Feed(site.Address + path, Room.Now))!.Failure.ShouldNotBeNull().ShouldContain(words);
        (await _room.Ledger.Feed(site.Address + "/torn", Room.Now))!.Failures.ShouldBe(1);
        (await Reports()).ShouldBe(["/1 v1"]);
        // Those that failed are looked at again, at the interval at the soonest.
        (await _room.Ledger.Feeds(new() { Failing = true }, Room.Now)).Items.ShouldAllBe(f => f.Due >= _room.Clock.GetUtcNow() + f.Plan.Interval);
    }

    [Fact]
    public async Task More_than_one_look_can_take_is_left_for_the_next_and_nothing_is_lost()
    {
        var items = Enumerable.Range(1, 7).Select(i => ($"/{i}", $"Number {i}")).ToArray();
        foreach (var (path, title) in items) _room.Site.Article(path, title, $"{News.Denial} It was the {title} of its kind.", "2024-09-04");
        _room.Site.Rss("/world.rss", items);
        await Feed();
        var settings = new PollSettings { Articles = 3 };
        for (var look = 0; look < 3; look++, _room.Clock.Forward(TimeSpan.FromMinutes(2))) await _room.Poll(settings);
        (await Reports()).Length.ShouldBe(7);
        _room.Site.Asked.Count(path => path != "/world.rss").ShouldBe(7);
    }

    [Fact]
    public async Task A_feed_that_was_left_in_the_midst_is_due_again()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Room.Now);
        _room.Site.Pages["/slow"] = async context =>
        {
            await stop.CancelAsync();
            await Task.Delay(TimeSpan.FromSeconds(5), context.RequestAborted);
        };
        await Feed("/slow");
        using (var client = new Acquisition.Web.PoliteClient(new() { AllowedPrivateHosts = [_room.Site.Host], LeastDelay = TimeSpan.Zero }, _room.Clock))
        using (var poller = new Poller(_room.Ledger, client, new(), _room.Clock, new Random(1)))
            await Should.ThrowAsync<OperationCanceledException>(async () => await poller.Cycle(stop.Token).ToListAsync(Room.Now));
        (await _room.Ledger.LeaseFeeds(1, TimeSpan.FromMinutes(1), Room.Now)).Length.ShouldBe(1);
    }
}
