using System.Net;
using System.Text.Json;
using Dixit.Ledger.Views;
using Dixit.Web.Tests.Given;
using Shouldly;
using Xunit;

namespace Dixit.Web.Tests.Watching;

public sealed class WatchesPagesTests : IAsyncLifetime
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;
    private const string Question = "Has Switzerland delivered submarines to Luxembourg?";
    private RunningDesk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await RunningDesk.Sample();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task A_question_is_shown_as_it_is_understood_before_it_is_watched()
    {
        var page = await _desk.Page($"/watches/new?q={Uri.EscapeDataString(Question)}");
        page.QuerySelector(".understanding a[href^='/claims/']").ShouldNotBeNull();
        var nothing = await _desk.Page($"/watches/new?q={Uri.EscapeDataString("Has Norway sold tractors to Bolivia?")}");
        nothing.QuerySelector(".understanding a[href^='/claims/']").ShouldBeNull();
        nothing.QuerySelector(".understanding p").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_question_is_watched_for_what_was_ticked()
    {
        using var made = await _desk.Send("/watches/new", ("kind", "Question"), ("subject", Question), ("wants", "Change"), ("wants", "Origin"), ("do", "add"));
        made.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var watch = (await _desk.Ledger.Watches(new(), Now)).Items.ShouldHaveSingleItem();
        watch.Subject.ShouldBe(Question);
        watch.Wants.ShouldBe([DevelopmentKind.Change, DevelopmentKind.Origin]);
        (await _desk.Page("/watches")).QuerySelector(".entries .label")!.TextContent.Trim().ShouldBe(Question);
    }

    [Fact]
    public async Task The_secret_of_a_webhook_is_shown_once()
    {
        using var made = await _desk.Send("/watches/new", ("kind", "Search"), ("subject", "submarines"), ("wants", "Change"), ("webhook", "https://hooks.example.org/a"), ("do", "add"));
        made.StatusCode.ShouldBe(HttpStatusCode.Created);
        var secret = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await made.Content.ReadAsStringAsync(Now)).QuerySelector(".secret")!.TextContent;
        secret.Length.ShouldBeGreaterThanOrEqualTo(32);
        var id = (await _desk.Ledger.Watches(new(), Now)).Items.Single().Id;
        foreach (var path in new[] { $"/watches/{id}", $"/watches/{id}.json", "/watches.json" })
            (await _desk.Http.GetStringAsync(path, Now)).ShouldNotContain(secret);
    }

    [Fact]
    public async Task An_actor_is_watched_by_its_key_and_found_by_its_name()
    {
        using var made = await _desk.Send("/watches/new", ("kind", "Actor"), ("subject", "Luxembourg"), ("wants", "Change"), ("do", "add"));
        made.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _desk.Ledger.Watches(new(), Now)).Items.Single().Subject.ShouldBe("state:LU");
    }

    [Theory]
    [InlineData("", "Change", "")]
    [InlineData("submarines", "", "")]
    [InlineData("submarines", "Change", "ftp://example.org/")]
    public async Task What_cannot_be_watched_is_refused_with_all_that_was_typed(string subject, string wants, string webhook)
    {
        using var refused = await _desk.Send("/watches/new", ("kind", "Search"), ("subject", subject), ("wants", wants), ("webhook", webhook), ("do", "add"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var html = await refused.Content.ReadAsStringAsync(Now);
        html.ShouldContain("role=\"alert\"");
        html.ShouldContain($"value=\"{webhook}\"");
        (await _desk.Ledger.Watches(new(), Now)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_alert_shows_its_words_and_how_its_delivery_failed_and_is_sent_again()
    {
        var watch = await _desk.Ledger.AddWatch(new(WatchKind.Search, "submarines") { Channels = [new(ChannelKind.Webhook, "https://hooks.example.org/b", "secret")] }, Now);
        var change = (await _desk.Ledger.Developments(new() { Kinds = [DevelopmentKind.Change], Limit = 1 }, Now)).Items.Single();
        await _desk.Ledger.Raise(watch.Id, change.Number, [new(change.Number, JsonSerializer.SerializeToElement(new { }))], Now);
        var due = (await _desk.Ledger.LeaseDeliveries(1, TimeSpan.FromMinutes(1), Now)).Single();
        await _desk.Ledger.RecordAttempt(due, new(DeliveryState.GivenUp, "the receiver gave 410 gone"), Now);
        var page = await _desk.Page($"/watches/{watch.Id}");
        page.QuerySelector(".alert blockquote a")!.GetAttribute("href")!.ShouldStartWith("/reports/");
        page.QuerySelector(".alert .failure")!.TextContent.ShouldBe("the receiver gave 410 gone");
        using var sent = await _desk.Send(page.QuerySelector(".alert form")!.GetAttribute("action")!);
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _desk.Ledger.Alert(due.Alert.Id, Now))!.Deliveries.Single().State.ShouldBe(DeliveryState.Waiting);
    }

    [Fact]
    public async Task A_watch_rests_goes_on_and_is_removed()
    {
        var watch = await _desk.Ledger.AddWatch(new(WatchKind.Search, "submarines"), Now);
        (await _desk.Send($"/watches/{watch.Id}/pause")).Dispose();
        (await _desk.Ledger.Watch(watch.Id, Now))!.Paused.ShouldBeTrue();
        (await _desk.Send($"/watches/{watch.Id}/resume")).Dispose();
        (await _desk.Ledger.Watch(watch.Id, Now))!.Paused.ShouldBeFalse();
        (await _desk.Send($"/watches/{watch.Id}/remove")).Dispose();
        (await _desk.Ledger.Watch(watch.Id, Now)).ShouldBeNull();
    }
}
