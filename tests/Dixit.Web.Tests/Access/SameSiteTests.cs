using System.Net;
using Dixit.Web.Tests.Given;
using Shouldly;
using Xunit;

namespace Dixit.Web.Tests.Access;

public sealed class SameSiteTests(SampleDesk sample) : IClassFixture<SampleDesk>
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("cross-site", null, false)]
    [InlineData("same-site", null, false)]
    [InlineData("same-origin", null, true)]
    [InlineData("none", null, true)]
    [InlineData("cross-site", "{own}", false)]
    [InlineData(null, "{own}", true)]
    [InlineData(null, "https://evil.example", false)]
    [InlineData(null, "http://127.0.0.1:1", false)]
    [InlineData(null, "null", false)]
    [InlineData(null, "file://", false)]
    [InlineData(null, null, true)]
    public async Task What_changes_something_has_to_come_from_a_page_of_the_desk(string? site, string? origin, bool goes)
        => ((await Post(site, origin, null)) == HttpStatusCode.Redirect).ShouldBe(goes);

    [Fact]
    public async Task A_browser_of_old_that_says_nothing_but_brings_a_cookie_is_refused() => (await Post(null, null, "dixit=abc")).ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task An_origin_of_https_goes_behind_a_proxy_that_ends_it()
        => (await Post(null, sample.Desk.Address.GetLeftPart(UriPartial.Authority).Replace("http:", "https:", StringComparison.Ordinal), "dixit=abc")).ShouldBe(HttpStatusCode.Redirect);

    private async Task<HttpStatusCode> Post(string? site, string? origin, string? cookie)
    {
        using var content = new FormUrlEncodedContent([new("language", "fr")]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/preferences") { Content = content };
        if (site is not null) request.Headers.Add("Sec-Fetch-Site", site);
        if (origin is not null) request.Headers.TryAddWithoutValidation("Origin", origin.Replace("{own}", sample.Desk.Address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal));
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        using var response = await sample.Desk.Http.SendAsync(request, Now);
        return response.StatusCode;
    }
}
