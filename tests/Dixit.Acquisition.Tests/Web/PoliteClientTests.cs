using System.IO.Compression;
using System.Text;
using Dixit.Acquisition.Web;

namespace Dixit.Acquisition.Tests.Web;

public sealed class PoliteClientTests
{
    [Fact]
    public async Task What_was_told_of_a_feed_is_asked_with_the_next_request()
    {
        await using var server = Polite.Server(path => path == "/feed" ? Polite.Answer("ETag: W/\"odd tag\"\r\nLast-Modified: yesterday\r\nCache-Control: max-age=600\r\n") : []);
        using var client = new PoliteClient(Polite.Settings(server) with { Contact = "https://desk.example/about (us)" });
        var cancellation = TestContext.Current.CancellationToken;
        var fetched = (await client.Fetch(new FetchRequest(server.Address + "/feed", FetchKind.Feed), cancellation)).ShouldBeOfType<Fetched>();
        (fetched.ETag, fetched.LastModified, fetched.FreshFor, fetched.MediaType, Polite.Text(fetched)).ShouldBe(("W/\"odd tag\"", "yesterday", TimeSpan.FromMinutes(10), "application/rss+xml", Polite.Feed));
        await client.Fetch(new FetchRequest(server.Address + "/feed", FetchKind.Feed) { ETag = fetched.ETag, LastModified = fetched.LastModified }, cancellation);
        var asked = server.Heads.Last();
        asked.ShouldContain("If-None-Match: W/\"odd tag\"\n");
        asked.ShouldContain("If-Modified-Since: yesterday\n");
        asked.ShouldContain("User-Agent: Dixit/0.1.0 (+https://desk.example/aboutus; reads news feeds)\n");
        server.Paths.ShouldBe(["/robots.txt", "/feed", "/feed"]);
    }

    [Fact]
    public async Task Nothing_changed_is_an_answer_only_to_those_who_asked_for_changes()
    {
        await using var server = Polite.Server(_ => LocalServer.Answer("", status: "304 Not Modified"));
        using var client = new PoliteClient(Polite.Settings(server));
        var request = new FetchRequest(server.Address, FetchKind.Feed);
        (await client.Fetch(request with { ETag = "\"a\"" }, TestContext.Current.CancellationToken)).ShouldBeOfType<NotModified>();
        (await client.Fetch(request, TestContext.Current.CancellationToken)).ShouldBeOfType<FetchFailure>().Kind.ShouldBe(FetchFailureKind.BadAnswer);
    }

