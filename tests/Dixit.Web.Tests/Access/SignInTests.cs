using System.Net;
using Dixit.Ledger.Views;
using Dixit.Web.Accounts;
using Dixit.Web.Tests.Given;
using Shouldly;
using Xunit;

namespace Dixit.Web.Tests.Access;

public sealed class SignInTests(ClosedDesk closed) : IClassFixture<ClosedDesk>
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_leads_to_the_sign_in_and_from_there_back_to_itself()
    {
        using var visitor = closed.Visitor();
        using var first = await visitor.Get("/claims?q=bridge");
        first.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        first.Headers.Location!.OriginalString.ShouldBe("/sign-in?back=%2Fclaims%3Fq%3Dbridge");
        var form = await visitor.Page(first.Headers.Location.OriginalString);
        form.QuerySelector("input[name=back]")!.GetAttribute("value").ShouldBe("/claims?q=bridge");

        using var signedIn = await visitor.Send("/sign-in", ("name", "Reader"), ("password", Given.Accounts.Password), ("back", "/claims?q=bridge"));
        signedIn.Headers.Location!.OriginalString.ShouldBe("/claims?q=bridge");
        (await visitor.Page("/claims")).QuerySelector(".visitor")!.TextContent.ShouldBe("reader");
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_other_sites_and_no_page_of_accounts_is_stored()
    {
        using var visitor = closed.Visitor();
        using var answer = await visitor.SignIn("reader");
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("dixit=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
        using var page = await visitor.Get("/claims");
        page.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Theory]
    [InlineData("reader", "another password")]
    [InlineData("nobody", Given.Accounts.Password)]
    [InlineData("", "")]
    public async Task A_wrong_name_is_told_like_a_wrong_password(string name, string password)
    {
        await using var desk = await RunningDesk.Empty();
        await desk.Ledger.AddAll();
        using var visitor = new Visitor(desk.Address);
        using var answer = await visitor.SignIn(name, password);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Visitor.Read(answer)).QuerySelector("[role=alert]")!.TextContent.ShouldBe("No account has this name and this password.");
        using var page = await visitor.Get("/claims");
        page.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_session_ends_when_its_account_gets_another_password_or_is_disabled()
    {
        await using var desk = await RunningDesk.Empty();
        await desk.Ledger.Add(AccountRole.Admin);
        foreach (var change in new AccountChange[] { new() { PasswordHash = Passwords.Hash("quite another one") }, new() { EndsSessions = true }, new() { IsDisabled = true } })
        {
            var account = await desk.Ledger.Add(AccountRole.Reader, Guid.NewGuid().ToString("N"));
            using var visitor = new Visitor(desk.Address);
            using var signedIn = await visitor.SignIn(account.Name);
            using var before = await visitor.Get("/claims");
            before.StatusCode.ShouldBe(HttpStatusCode.OK);
            await desk.Ledger.ChangeAccount(account.Id, change, new("test"), Now);
            using var after = await visitor.Get("/claims");
            after.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }
    }

    [Fact]
    public async Task A_role_that_changes_goes_from_the_next_sign_in_and_the_old_one_no_longer()
    {
        await using var desk = await RunningDesk.Empty();
        await desk.Ledger.Add(AccountRole.Admin);
        var second = await desk.Ledger.Add(AccountRole.Admin, "second");
        using var visitor = new Visitor(desk.Address);
        using var signedIn = await visitor.SignIn("second");
        await desk.Ledger.ChangeAccount(second.Id, new() { Role = AccountRole.Reader }, new("test"), Now);
        using var old = await visitor.Get("/admin/audit");
        old.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var again = await visitor.SignIn("second");
        using var now = await visitor.Get("/admin/audit");
        now.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        using var visitor = closed.Visitor();
        using var signedIn = await visitor.SignIn("reader");
        using var left = await visitor.Send("/sign-out");
        visitor.Cookies.ShouldNotContain(c => c.Name == "dixit");
        using var page = await visitor.Get("/claims");
        page.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    public async Task Nobody_is_led_to_another_site(string back)
    {
        using var visitor = closed.Visitor();
        using var answer = await visitor.Send("/sign-in", ("name", "reader"), ("password", Given.Accounts.Password), ("back", back));
        answer.Headers.Location!.OriginalString.ShouldBe("/");
    }

    [Fact]
    public async Task The_log_names_who_signed_in_and_who_failed_but_never_what_was_typed()
    {
        await using var desk = await RunningDesk.Empty();
        await desk.Ledger.AddAll();
        using var visitor = new Visitor(desk.Address);
        using var wrong = await visitor.SignIn("my secret by mistake", "x");
        using var bad = await visitor.SignIn("admin", "wrong password of mine");
        using var good = await visitor.SignIn("admin");
        var lines = (await desk.Ledger.LogLines(new(), Now)).Items;
        lines.Select(l => (l.Entry.What, l.Entry.Target)).Take(3).ShouldBe([("sign-in", "admin"), ("sign-in-failed", "admin"), ("sign-in-failed", "-")]);
        lines.ShouldAllBe(l => !$"{l}".Contains("mistake", StringComparison.Ordinal) && !$"{l}".Contains("of mine", StringComparison.Ordinal));
        var page = await visitor.Page("/admin/audit");
        page.QuerySelector("table.audit tbody tr")!.TextContent.ShouldContain("Signed in");
    }
}
