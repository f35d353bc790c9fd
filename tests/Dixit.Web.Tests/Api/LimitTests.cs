using System.Net;
using Dixit.Ledger.Views;
using Dixit.Web.Tests.Given;
using Shouldly;
using Xunit;

namespace Dixit.Web.Tests.Api;

/// <summary>How often programs may ask, and from which pages.</summary>
public sealed class LimitTests
{
    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_come_back_and_others_are_not_held_up()
    {
        await using var desk = await RunningDesk.Empty(settings => settings with { RequestsPerMinute = 3 });
        var (busy, other) = (await Bearer(desk, "busy"), await Bearer(desk, "other"));
        for (var left = 2; left >= 0; left--)
        {
            var answer = await desk.Get("/api/v1/claims", busy);
            answer.Status.ShouldBe(HttpStatusCode.OK);
            answer.Headers.GetValues("RateLimit").Single().ShouldStartWith($"\"requests\";r={left};");
        }
        var refused = await desk.Get("/api/v1/claims", busy);
        (refused.Status, refused.Type).ShouldBe((HttpStatusCode.TooManyRequests, "application/problem+json"));
        refused.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.Zero);
        (await desk.Get("/api/v1/claims", other)).Status.ShouldBe(HttpStatusCode.OK);
        (await desk.Get("/claims.json", busy)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Pages_of_other_origins_may_read_nothing_unless_the_settings_name_them()
    {
        await using var closed = await RunningDesk.Empty();
        (await closed.Get("/api/v1/claims", ("Origin", "https://news.example"))).Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
        await using var desk = await RunningDesk.Empty(settings => settings with { AllowedOrigins = ["https://news.example"] });
        (await desk.Get("/api/v1/claims", ("Origin", "https://news.example"))).Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["https://news.example"]);
        (await desk.Get("/api/v1/claims", ("Origin", "https://other.example"))).Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
        (await desk.Get("/claims.json", ("Origin", "https://news.example"))).Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
        var preflight = await desk.Ask(HttpMethod.Options, "/api/v1/claims", null, ("Origin", "https://news.example"), ("Access-Control-Request-Method", "GET"), ("Access-Control-Request-Headers", "authorization"));
        (preflight.Status, preflight.Headers.GetValues("Access-Control-Allow-Headers").Single()).ShouldBe((HttpStatusCode.NoContent, "Authorization,Content-Type,If-None-Match,If-Match"));
    }

    [Fact]
    public async Task A_page_of_another_site_changes_nothing_by_the_interface()
    {
        await using var desk = await RunningDesk.Empty();
        (await desk.Post("/api/v1/reports", "Norland denied it.", "text/plain", ("Sec-Fetch-Site", "cross-site"))).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<(string, string)> Bearer(RunningDesk desk, string name) => ("Authorization", "Bearer " + await desk.Ledger.Token(await desk.Ledger.Add(AccountRole.Admin, name), AccountRole.Reader));
}