    [Theory]
    [InlineData("404 Not Found", FetchFailureKind.NotFound, false)]
    [InlineData("410 Gone", FetchFailureKind.Gone, false)]
    [InlineData("403 Forbidden", FetchFailureKind.Forbidden, false)]
    [InlineData("418 I'm a teapot", FetchFailureKind.BadAnswer, false)]
    [InlineData("429 Too Many Requests", FetchFailureKind.Unavailable, true)]
    [InlineData("500 Internal Server Error", FetchFailureKind.Unavailable, true)]
    public async Task Answers_that_are_none_are_told_with_what_to_do(string status, FetchFailureKind kind, bool isPassing)
    {
        await using var server = Polite.Server(_ => LocalServer.Answer("", status: status));
        var failure = await Polite.Failure(server);
        (failure.Kind, failure.Message, failure.IsPassing, failure.RetryAfter).ShouldBe((kind, $"answered {status}", isPassing, null));
        failure.Hint.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task A_host_that_asks_to_be_left_alone_is()
    {
        await using var server = Polite.Server(path => path == "/feed" ? LocalServer.Answer("", status: "503 Service Unavailable", headers: "Retry-After: 120\r\n") : Polite.Answer());
        using var client = new PoliteClient(Polite.Settings(server) with { MostRetryAfter = TimeSpan.FromSeconds(60) });
        (await client.Fetch(new FetchRequest(server.Address + "/feed", FetchKind.Feed), TestContext.Current.CancellationToken)).ShouldBeOfType<FetchFailure>().RetryAfter.ShouldBe(TimeSpan.FromSeconds(60));
        var other = (await client.Fetch(new FetchRequest(server.Address + "/other", FetchKind.Feed), TestContext.Current.CancellationToken)).ShouldBeOfType<FetchFailure>();
        (other.Kind, other.Message).ShouldBe((FetchFailureKind.Busy, "its host asked to be left alone for a while"));
        server.Paths.ShouldBe(["/robots.txt", "/feed"]);
    }

    [Fact]
    public async Task A_host_is_asked_one_thing_at_a_time()
    {
        var (at, most) = (0, 0);
        await using var server = Polite.Server(async stream =>
        {
            most = Math.Max(most, Interlocked.Increment(ref at));
            await Task.Delay(30);
            Interlocked.Decrement(ref at);
            await stream.WriteAsync(Polite.Answer());
        });
        using var client = new PoliteClient(Polite.Settings(server));
        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => client.Fetch(new FetchRequest($"{server.Address}/{i}", FetchKind.Feed), TestContext.Current.CancellationToken)));
        all.ShouldAllBe(result => result is Fetched);
        most.ShouldBe(1);
        server.Requests.ShouldBe(9);
    }

    [Fact]
    public async Task Who_waits_too_long_for_a_turn_is_told()
    {
        await using var server = Polite.Server(_ => Polite.Answer());
        using var client = new PoliteClient(Polite.Settings(server) with { LeastDelay = TimeSpan.FromMinutes(5), MostWait = TimeSpan.FromSeconds(1) });
        (await client.Fetch(new FetchRequest(server.Address, FetchKind.Feed), TestContext.Current.CancellationToken)).ShouldBeOfType<Fetched>();
        (await client.Fetch(new FetchRequest(server.Address, FetchKind.Feed), TestContext.Current.CancellationToken)).ShouldBeOfType<FetchFailure>().Kind.ShouldBe(FetchFailureKind.Busy);
    }

    [Fact]
    public async Task Moves_for_good_are_told_up_to_the_first_that_passes()
    {
        await using var server = Polite.Server(path => path switch
        {
            "/a" => Move("301 Moved Permanently", "/b"),
            "/b" => Move("308 Permanent Redirect", "/c"),
            "/c" => Move("302 Found", "/d"),
            "/d" => Move("301 Moved Permanently", "/e"),
            _ => Polite.Answer(),
        });
        var fetched = (await Polite.Fetch(server, "/a")).ShouldBeOfType<Fetched>();
        (fetched.Address, fetched.MovedTo).ShouldBe(($"{server.Address}/e", $"{server.Address}/c"));
        (await Polite.Fetch(server, "/c")).MovedTo.ShouldBeNull();
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/")]
    [InlineData("http://localhost:1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[::1]:1/")]
    [InlineData("http://0x7f.1:1/")]
    public async Task No_redirect_leads_into_a_private_network(string target)
    {
        await using var server = Polite.Server(_ => LocalServer.Redirect(target));
        var failure = await Polite.Failure(server);
        (failure.Kind, failure.IsPassing).ShouldBe((FetchFailureKind.PrivateAddress, false));
        failure.Hint.ShouldNotBeNull().ShouldContain("among the allowed private hosts");
    }

    [Fact]
    public async Task A_private_host_is_allowed_with_its_port_alone()
    {
        await using var listed = Polite.Server(_ => Polite.Answer());
        await using var other = Polite.Server(_ => Polite.Answer());
        (await Polite.Failure(other, settings: Polite.Settings(listed))).Kind.ShouldBe(FetchFailureKind.PrivateAddress);
        other.Requests.ShouldBe(0);
        (await Polite.Fetch(listed, settings: Polite.Settings(listed))).ShouldBeOfType<Fetched>();
    }

    [Fact]
    public async Task Circles_and_nowhere_are_told()
    {
        await using var server = Polite.Server(path => path switch
        {
            "/round" => LocalServer.Redirect("/round"),
            "/file" => LocalServer.Redirect("file:///etc/passwd"),
            _ => LocalServer.Answer("", status: "302 Found"),
        });
        (await Polite.Failure(server, "/round")).Message.ShouldBe("redirects more than 5 times");
        (await Polite.Failure(server, "/file")).Message.ShouldBe("redirects to no address of the web");
        (await Polite.Failure(server, "/nowhere")).Message.ShouldBe("redirects to no address of the web");
    }

    [Fact]
    public async Task Endless_bodies_and_bombs_are_too_large()
    {
        await using var endless = Polite.Server(stream => Polite.Endless(stream, 5000, TimeSpan.Zero));
        (await Polite.Failure(endless)).Message.ShouldBe("is larger than 100 kB");
        foreach (var encoding in new[] { "gzip", "br" })
        {
            await using var bomb = Polite.Server(_ => LocalServer.Answer(Packed(new byte[30_000_000], encoding), "text/xml", headers: $"Content-Encoding: {encoding}\r\n"));
            (await Polite.Failure(bomb)).Kind.ShouldBe(FetchFailureKind.TooLarge);
        }
    }

    [Fact]
    public async Task Slow_bodies_and_silence_are_too_slow()
    {
        await using var slow = Polite.Server(stream => Polite.Endless(stream, 1, TimeSpan.FromMilliseconds(10)));
        var settings = Polite.Settings(slow) with { Limits = new InputLimits { Timeout = TimeSpan.FromMilliseconds(300) } };
        (await Polite.Failure(slow, settings: settings)).Message.ShouldBe("did not come in full within 0.3 s");
        await using var silent = new LocalServer((_, _) => Task.Delay(Timeout.Infinite, TestContext.Current.CancellationToken));
        (await Polite.Failure(silent, settings: settings with { AllowedPrivateHosts = [silent.HostAndPort] })).Kind.ShouldBe(FetchFailureKind.TooSlow);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 500\r\n\r\n<rss>")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nwords")]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n\r\n")]
    [InlineData("")]
    public async Task Broken_answers_are_told(string answer)
    {
        await using var server = Polite.Server(_ => Encoding.ASCII.GetBytes(answer));
        (await Polite.Failure(server)).Kind.ShouldBe(FetchFailureKind.BrokenOff);
    }

    [Theory]
    [InlineData("image/png", FetchFailureKind.WrongType)]
    [InlineData("application/pdf", FetchFailureKind.WrongType)]
    public async Task Pictures_are_no_feeds(string type, FetchFailureKind kind)
    {
        await using var server = Polite.Server(_ => Polite.Answer(type: type));
        (await Polite.Failure(server)).Kind.ShouldBe(kind);
    }

    [Theory]
    [InlineData("", FetchFailureKind.BadAddress)]
    [InlineData("news.example", FetchFailureKind.BadAddress)]
    [InlineData("file:///etc/passwd", FetchFailureKind.BadAddress)]
    [InlineData("http://", FetchFailureKind.BadAddress)]
    [InlineData("http://nowhere.invalid/", FetchFailureKind.UnknownHost)]
    [InlineData("http://127.0.0.1:9/", FetchFailureKind.PrivateAddress)]
    public async Task Addresses_that_lead_nowhere_are_told(string address, FetchFailureKind kind)
    {
        using var client = new PoliteClient(new PoliteSettings());
        (await client.Fetch(new FetchRequest(address, FetchKind.Page), TestContext.Current.CancellationToken)).ShouldBeOfType<FetchFailure>().Kind.ShouldBe(kind);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_no_connection()
    {
        string address;
        await using (var server = Polite.Server(_ => [])) address = server.HostAndPort;
        using var client = new PoliteClient(new PoliteSettings { AllowedPrivateHosts = [address] });
        var failure = (await client.Fetch(new FetchRequest($"http://{address}/", FetchKind.Page), TestContext.Current.CancellationToken)).ShouldBeOfType<FetchFailure>();
        (failure.Kind, failure.IsPassing).ShouldBe((FetchFailureKind.NoConnection, true));
    }

    [Fact]
    public async Task Being_cancelled_is_no_failure()
    {
        await using var silent = Polite.Server(_ => Task.Delay(Timeout.Infinite, TestContext.Current.CancellationToken));
        using var client = new PoliteClient(Polite.Settings(silent));
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Should.ThrowAsync<OperationCanceledException>(() => client.Fetch(new FetchRequest(silent.Address, FetchKind.Feed), stop.Token));
    }

    private static byte[] Move(string status, string target) => LocalServer.Answer("", status: status, headers: $"Location: {target}\r\n");

    private static byte[] Packed(byte[] bytes, string encoding)
    {
        using var packed = new MemoryStream();
        using (Stream stream = encoding == "br" ? new BrotliStream(packed, CompressionLevel.Fastest) : new GZipStream(packed, CompressionLevel.SmallestSize)) stream.Write(bytes);
        return packed.ToArray();
    }
}
