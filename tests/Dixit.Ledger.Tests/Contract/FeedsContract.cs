using Dixit.Ledger.Views;

namespace Dixit.Ledger.Tests;

public abstract partial class LedgerContract
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_feed_is_taken_up_once_and_comes_back_as_it_was()
    {
        var plan = new FeedPlan("https://example.org/world.rss") { Title = "World", Publisher = "The Example", Category = "abroad", Interval = TimeSpan.FromMinutes(30) };
        var feed = await Ledger.AddFeed(plan, Now);
        (feed.Id, feed.Plan, feed.Paused, feed.Failures).ShouldBe((1, plan, false, 0));
        (await Ledger.AddFeed(plan with { Title = "Another" }, Now)).Plan.ShouldBe(plan);
        (await Ledger.Feed("https://example.org/world.rss", Now))!.Id.ShouldBe(1);
        await Ledger.RecordItem(1, new("a"), Now);
        await Ledger.RemoveFeed(1, Now);
        (await Ledger.Feeds(new(), Now)).Items.ShouldBeEmpty();
        (await Ledger.Feed("1", Now)).ShouldBeNull();
        var back = await Ledger.AddFeed(plan, Now);
        (back.Id, (await Ledger.SeenItems(1, ["a", "b"], Now)).Keys.ShouldHaveSingleItem()).ShouldBe((1, "a"));
    }

    [Fact]
    public async Task Feeds_are_listed_by_pages_headings_and_failures()
    {
        for (var i = 1; i <= 5; i++) await Ledger.AddFeed(new($"https://example.org/{i}") { Category = i % 2 == 0 ? "even" : null, Kind = FeedKind.Sitemap }, Now);
        await Ledger.RecordPoll(4, new(new(2027, 1, 1, 0, 0, 0, default)) { Failure = "the server answered 500" }, Now);
        var first = await Ledger.Feeds(new() { Limit = 3 }, Now);
        first.Items.Select(f => f.Id).ShouldBe([1, 2, 3]);
        (await Ledger.Feeds(new() { Limit = 3, Cursor = first.Next }, Now)).Items.Select(f => f.Id).ShouldBe([4, 5]);
        (await Ledger.Feeds(new() { Category = "even" }, Now)).Items.Select(f => f.Id).ShouldBe([2, 4]);
        (await Ledger.Feeds(new() { Failing = true }, Now)).Items.Select(f => (f.Id, f.Failure)).ShouldBe([(4, "the server answered 500")]);
    }

    [Fact]
    public async Task Two_pollers_are_never_given_the_same_feed_until_its_time_is_up()
    {
        for (var i = 1; i <= 3; i++) await Ledger.AddFeed(new($"https://example.org/{i}"), Now);
        var one = await Ledger.LeaseFeeds(2, Minute, Now);
        var other = await Ledger.LeaseFeeds(2, Minute, Now);
        one.Concat(other).Select(f => f.Feed.Id).ShouldBe([1, 2, 3]);
        (await Ledger.LeaseFeeds(9, Minute, Now)).ShouldBeEmpty();
        await Ledger.ReleaseFeed(2, Now);
        (await Ledger.LeaseFeeds(9, Minute, Now)).Single().Feed.Id.ShouldBe(2);
        // The clock of these tests goes on by a second each time it is looked at: nobody recorded, so all are due again.
        for (var i = 0; i < 60; i++) await Ledger.PauseFeed(1, false, Now);
        (await Ledger.LeaseFeeds(9, Minute, Now)).Length.ShouldBe(3);
    }

    [Fact]
    public async Task A_poll_is_kept_with_what_the_next_one_needs()
    {
        await Ledger.AddFeed(new("https://example.org/world.rss"), Now);
        var due = (await Ledger.LeaseFeeds(1, Minute, Now)).Single();
        (due.ETag, due.LastModified).ShouldBe((null, null));
        await Ledger.RecordItem(1, new("e1") { Address = "https://example.org/1", Report = "https://example.org/1", Hash = "abc", Stamp = "s", Read = due.Until }, Now);
        await Ledger.RecordPoll(1, new(due.Until - Minute) { ETag = "\"x\"", LastModified = "Sat", Title = "World", MovedTo = "https://example.org/new.rss", Reports = 1 }, Now);
        var next = (await Ledger.LeaseFeeds(1, Minute, Now)).Single();
        (next.ETag, next.LastModified, next.Feed.MovedTo, next.Feed.Plan.Title, next.Feed.Entries, next.Feed.Reports).ShouldBe(("\"x\"", "Sat", "https://example.org/new.rss", "World", 1, 1));
        next.Feed.Succeeded.ShouldNotBeNull();
        await Ledger.RecordPoll(1, new(due.Until - Minute) { ETag = "" }, Now);
        (await Ledger.LeaseFeeds(1, Minute, Now)).Select(f => (f.ETag, f.LastModified)).ShouldBe([(null, "Sat")]);
        await Ledger.RecordPoll(1, new(due.Until + Minute) { Failure = "nothing there" }, Now);
        await Ledger.RecordPoll(1, new(due.Until + Minute) { Failure = "still nothing there" }, Now);
        var feed = (await Ledger.Feed("1", Now))!;
        (feed.Failures, feed.Failure, feed.Due, feed.Succeeded).ShouldBe((2, "still nothing there", due.Until + Minute, feed.Succeeded));
        (await Ledger.NextFeedDue(Now)).ShouldBe(due.Until + Minute);
        var item = (await Ledger.FeedItems(1, cancellation: Now)).Items.Single();
        (item.Hash, item.Stamp, item.Report, item.Read).ShouldBe(("abc", "s", "https://example.org/1", due.Until));
    }

    [Fact]
    public async Task A_feed_that_rests_is_not_due()
    {
        await Ledger.AddFeed(new("https://example.org/world.rss"), Now);
        await Ledger.PauseFeed(1, true, Now);
        (await Ledger.LeaseFeeds(1, Minute, Now)).ShouldBeEmpty();
        (await Ledger.NextFeedDue(Now)).ShouldBeNull();
        await Ledger.PauseFeed(1, false, Now);
        (await Ledger.LeaseFeeds(1, Minute, Now)).Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_feed_that_makes_no_sense_is_refused()
    {
        await Ledger.AddFeed(new("https://example.org/a"), Now);
        await Ledger.AddFeed(new("https://example.org/b"), Now);
        (await Should.ThrowAsync<LedgerException>(() => Ledger.AddFeed(new(" "), Now))).Message.ShouldContain("needs an address");
        (await Should.ThrowAsync<LedgerException>(() => Ledger.AddFeed(new("x") { Interval = TimeSpan.FromSeconds(5) }, Now))).Message.ShouldContain("once a minute");
        (await Should.ThrowAsync<LedgerException>(() => Ledger.EditFeed(2, new("https://example.org/a"), Now))).Message.ShouldContain("feed 1 has the address");
        (await Should.ThrowAsync<LedgerException>(() => Ledger.RemoveFeed(7, Now))).Message.ShouldContain("no feed 7");
        (await Ledger.EditFeed(2, new("https://example.org/c") { Interval = TimeSpan.FromHours(1) }, Now)).Plan.Interval.ShouldBe(TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task Entries_are_listed_those_read_last_first_and_by_pages()
    {
        await Ledger.AddFeed(new("https://example.org/a"), Now);
        for (var i = 1; i <= 5; i++) await Ledger.RecordItem(1, new($"e{i}") { Read = new(2026, 2, i, 0, 0, 0, default), Failure = i == 3 ? "no text" : null }, Now);
        var first = await Ledger.FeedItems(1, null, 3, Now);
        first.Items.Select(i => (i.Entry, i.Failure)).ShouldBe([("e5", null), ("e4", null), ("e3", "no text")]);
        (await Ledger.FeedItems(1, first.Next, 3, Now)).Items.Select(i => i.Entry).ShouldBe(["e2", "e1"]);
    }
}
