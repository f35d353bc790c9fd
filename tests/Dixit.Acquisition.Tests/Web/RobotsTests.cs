using System.Text;
using CsCheck;
using Dixit.Acquisition.Web;
using Dixit.Acquisition.Web.Robots;

namespace Dixit.Acquisition.Tests.Web;

public sealed class RobotsTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("", "/a", true)]
    [InlineData("<html>Not found</html>", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: Dixit\nAllow: /", "/a", true)]
    [InlineData("User-agent: dixit/2.0\nDisallow: /a", "/ab", false)]
    [InlineData("User-agent: Dixitbot\nDisallow: /", "/a", true)]
    [InlineData("User-agent: *\nUser-agent: other\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: other\nDisallow: /\nUser-agent: *\nDisallow: /b", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /a\nSitemap: x\nUser-agent: *\nDisallow: /b", "/b", false)]
    [InlineData("user-agent:*\r\ndisallow : /a # all of it", "/a/b", false)]
    [InlineData("\uFEFFUser-agent: *\rDisallow: /a", "/a", false)]
    [InlineData("Disallow: /\nUser-agent: *\nAllow: /", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /news\nAllow: /news/public", "/news/public/1", true)]
    [InlineData("User-agent: *\nAllow: /news\nDisallow: /news/private", "/news/private/1", false)]
    [InlineData("User-agent: *\nDisallow: /page\nAllow: /page", "/page", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x=1", true)]
    [InlineData("User-agent: *\nDisallow: /a/*/c", "/a/b/b/c/d", false)]
    [InlineData("User-agent: *\nDisallow: /*?print=", "/a?print=1", false)]
    [InlineData("User-agent: *\nDisallow: /été", "/%C3%A9t%c3%a9", false)]
    [InlineData("User-agent: *\nDisallow: /a%2Fb", "/a/b", true)]
    [InlineData("User-agent: *\nDisallow: /%7Ejoe", "/~joe", false)]
    [InlineData("User-agent: *\nDisallow: /a$b", "/a$b", false)]
    public void Rules_are_read_as_rfc_9309_says(string robots, string path, bool allowed) => Rules(robots).Allows(path).ShouldBe(allowed);

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 2.5", 2.5)]
    [InlineData("User-agent: *\nCrawl-delay: 9\nUser-agent: dixit\nDisallow:", null)]
    [InlineData("User-agent: *\nCrawl-delay: -1", null)]
    [InlineData("User-agent: *\nCrawl-delay: soon", null)]
    public void A_delay_is_asked_of_those_it_names(string robots, double? seconds) => (Rules(robots).Delay?.TotalSeconds).ShouldBe(seconds);

    [Fact]
    public void Any_robots_and_path_have_an_answer() =>
        Gen.Select(Gen.String[Gen.Char["ab/*$%2F:\n #"], 0, 60], Gen.String[Gen.Char["ab/*$%2Fé"], 0, 30]).Sample((rules, path) =>
        {
            Rules($"User-agent: *\nDisallow: {rules}").Allows($"/{path}");
            RobotsPath.Matches(rules, path).ShouldBe(Naive(rules, path));
        });

    [Fact]
    public void Many_stars_cost_no_time() => RobotsPath.Matches(string.Concat(Enumerable.Repeat("*a", 2000)) + "b$", new string('a', 4000)).ShouldBeFalse();

    [Fact]
    public async Task What_robots_refuse_is_not_fetched()
    {
        await using var server = new LocalServer(path => path == "/robots.txt" ? LocalServer.Answer("User-agent: *\nDisallow: /private", "text/plain") : Polite.Answer());
        (await Polite.Failure(server, "/private/feed")).Kind.ShouldBe(FetchFailureKind.RefusedByRobots);
        server.Paths.ShouldBe(["/robots.txt"]);
        (await Polite.Fetch(server, "/feed")).ShouldBeOfType<Fetched>();
    }

    [Fact]
    public async Task Redirects_heed_the_robots_of_where_they_lead()
    {
        await using var closed = new LocalServer(_ => LocalServer.Answer("User-agent: *\nDisallow: /", "text/plain"));
        await using var open = Polite.Server(_ => LocalServer.Redirect(closed.Address + "/feed"));
        (await Polite.Failure(open, settings: Polite.Settings(open, closed))).Kind.ShouldBe(FetchFailureKind.RefusedByRobots);
        closed.Paths.ShouldBe(["/robots.txt"]);
    }

    [Fact]
    public async Task Without_robots_for_an_error_of_the_server_nothing_is_fetched()
    {
        await using var server = new LocalServer(path => path == "/robots.txt" ? LocalServer.Answer("", status: "500 Internal Server Error") : Polite.Answer());
        using var client = new PoliteClient(Polite.Settings(server));
        for (var time = 0; time < 2; time++)
        {
            var failure = (await client.Fetch(new FetchRequest(server.Address, FetchKind.Feed), TestContext.Current.CancellationToken)).ShouldBeOfType<FetchFailure>();
            (failure.Kind, failure.RetryAfter).ShouldBe((FetchFailureKind.Unavailable, TimeSpan.FromMinutes(5)));
        }
        server.Requests.ShouldBe(1);
    }

    [Fact]
    public async Task A_robots_that_redirects_in_a_circle_asks_nothing_and_an_endless_one_is_cut()
    {
        await using var round = new LocalServer(path => path == "/robots.txt" ? LocalServer.Redirect("/robots.txt") : Polite.Answer());
        (await Polite.Fetch(round)).ShouldBeOfType<Fetched>();
        await using var endless = new LocalServer((path, stream) => path == "/robots.txt" ? Polite.Endless(stream, 5000, TimeSpan.Zero) : stream.WriteAsync(Polite.Answer()).AsTask());
        (await Polite.Fetch(endless)).ShouldBeOfType<Fetched>();
    }

    private static RobotsRules Rules(string robots) => RobotsRules.Read(Encoding.UTF8.GetBytes(robots), RobotsFetch.Agent);

    // The same by its definition, in any time it takes.
    private static bool Naive(string pattern, string path)
    {
        var toEnd = pattern.EndsWith('$');
        return Rest(toEnd ? pattern[..^1] : pattern, path);

        bool Rest(string p, string s) => p.Length == 0 ? !toEnd || s.Length == 0
            : p[0] == '*' ? Enumerable.Range(0, s.Length + 1).Any(i => Rest(p.TrimStart('*'), s[i..]))
            : s.Length > 0 && p[0] == s[0] && Rest(p[1..], s[1..]);
    }
}
