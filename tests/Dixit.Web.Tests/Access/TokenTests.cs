using System.Net;
using System.Net.Http.Headers;
using Dixit.Ledger.Views;
using Dixit.Web.Tests.Given;
using Shouldly;
using Xunit;

namespace Dixit.Web.Tests.Access;

public sealed class TokenTests(ClosedDesk closed) : IClassFixture<ClosedDesk>
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_is_shown_once_goes_and_can_be_taken_back()
    {
        using var visitor = closed.Visitor();
        using var signedIn = await visitor.SignIn("editor");
        using var made = await visitor.Send("/account/tokens", ("name", "morning mail"), ("role", "reader"), ("days", "30"));
        var token = (await Visitor.Read(made)).QuerySelector(".secret")!.TextContent;
        token.ShouldStartWith("dixit_");
        (await Status("/claims.json", token)).ShouldBe(HttpStatusCode.OK);
        (await visitor.Page("/account")).Body!.InnerHtml.ShouldNotContain(token);

        var kept = (await closed.Desk.Ledger.Tokens(cancellation: Now)).Single(t => t.Name == "morning mail");
        kept.Expires!.Value.ShouldBe(DateTimeOffset.UtcNow.AddDays(30), TimeSpan.FromMinutes(5));
        using var revoked = await visitor.Send($"/account/tokens/{kept.Id}/revoke");
        (await Status("/claims.json", token)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Nobody_makes_a_token_above_their_own_role_or_takes_back_that_of_another()
    {
        using var visitor = closed.Visitor();
        using var signedIn = await visitor.SignIn("reviewer");
        using var made = await visitor.Send("/account/tokens", ("name", "greedy"), ("role", "admin"));
        made.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var token = await closed.Desk.Ledger.Token((await closed.Desk.Ledger.AccountNamed("editor", Now))!, AccountRole.Reader);
        using var revoked = await visitor.Send($"/account/tokens/{(await closed.Desk.Ledger.Tokens(cancellation: Now))[0].Id}/revoke");
        revoked.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Status("/claims.json", token)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_token_that_has_expired_or_whose_account_is_disabled_goes_no_longer()
    {
        var leaving = await closed.Desk.Ledger.Add(AccountRole.Reader, "leaving");
        var (late, good) = (await closed.Desk.Ledger.Token(leaving, AccountRole.Reader, DateTimeOffset.UtcNow.AddSeconds(-1)), await closed.Desk.Ledger.Token(leaving, AccountRole.Reader));
        (await Status("/claims.json", late)).ShouldBe(HttpStatusCode.Unauthorized);
        (await Status("/claims.json", good)).ShouldBe(HttpStatusCode.OK);
        await closed.Desk.Ledger.ChangeAccount(leaving.Id, new() { IsDisabled = true }, new("test"), Now);
        (await Status("/claims.json", good)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_bad_token_is_no_way_to_what_a_cookie_would_open()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/claims.json") { Headers = { Authorization = new("Bearer", "dixit_none") } };
        using var response = await closed.Desk.Http.SendAsync(request, Now);
        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        response.Headers.WwwAuthenticate.Single().Scheme.ShouldBe("Bearer");
    }

    private async Task<HttpStatusCode> Status(string path, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        using var response = await closed.Desk.Http.SendAsync(request);
        return response.StatusCode;
    }
}
