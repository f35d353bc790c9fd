using System.Net;
using System.Security.Cryptography;
using Dixit.Ledger.Views;
using Dixit.Web.Tests.Given;
using Shouldly;
using Xunit;

namespace Dixit.Web.Tests.Access;

public sealed class OpenIdTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_comes_for_the_first_time_gets_an_account_and_the_same_one_the_next_time()
    {
        await using var issuer = await FakeIssuer.Start();
        await using var desk = await Desk(issuer, AccountRole.Reader);
        foreach (var _ in new[] { 1, 2 })
        {
            using var visitor = new Visitor(desk.Address);
            (await Comes(visitor, issuer)).ShouldBe("/claims");
            (await visitor.Page("/claims")).QuerySelector(".visitor")!.TextContent.ShouldBe("odile");
            using var above = await visitor.Get("/admin/audit");
            above.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }
        (await desk.Ledger.Accounts(Now)).Select(a => a.Name).ShouldBe(["admin", "odile"]);
    }

    [Fact]
    public async Task Nobody_takes_over_an_account_by_its_name()
    {
        await using var issuer = await FakeIssuer.Start();
        issuer.Person = ("2", "admin");
        await using var desk = await Desk(issuer, AccountRole.Reader);
        using var visitor = new Visitor(desk.Address);
        await Comes(visitor, issuer);
        (await visitor.Page("/claims")).QuerySelector(".visitor")!.TextContent.ShouldBe("admin 2");
    }

    [Fact]
    public async Task Where_no_accounts_are_made_only_those_get_in_whom_an_admin_has_let_in()
    {
        await using var issuer = await FakeIssuer.Start();
        await using var desk = await Desk(issuer, null);
        using var visitor = new Visitor(desk.Address);
        (await Comes(visitor, issuer)).ShouldBe("/sign-in?failed=openid");
        (await desk.Ledger.LogLines(new() { What = "sign-in-failed" }, Now)).Items[0].Entry.Target.ShouldBe("1");

        var known = await desk.Ledger.Add(AccountRole.Editor, "odile");
        await desk.Ledger.AddLogin(known.Id, issuer.Address.AbsoluteUri, "1", new("test"), Now);
        (await Comes(visitor, issuer)).ShouldBe("/claims");
    }

    [Fact]
    public async Task A_token_that_another_key_signed_is_worth_nothing()
    {
        await using var issuer = await FakeIssuer.Start();
        issuer.OtherKey = new(RSA.Create(2048)) { KeyId = "1" };
        await using var desk = await Desk(issuer, AccountRole.Reader);
        using var visitor = new Visitor(desk.Address);
        (await Comes(visitor, issuer)).ShouldBe("/sign-in?failed=openid");
        (await visitor.Page("/sign-in?failed=openid")).QuerySelector("[role=alert]").ShouldNotBeNull();
    }

    private static async Task<RunningDesk> Desk(FakeIssuer issuer, AccountRole? role)
    {
        var desk = await RunningDesk.Empty(s => s with { OpenId = new() { Authority = issuer.Address, ClientSecret = "hush", NewAccounts = role } });
        await desk.Ledger.Add(AccountRole.Admin);
        return desk;
    }

    // From the button over the issuer back to the desk, and where that leads.
    private static async Task<string> Comes(Visitor visitor, FakeIssuer issuer)
    {
        using var away = await visitor.Send("/sign-in/openid", ("back", "/claims"));
        away.Headers.Location!.GetLeftPart(UriPartial.Authority).ShouldBe(issuer.Address.GetLeftPart(UriPartial.Authority));
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var vouched = await http.GetAsync(away.Headers.Location, Now);
        using var back = await visitor.Get(vouched.Headers.Location!.PathAndQuery);
        return back.Headers.Location!.OriginalString;
    }
}
