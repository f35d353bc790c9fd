using System.Net;
using System.Text;
using System.Text.Json;
using Dixit.Web.Tests.Given;
using Shouldly;
using Xunit;

namespace Dixit.Web.Tests.Api;

/// <summary>Single things: what they say, their entity tags, and their other forms.</summary>
public sealed class ThingTests(SampleDesk given) : IClassFixture<SampleDesk>
{
    [Theory]
    [InlineData("claims/1")]
    [InlineData("reports/1")]
    [InlineData("statements/1")]
    [InlineData("actors/state:CH")]
    [InlineData("claims")]
    [InlineData("changes")]
    public async Task Who_has_it_already_is_told_so(string path)
    {
        var first = await given.Desk.Get("/api/v1/" + path);
        var tag = first.Headers.ETag.ShouldNotBeNull();
        tag.IsWeak.ShouldBeFalse();
        var again = await given.Desk.Get("/api/v1/" + path, ("If-None-Match", $"\"other\", {tag}"));
        (again.Status, again.Body, again.Headers.ETag).ShouldBe((HttpStatusCode.NotModified, "", tag));
        (await given.Desk.Get("/api/v1/" + path, ("If-None-Match", "\"other\""))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task HEAD_tells_what_GET_does_but_for_the_body()
    {
        var get = await given.Desk.Get("/api/v1/claims/1");
        var head = await given.Desk.Ask(HttpMethod.Head, "/api/v1/claims/1", null);
        (head.Status, head.Headers.ETag, head.Content.ContentLength, head.Body).ShouldBe((HttpStatusCode.OK, get.Headers.ETag, (long?)Encoding.UTF8.GetByteCount(get.Body), ""));
        (await given.Desk.Ask(HttpMethod.Head, "/api/v1/claims/999999", null)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_method_that_is_not_there_is_refused_with_those_that_are()
    {
        var answer = await given.Desk.Ask(HttpMethod.Delete, "/api/v1/claims/1", null);
        answer.Status.ShouldBe(HttpStatusCode.MethodNotAllowed);
        answer.Content.Allow.ShouldContain("GET");
        answer.Type.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task What_is_told_in_JSON_alone_is_told_to_nobody_who_takes_none()
        => (await given.Desk.Get("/api/v1/claims", ("Accept", "application/xml"))).Status.ShouldBe(HttpStatusCode.NotAcceptable);

    [Fact]
    public async Task The_text_of_a_version_can_be_had_alone()
    {
        var text = await given.Desk.Get("/api/v1/reports/1/versions/1", ("Accept", "text/plain"));
        text.Type.ShouldBe("text/plain");
        text.Body.ShouldBe((await given.Desk.Get("/api/v1/reports/1/versions/1")).Json.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Spans_count_code_points_of_the_text_of_the_report()
    {
        for (var number = 1; number <= 9; number++)
        {
            var report = (await given.Desk.Get($"/api/v1/reports/{number}")).Json;
            var text = report.GetProperty("versions")[0].GetProperty("text").GetString()!.EnumerateRunes().ToArray();
            foreach (var statement in report.GetProperty("statements").EnumerateArray())
                string.Join(" … ", statement.GetProperty("spans").GetProperty("content").EnumerateArray().Select(span => In(text, span))).ShouldBe(statement.GetProperty("content").GetString());
        }

        static string In(Rune[] text, JsonElement span) => string.Concat(text[span[0].GetInt32()..span[1].GetInt32()]);
    }

    [Fact]
    public async Task A_statement_goes_by_its_number_and_by_its_name()
    {
        var statement = await given.Desk.Get("/api/v1/statements/3");
        var name = statement.Json.GetProperty("name").GetString()!;
        (await given.Desk.Get("/api/v1/statements/" + Uri.EscapeDataString(name))).Body.ShouldBe(statement.Body);
        statement.Json.GetProperty("page").GetString().ShouldBe("/reports/1#s3");
    }

    [Fact]
    public async Task A_claim_as_of_a_day_knows_nothing_of_what_came_after()
    {
        var claim = (await given.Desk.Get("/api/v1/claims/1?as-of=2024-09-10")).Json;
        claim.GetProperty("permalink").GetString().ShouldBe("/claims/1?as-of=2024-09-10");
        claim.GetProperty("reports").EnumerateArray().Select(r => r.GetProperty("published").GetString()![..10]).ShouldAllBe(day => string.CompareOrdinal(day, "2024-09-10") <= 0);
        claim.GetProperty("reports").GetArrayLength().ShouldBeLessThan((await given.Desk.Get("/api/v1/claims/1")).Json.GetProperty("reports").GetArrayLength());
    }

    [Fact]
    public async Task An_answer_carries_the_words_it_rests_on_and_a_lasting_address()
    {
        var answer = (await given.Desk.Get("/api/v1/ask?q=" + Uri.EscapeDataString("Has Switzerland delivered submarines to Luxembourg?") + "&as-of=2024-09")).Json;
        answer.GetProperty("found_by").GetString().ShouldBe("claims");
        answer.GetProperty("permalink").GetString()!.ShouldEndWith("&as-of=2024-09-30");
        foreach (var stand in answer.GetProperty("positions").EnumerateArray())
            foreach (var statement in stand.GetProperty("position").GetProperty("statements").EnumerateArray())
            {
                statement.GetProperty("quote").GetString().ShouldNotBeNullOrEmpty();
                statement.GetProperty("spans").GetProperty("content").GetArrayLength().ShouldBeGreaterThan(0);
                statement.GetProperty("page").GetString().ShouldNotBeNullOrEmpty();
            }
    }
}
