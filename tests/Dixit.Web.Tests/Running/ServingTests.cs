using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Dixit.Desk.Studying;
using Dixit.Ledger;
using Dixit.Web.Tests.Given;
using Shouldly;
using Xunit;

namespace Dixit.Web.Tests.Running;

public sealed class ServingTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Those_who_look_after_a_closed_desk_are_answered_and_learn_nothing()
    {
        await using var desk = await RunningDesk.Empty();
        await desk.Ledger.AddAll();
        (await desk.Http.GetStringAsync("/health", Now)).ShouldBe("""{"status":"Healthy","checks":{}}""");
        (await desk.Http.GetStringAsync("/ready", Now)).ShouldBe("""{"status":"Healthy","checks":{"ledger":"Healthy","engine":"Healthy"}}""");
    }

    [Fact]
    public async Task Pages_are_compressed_but_not_those_that_may_show_a_secret()
    {
        await using var desk = await RunningDesk.Empty();
        (await Encoding("/claims")).ShouldBe(["br"]);
        (await Encoding("/admin/accounts")).ShouldBeEmpty();

        async Task<ICollection<string>> Encoding(string path)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { AcceptEncoding = { new StringWithQualityHeaderValue("br") }, Accept = { new("text/html") } } };
            using var response = await desk.Http.SendAsync(request, Now);
            return response.Content.Headers.ContentEncoding;
        }
    }

    [Fact]
    public async Task A_request_that_brings_too_much_is_refused()
    {
        await using var desk = await RunningDesk.Empty(s => s with { MostUpload = 1000 });
        using var form = new FormUrlEncodedContent([new("language", new string('x', 2000))]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/preferences") { Content = form, Headers = { { "Sec-Fetch-Site", "same-origin" } } };
        using var response = await desk.Http.SendAsync(request, Now);
        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_request_that_was_begun_is_finished_when_the_server_stops()
    {
        var desk = await RunningDesk.Empty();
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, desk.Address.Port, Now);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /preferences HTTP/1.1\r\nHost: {desk.Address.Authority}\r\nSec-Fetch-Site: same-origin\r\nExpect: 100-continue\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 11\r\n\r\n"), Now);
        using var answer = new StreamReader(stream, Encoding.ASCII);
        // It says so when it begins to read what the request brings: from here on the request is under way.
        (await answer.ReadLineAsync(Now)).ShouldBe("HTTP/1.1 100 Continue");
        var stopped = desk.DisposeAsync();
        await stream.WriteAsync(Encoding.ASCII.GetBytes("language=fr"), Now);
        await answer.ReadLineAsync(Now);
        (await answer.ReadLineAsync(Now)).ShouldBe("HTTP/1.1 302 Found");
        await stopped;
    }

    [Fact]
    public async Task A_ledger_is_copied_whole_while_the_desk_serves_and_writes()
    {
        await using var desk = await RunningDesk.Sample();
        var copy = Path.Combine(desk.Folder, "copy.db");
        using var done = new CancellationTokenSource();
        var busy = Task.Run(async () =>
        {
            for (var i = 0; !done.IsCancellationRequested; i++)
            {
                await desk.Http.GetStringAsync("/claims", Now);
                await desk.Ledger.Log(new(new("test"), "test", $"{i}"), Now);
            }
        }, Now);
        await using (var second = await Ledgers.Open(Path.Combine(desk.Folder, "dixit.db"), ClaimMatching.OfConcepts, TimeProvider.System, Now)) await second.Backup(copy, Now);
        await done.CancelAsync();
        await busy;
        await using var restored = await Ledgers.Open(copy, ClaimMatching.OfConcepts, TimeProvider.System, Now);
        (await restored.Check(Now)).Problems.ShouldBeEmpty();
        (await restored.Reports(new(), Now)).Items.Length.ShouldBe((await desk.Ledger.Reports(new(), Now)).Items.Length);
    }
}
