using System.Net;
using Dixit.Ledger.Views;
using Dixit.Web.Serving;
using Dixit.Web.Tests.Given;
using Shouldly;
using Xunit;

namespace Dixit.Web.Tests.Access;

public sealed class OpenDeskTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_this_machine_without_accounts_all_is_open_until_the_first_account_closes_it()
    {
        await using var desk = await RunningDesk.Empty();
        (await Status(desk, HttpMethod.Get, "/claims")).ShouldBe(HttpStatusCode.OK);
        using var visitor = new Visitor(desk.Address);
        using var reader = await visitor.Send("/admin/accounts", ("name", "odile"), ("role", "reader"), ("password", Given.Accounts.Password));
        reader.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var admin = await visitor.Send("/admin/accounts", ("name", "odile"), ("role", "admin"), ("password", Given.Accounts.Password));
        admin.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Status(desk, HttpMethod.Get, "/claims")).ShouldBe(HttpStatusCode.Unauthorized);
        using var signedIn = await visitor.SignIn("odile");
        using var page = await visitor.Get("/admin/accounts");
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("http://0.0.0.0:0", null)]
    [InlineData("http://[::]:0", null)]
    [InlineData("http://desk.localhost:0", null)]
    [InlineData("http://127.0.0.1:0", "https://desk.example.org")]
    public async Task Where_others_can_reach_it_it_is_not_served_without_accounts(string address, string? known)
    {
        var refused = await Should.ThrowAsync<SettingsException>(() => RunningDesk.Empty(s => s with { Address = address, PublicAddress = known is null ? null : new(known) }));
        refused.Message.ShouldContain("dixit account add NAME --role admin");
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("Forwarded", "for=203.0.113.9")]
    [InlineData("Via", "1.1 proxy")]
    public async Task It_is_closed_to_what_comes_through_a_proxy(string header, string value)
    {
        await using var desk = await RunningDesk.Empty();
        (await Status(desk, HttpMethod.Get, "/claims", (header, value))).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("rebinding.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("127.0.0.1.rebinding.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost.rebinding.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("192.168.1.7", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("localhost:5180", HttpStatusCode.OK)]
    [InlineData("desk.localhost", HttpStatusCode.OK)]
    [InlineData("[::1]:5180", HttpStatusCode.OK)]
    public async Task It_answers_only_to_names_of_this_machine(string host, HttpStatusCode status)
    {
        await using var desk = await RunningDesk.Empty();
        (await Status(desk, HttpMethod.Get, "/claims", ("Host", host))).ShouldBe(status);
    }

    [Fact]
    public async Task A_desk_with_a_name_answers_to_that_and_to_those_who_look_after_it()
    {
        await using var desk = await Named();
        (await Status(desk, HttpMethod.Get, "/sign-in", ("Host", "desk.example.org"))).ShouldBe(HttpStatusCode.OK);
        (await Status(desk, HttpMethod.Get, "/sign-in", ("Host", "other.example.org"))).ShouldBe(HttpStatusCode.MisdirectedRequest);
        (await Status(desk, HttpMethod.Get, "/health", ("Host", "10.1.2.3:8080"))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Where_readers_come_by_https_the_cookie_is_theirs_alone_and_browsers_are_told_to_stay()
    {
        await using var desk = await Named(s => s with { Proxies = [IPNetwork.Parse("127.0.0.1/32")] });
        using var form = new FormUrlEncodedContent([new("name", "admin"), new("password", Given.Accounts.Password)]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = form, Headers = { { "Sec-Fetch-Site", "same-origin" }, { "Host", "desk.example.org" }, { "X-Forwarded-Proto", "https" } } };
        using var response = await desk.Http.SendAsync(request, Now);
        var cookie = response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-dixit=", StringComparison.Ordinal));
        cookie.ShouldContain("secure");
        cookie.ShouldContain("path=/");
        response.Headers.GetValues("Strict-Transport-Security").Single().ShouldBe("max-age=31536000");

        using var plain = new HttpRequestMessage(HttpMethod.Get, "/claims") { Headers = { { "Host", "desk.example.org" }, { "X-Forwarded-Proto", "http" } } };
        using var moved = await desk.Http.SendAsync(plain, Now);
        moved.Headers.Location!.OriginalString.ShouldBe("https://desk.example.org/claims");
    }

    [Fact]
    public async Task Only_a_named_proxy_is_believed_about_who_asks()
    {
        foreach (var (proxy, known) in new[] { ("127.0.0.1/32", true), ("192.0.2.0/24", false) })
        {
            await using var desk = await Named(s => s with { Proxies = [IPNetwork.Parse(proxy)] });
            using var form = new FormUrlEncodedContent([new("name", "admin"), new("password", "wrong")]);
            using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = form, Headers = { { "Sec-Fetch-Site", "same-origin" }, { "Host", "desk.example.org" }, { "X-Forwarded-For", "203.0.113.9" }, { "X-Forwarded-Proto", "https" } } };
            using var response = await desk.Http.SendAsync(request, Now);
            if (!known) continue;
            var line = (await desk.Ledger.LogLines(new() { What = "sign-in-failed" }, Now)).Items[0];
            line.Entry.By.Address.ShouldBe("203.0.113.9");
        }
    }

    [Fact]
    public async Task The_keys_of_sessions_lie_beside_the_ledger_where_nobody_else_reads()
    {
        await using var desk = await RunningDesk.Empty();
        await desk.Ledger.Add(AccountRole.Admin);
        using var visitor = new Visitor(desk.Address);
        using var signedIn = await visitor.SignIn("admin");
        var keys = new DirectoryInfo(Path.Combine(desk.Folder, "dixit.db.keys"));
        keys.GetFiles("key-*.xml").ShouldNotBeEmpty();
        if (OperatingSystem.IsWindows()) return;
        keys.UnixFileMode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static async Task<RunningDesk> Named(Func<ServerSettings, ServerSettings>? more = null)
    {
        var folder = Directory.CreateTempSubdirectory("dixit-named-").FullName;
        var ledger = Path.Combine(folder, "dixit.db");
        await using (var made = await Ledger.Ledgers.Open(ledger, Desk.Studying.ClaimMatching.OfConcepts, TimeProvider.System, Now)) await made.Add(AccountRole.Admin);
        return await RunningDesk.Empty(s => (more ?? (x => x))(s with { Ledger = ledger, PublicAddress = new("https://desk.example.org") }));
    }

    private static async Task<HttpStatusCode> Status(RunningDesk desk, HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await desk.Http.SendAsync(request, Now);
        return response.StatusCode;
    }
}
