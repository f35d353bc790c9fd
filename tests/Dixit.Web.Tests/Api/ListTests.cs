using System.Net;
using System.Text.Json;
using Dixit.Web.Tests.Given;
using Shouldly;
using Xunit;

namespace Dixit.Web.Tests.Api;

/// <summary>Lists: pages, filters, what is wrong with a request.</summary>
public sealed class ListTests(SampleDesk given) : IClassFixture<SampleDesk>
{
    [Theory]
    [InlineData("claims", "id")]
    [InlineData("actors", "id")]
    [InlineData("reports", "number")]
    [InlineData("review", "id")]
    [InlineData("developments", "number")]
    public async Task Pages_of_a_list_follow_each_other_without_repeating_or_leaving_out(string list, string id)
    {
        var items = list == "review" ? "statements" : list;
        var whole = await given.Desk.Get($"/api/v1/{list}?limit=200");
        whole.Status.ShouldBe(HttpStatusCode.OK);
        var all = Ids(whole.Json);
        all.Count.ShouldBeGreaterThan(4);
        var found = new List<long>();
        for (var path = $"/api/v1/{list}?limit=3"; path is not null;)
        {
            var page = await given.Desk.Get(path);
            found.AddRange(Ids(page.Json));
            var link = page.Headers.TryGetValues("Link", out var links) ? links.Single() : null;
            page.Json.TryGetProperty("next", out _).ShouldBe(link is not null);
            path = link?[1..link.IndexOf('>', StringComparison.Ordinal)];
        }
        found.ShouldBe(all);

        List<long> Ids(JsonElement json) => [.. json.GetProperty(items).EnumerateArray().Select(i => i.GetProperty(id).GetInt64())];
    }

    [Fact]
    public async Task Claims_are_filtered_by_words_actor_act_and_day()
    {
        (await Labels("q=sous-marins")).ShouldNotBeEmpty();
        (await Labels("q=zeppelins")).ShouldBeEmpty();
        (await Labels("actor=state:CH&act=deny&stance=rejects")).ShouldNotBeEmpty();
        (await Labels("until=2024-08")).ShouldBeEmpty();

        async Task<List<string?>> Labels(string query)
            => [.. (await given.Desk.Get("/api/v1/claims?" + query)).Json.GetProperty("claims").EnumerateArray().Select(c => c.GetProperty("label").GetString())];
    }

    [Theory]
    [InlineData("claims?limit=0", "limit")]
    [InlineData("claims?limit=many", "limit")]
    [InlineData("claims?since=yesterday", "since")]
    [InlineData("claims?after=AAAA", "after")]
    [InlineData("claims?after=%7B%7D", "after")]
    [InlineData("claims?act=shout", "act")]
    [InlineData("claims?stance=maybe", "stance")]
    [InlineData("claims?order=random", "order")]
    [InlineData("claims?min-reports=x", "min-reports")]
    [InlineData("claims?asof=2024-09-30", "asof")]
    [InlineData("claims?q=%00", "q")]
    [InlineData("claims/1?as-of=soon", "as-of")]
    [InlineData("claims/1?by=rumour", "by")]
    [InlineData("ask", "q")]
    [InlineData("ask?q=", "q")]
    [InlineData("developments?kind=gossip", "kind")]
    [InlineData("review?below=2", "below")]
    [InlineData("alerts?state=lost", "state")]
    [InlineData("corrections?since=then", "since")]
    public async Task A_parameter_that_makes_no_sense_is_named(string path, string parameter)
    {
        var answer = await given.Desk.Get("/api/v1/" + path);
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Type.ShouldBe("application/problem+json");
        answer.Json.GetProperty("parameter").GetString().ShouldBe(parameter);
        answer.Json.GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("claims/999999")]
    [InlineData("claims/x")]
    [InlineData("reports/nowhere")]
    [InlineData("reports/1/versions/7")]
    [InlineData("statements/nobody%23said")]
    [InlineData("actors/state:ZZ")]
    [InlineData("watches/1")]
    [InlineData("feeds/1")]
    [InlineData("alerts/none")]
    [InlineData("prophecies")]
    public async Task What_is_not_there_is_a_problem(string path)
    {
        var answer = await given.Desk.Get("/api/v1/" + path);
        answer.Status.ShouldBe(HttpStatusCode.NotFound);
        answer.Type.ShouldBe("application/problem+json");
        answer.Json.GetProperty("status").GetInt32().ShouldBe(404);
    }
}
