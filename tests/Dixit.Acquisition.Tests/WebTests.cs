using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Dixit.Acquisition.Tests;

public sealed class WebTests
{
    private static readonly InputOptions Allowed = new() { AllowPrivateAddresses = true };

    [Fact]
    public async Task A_page_is_read_and_names_its_address()
    {
        await using var server = new LocalServer(path => path == "/a" ? LocalServer.Redirect("/b?c=1") : LocalServer.Answer(Reading.Page(Reading.Story)));
        var report = (await Reading.ReadReport($"{server.Address}/a", Allowed)).Report;
        (report.Text, report.Url, report.Id).ShouldBe((Reading.Story, $"{server.Address}/b?c=1", $"{server.Address}/a"));
    }

    [Fact]
    public async Task A_canonical_address_is_preferred()
    {
        var page = Reading.Page(Reading.Story, "<link rel=canonical href='https://news.example/bridge'>");
        await using var server = new LocalServer(_ => LocalServer.Answer(page));
        (await Reading.ReadReport(server.Address, Allowed)).Report.Url.ShouldBe("https://news.example/bridge");
    }

    [Fact]
    public async Task The_server_may_name_the_encoding()
    {
        await using var server = new LocalServer(_ => LocalServer.Answer(Encoding.Latin1.GetBytes("Le maire a parl\u00E9."), "text/plain; charset=iso-8859-1"));
        (await Reading.ReadReport(server.Address, Allowed)).Report.Text.ShouldBe("Le maire a parlé.");
    }

    [Theory]
    [InlineData("404 Not Found", "answered 404 Not Found (check the address)")]
    [InlineData("503 Service Unavailable", "answered 503 Service Unavailable (try again later)")]
    public async Task What_the_server_refuses_is_told(string status, string message)
    {
        await using var server = new LocalServer(_ => LocalServer.Answer("", status: status));
        (await Reading.ReadProblem(server.Address, Allowed)).ShouldBe($"{server.Address}: {message}");
    }

    [Fact]
    public async Task A_server_that_keeps_silent_is_given_up()
    {
        await using var server = new LocalServer((_, _) => Task.Delay(Timeout.Infinite, TestContext.Current.CancellationToken));
        var options = Allowed with { Limits = new InputLimits { Timeout = TimeSpan.FromMilliseconds(200) } };
        (await Reading.ReadProblem(server.Address, options)).ShouldContain("did not answer in full within 0.2 s");
    }

    [Fact]
    public async Task A_server_that_drips_is_given_up()
    {
        await using var server = new LocalServer(async (_, stream) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"u8.ToArray());
            for (; ; await Task.Delay(20)) await stream.WriteAsync("a"u8.ToArray());
        });
        var options = Allowed with { Limits = new InputLimits { Timeout = TimeSpan.FromMilliseconds(300) } };
        (await Reading.ReadProblem(server.Address, options)).ShouldContain("did not answer in full within 0.3 s");
    }

    [Fact]
    public async Task Redirects_end_somewhere()
    {
        await using var server = new LocalServer(path => LocalServer.Redirect(path + "x"));
        (await Reading.ReadProblem(server.Address, Allowed)).ShouldContain("redirects more than 5 times");
        server.Requests.ShouldBe(6);
    }

    [Fact]
    public async Task A_page_over_the_limit_is_refused_whether_it_is_announced_or_not()
    {
        var options = Allowed with { Limits = new InputLimits { MaxBytes = 50_000 } };
        await using var announced = new LocalServer(_ => LocalServer.Answer(new string('a', 60_000)));
        (await Reading.ReadProblem(announced.Address, options)).ShouldContain("is larger than 50 kB");
        await using var unannounced = new LocalServer(async (_, stream) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"u8.ToArray());
            while (true) await stream.WriteAsync(new byte[1000]);
        });
        (await Reading.ReadProblem(unannounced.Address, options)).ShouldContain("is larger than 50 kB");
    }

    [Fact]
    public async Task A_small_answer_that_unpacks_to_a_large_one_is_refused()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) await gzip.WriteAsync(new byte[30_000_000], TestContext.Current.CancellationToken);
        packed.Length.ShouldBeLessThan(100_000);
        await using var server = new LocalServer(_ => LocalServer.Answer(packed.ToArray(), "text/html", headers: "Content-Encoding: gzip\r\n"));
        (await Reading.ReadProblem(server.Address, Allowed)).ShouldContain("is larger than 20 MB");
    }

    [Fact]
    public async Task A_broken_secure_connection_is_told()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var cancellation = TestContext.Current.CancellationToken;
        var plain = Task.Run(
            async () =>
            {
                using var client = await listener.AcceptTcpClientAsync(cancellation);
                await client.GetStream().WriteAsync("220 this is no secure server\r\n"u8.ToArray(), cancellation);
            },
            cancellation);
        (await Reading.ReadProblem($"https://{listener.LocalEndpoint}/", Allowed)).ShouldContain("no secure connection");
        await plain;
    }

    [Theory]
    [InlineData("ftp://example.com/a", "leads to ftp:, and only http and https are read (save it and read the file)")]
    [InlineData("file:///etc/hostname", "leads to file:, and only http and https are read (give the file's path)")]
    [InlineData("http://", "is no address (an address begins with http:// or https://)")]
    public async Task Only_the_web_is_read(string address, string message) =>
        (await Reading.ReadProblem(address)).ShouldBe($"{address}: {message}");

    [Fact]
    public async Task A_pdf_is_refused_whatever_it_is_called()
    {
        await using var server = new LocalServer(_ => LocalServer.Answer("%PDF-1.4 ..."));
        (await Reading.ReadProblem(server.Address + "/a.html", Allowed)).ShouldContain("is a PDF, not text");
    }
}
