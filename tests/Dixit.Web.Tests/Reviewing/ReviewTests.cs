using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Dixit.Attribution;
using Dixit.Ledger.Views;
using Dixit.Web.Tests.Given;
using Shouldly;
using Xunit;

namespace Dixit.Web.Tests.Reviewing;

public sealed class ReviewTests : IAsyncLifetime
{
    private RunningDesk _desk = null!;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _desk = await RunningDesk.Sample();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task What_weighs_much_waits_and_the_address_says_what_else()
    {
        var standard = await Waiting("/review");
        standard.ShouldBe((await _desk.Ledger.Waiting(new(), Now)).Items.Select(s => s.Id).Take(20));
        var denials = await Waiting("/review?act=deny&below=0");
        denials.ShouldNotBeEmpty();
        denials.ShouldBe((await _desk.Ledger.Waiting(new() { Acts = [Act.Deny], Below = 0 }, Now)).Items.Select(s => s.Id));
        (await Waiting("/review?below=0")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_statement_is_shown_in_its_paragraph_with_its_parts_marked()
    {
        var statement = (await _desk.Ledger.Waiting(new(), Now)).Items[0];
        var item = (await _desk.Page("/review")).QuerySelector($"#s{statement.Id}")!;
        var passage = item.QuerySelector(".passage")!;
        passage.GetAttribute("lang").ShouldBe(statement.Report.Language);
        string.Join(" … ", passage.QuerySelectorAll(".content").Select(c => c.TextContent)).ShouldContain(statement.Words.Split(" … ")[0][..5]);
        item.QuerySelector($"a[href='/reports/{statement.Report.Number}#s{statement.Number}']").ShouldNotBeNull();
        item.QuerySelector(".review.suggested").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("accept", Review.Confirmed)]
    [InlineData("reject", Review.Rejected)]
    public async Task A_judgement_is_kept_with_who_made_it_and_the_queue_goes_on_where_it_was(string action, Review review)
    {
        var page = await _desk.Page("/review?act=deny&below=0");
        var form = (IHtmlFormElement)page.QuerySelector("[data-item] form")!;
        var (id, next) = (page.QuerySelector("[data-item]")!.Id![1..], Value(form, "next"));
        using var done = await _desk.Send($"/review/{id}/{action}", ("back", Value(form, "back")), ("next", next));
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var after = done.Headers.Location!.ToString();
        after.ShouldStartWith("/review?act=deny&below=0&did=");
        after.ShouldEndWith("#" + next);
        (await _desk.Ledger.Statement(id, Now))!.Review.ShouldBe(review);
        var shown = await _desk.Page(after);
        shown.QuerySelector("[role=status]").ShouldNotBeNull();
        shown.QuerySelector("#s" + id).ShouldBeNull();
        shown.QuerySelectorAll("[data-item]")[0].Id.ShouldBe(next);
        (await _desk.Ledger.Corrections(new(), Now)).Items.ShouldHaveSingleItem().By.ShouldBe("desk");
    }

    [Fact]
    public async Task What_was_just_done_is_undone_by_the_button_beside_it()
    {
        var id = (await Waiting("/review"))[0];
        using var done = await _desk.Send($"/review/{id}/reject", ("back", "/review"), ("next", "queue"));
        var form = (IHtmlFormElement)(await _desk.Page(done.Headers.Location!.ToString())).QuerySelector("form.notice")!;
        using var undone = await _desk.Send("/corrections/undo", [.. form.QuerySelectorAll<IHtmlInputElement>("input").Select(i => (i.Name!, i.Value))]);
        undone.Headers.Location!.ToString().ShouldEndWith($"#s{id}");
        (await _desk.Ledger.Statement($"{id}", Now))!.Review.ShouldBe(Review.Suggested);
        (await _desk.Page("/trail")).QuerySelectorAll(".trail > li").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Several_are_judged_at_once_after_the_number_is_confirmed()
    {
        var visible = (await Waiting("/review")).Take(3).ToList();
        (string, string)[] fields = [("all", "yes"), ("back", "/review"), .. visible.Select(v => ("visible", $"{v}"))];
        using var asked = await _desk.Send("/review/several", [("do", "accept"), .. fields]);
        asked.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await _desk.Ledger.Corrections(new(), Now)).Items.ShouldBeEmpty();
        var form = (IHtmlFormElement)(await Parsed(asked)).QuerySelector("form[action='/review/several']")!;
        form.QuerySelector("button")!.TextContent.ShouldContain("3");
        using var done = await _desk.Send("/review/several", [.. form.QuerySelectorAll<IHtmlInputElement>("input").Select(i => (i.Name!, i.Value))]);
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        foreach (var id in visible) (await _desk.Ledger.Statement($"{id}", Now))!.Review.ShouldBe(Review.Confirmed);
        using var undone = await _desk.Send("/corrections/undo", ("first", "1"), ("last", "3"), ("back", "/review"));
        foreach (var id in visible) (await _desk.Ledger.Statement($"{id}", Now))!.Review.ShouldBe(Review.Suggested);
    }

    [Fact]
    public async Task Only_what_is_changed_in_the_form_is_corrected()
    {
        var (id, fields) = await Form("/review?act=deny&below=0");
        using var done = await _desk.Send($"/review/{id}", With(fields, ("act", "state"), ("do", "save")));
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var corrected = (await _desk.Ledger.Statement(id, Now))!;
        (corrected.Statement.Act, corrected.Review).ShouldBe((Act.State, Review.Edited));
        var payload = (await _desk.Ledger.Corrections(new(), Now)).Items.Single().Payload;
        payload.ShouldContain("\"act\"");
        payload.ShouldNotContain("content");
    }

    [Fact]
    public async Task A_stretch_is_named_by_the_numbers_of_its_words()
    {
        var (id, fields) = await Form("/review?act=deny&below=0");
        using var done = await _desk.Send($"/review/{id}", With(fields, ("content", "1-2"), ("do", "save")));
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await _desk.Page($"/review/{id}");
        page.QuerySelectorAll("[data-w].content").Select(w => w.GetAttribute("data-w")).ShouldBe(["1", "2"]);
    }

    [Theory]
    [InlineData("content", "9-3")]
    [InlineData("content", "")]
    [InlineData("cue", "1, 3")]
    [InlineData("cue", "100000")]
    [InlineData("said", "someday")]
    [InlineData("actor", "nobody of this name")]
    [InlineData("claim", "999999")]
    public async Task What_makes_no_sense_is_refused_with_all_that_was_typed(string field, string value)
    {
        var (id, fields) = await Form("/review?act=deny&below=0");
        using var refused = await _desk.Send($"/review/{id}", With(fields, ("act", "warn"), (field, value), ("do", "save")));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Parsed(refused);
        page.QuerySelector("[role=alert]").ShouldNotBeNull();
        page.QuerySelector<IHtmlInputElement>($"input[name={field}]")!.Value.ShouldBe(value);
        page.QuerySelector<IHtmlSelectElement>("select[name=act]")!.Value.ShouldBe("warn");
        (await _desk.Ledger.Corrections(new(), Now)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_actor_and_a_claim_are_found_by_words_and_picked()
    {
        var (id, fields) = await Form("/review?act=deny&below=0");
        using var found = await _desk.Send($"/review/{id}", With(fields, ("actor", "Lux"), ("claim", "sous-marins"), ("do", "find")));
        found.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await Parsed(found);
        page.QuerySelectorAll("input[name=picked-actor]").Select(i => i.GetAttribute("value")).ShouldContain("state:LU");
        page.QuerySelectorAll("input[name=picked-claim]").ShouldNotBeEmpty();
        using var done = await _desk.Send($"/review/{id}", With(fields, ("picked-actor", "state:LU"), ("claim", "new"), ("do", "save")));
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _desk.Ledger.Statement(id, Now))!.Speakers.ShouldHaveSingleItem().Actor.Key.ShouldBe("state:LU");
        (await _desk.Ledger.Corrections(new(), Now)).Items.Select(c => c.Kind).ShouldBe(["move", "edit"]);
    }

    [Fact]
    public async Task The_trail_is_filtered_by_its_address_and_undoes_anything()
    {
        var ids = await Waiting("/review");
        (await _desk.Send($"/review/{ids[0]}/accept", ("back", "/review"))).Dispose();
        (await _desk.Send($"/review/{ids[1]}/reject", ("back", "/review"))).Dispose();
        (await _desk.Page("/trail?kind=reject")).QuerySelectorAll(".trail > li").ShouldHaveSingleItem();
        (await _desk.Page("/trail?by=nobody")).QuerySelectorAll(".trail > li").ShouldBeEmpty();
        (await _desk.Send("/corrections/undo", ("first", "1"), ("back", "/trail"))).Dispose();
        (await _desk.Page("/trail")).QuerySelectorAll(".trail > li.undone").ShouldHaveSingleItem().Id.ShouldBe("c1");
        using var again = await _desk.Send("/corrections/undo", ("first", "1"), ("back", "/trail"));
        again.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await again.Content.ReadAsStringAsync(Now)).ShouldContain("is undone already");
    }

    [Fact]
    public async Task Claims_and_actors_are_merged_and_parted_again()
    {
        var claims = (await _desk.Ledger.Claims(new(), Now)).Items;
        using var merged = await _desk.Send($"/claims/{claims[1].Id}/merge", ("into", $"{claims[0].Id}"));
        merged.Headers.Location!.ToString().ShouldStartWith($"/claims/{claims[0].Id}?did=merge-claims.");
        (await _desk.Ledger.Claim(claims[1].Id, cancellation: Now))!.Id.ShouldBe(claims[0].Id);
        (await _desk.Send("/corrections/undo", ("first", "1"), ("back", "/trail"))).Dispose();
        (await _desk.Ledger.Claim(claims[1].Id, cancellation: Now))!.Id.ShouldBe(claims[1].Id);
        using var refused = await _desk.Send($"/claims/{claims[1].Id}/merge", ("into", "4711"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task The_keys_are_told_and_can_be_turned_off()
    {
        (await _desk.Page("/review")).QuerySelector("[data-keys=on]").ShouldNotBeNull();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/review") { Headers = { { "Cookie", "dixit-keys=off" } } };
        using var response = await _desk.Http.SendAsync(request, Now);
        (await Parsed(response)).QuerySelector("[data-keys=on]").ShouldBeNull();
    }

    [Fact]
    public async Task A_form_leads_back_to_this_desk_alone()
    {
        var id = (await Waiting("/review"))[0];
        using var done = await _desk.Send($"/review/{id}/accept", ("back", "//evil.example/"));
        done.Headers.Location!.ToString().ShouldStartWith("/?did=");
    }

    private async Task<List<long>> Waiting(string path) => [.. (await _desk.Page(path)).QuerySelectorAll("[data-item]").Select(i => long.Parse(i.Id![1..]))];

    private async Task<(string Id, (string Name, string Value)[] Fields)> Form(string queue)
    {
        var id = $"{(await Waiting(queue))[0]}";
        var form = (IHtmlFormElement)(await _desk.Page($"/review/{id}")).QuerySelector("form.correcting")!;
        return (id, [.. form.QuerySelectorAll<IHtmlInputElement>("input").Select(i => (i.Name!, i.Value)), .. form.QuerySelectorAll<IHtmlSelectElement>("select").Select(s => (s.Name!, s.Value ?? ""))]);
    }

    private static (string Name, string Value)[] With((string Name, string Value)[] fields, params (string Name, string Value)[] changed)
        => [.. fields.Where(f => !changed.Any(c => c.Name == f.Name)), .. changed];

    private static string Value(IHtmlFormElement form, string name) => form.QuerySelector<IHtmlInputElement>($"input[name={name}]")!.Value;

    private static async Task<IHtmlDocument> Parsed(HttpResponseMessage response) => new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(Now));
}
