using System.Net;
using System.Net.Sockets;
using System.Text;
using Shouldly;
using Xunit;

namespace Dixit.Cli.Tests.Commands;

/// <summary>Every bad input is told in one line that names it; the good one beside it is read; the exit code is 1.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Good = "Le maire a dit que le pont est fermé depuis lundi.";
    private readonly string _folder = Directory.CreateTempSubdirectory("dixit-").FullName;

    [Fact]
    public Task A_missing_file() => IsTold("nowhere.txt", "there is no such file");

    [Fact]
    public Task A_directory() => IsTold("", "is a directory");

    [Fact]
    public Task A_binary_file() => IsTold(Saved("photo.txt", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10, 0x4A, 0x46, 0, 1, 2, 3, 0, 0, 0]), "not text");

    [Fact]
    public Task An_empty_text() => IsTold(Saved("empty.txt", []), "holds no text");

    [Fact]
    public Task A_text_of_white_space() => IsTold(Saved("blank.txt", " \n\n\t "u8), "holds no text");

    [Fact]
    public Task An_unknown_language()
        => IsTold(Saved("de.txt", "Der Bürgermeister hat gestern erklärt, dass die Brücke wegen der Schäden bis zum Sommer geschlossen bleibt."u8), "--lang");

    [Fact]
    public Task A_page_without_an_article()
        => IsTold(Saved("index.html", "<html><body><nav><a href='x'>Home</a></nav></body></html>"u8), "is a page without an article");

    [Fact]
    public async Task A_file_larger_than_allowed()
        => await IsTold(Saved("large.txt", Encoding.UTF8.GetBytes(new string('a', 5000))), "is larger than", "--max-size", "1K");

    [Fact]
    public Task A_private_address() => IsTold("http://127.0.0.1:1/news.html", "private");

    [Fact]
    public Task An_address_of_another_scheme() => IsTold("ftp://example.org/news.txt", "http");

    [Fact]
    public async Task An_address_that_answers_404()
    {
        using var server = new OneAnswer("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        await IsTold(server.Address, "404", "--allow-private");
    }

    [Fact]
    public async Task An_address_that_never_answers()
    {
        using var server = new OneAnswer(null);
        await IsTold(server.Address, "did not answer in full within 1 s", "--allow-private", "--timeout", "1");
    }

    [Fact]
    public async Task A_malformed_line_among_good_ones()
    {
        var input = $"{Line("a")}\n{{\"id\": \"b\", \"text\n{Line("c")}\n";
        var ended = await Run.WithInput(input, "read", "--from", "jsonl", "--format", "jsonl", "-");
        ended.Code.ShouldBe(ExitCode.SomeFailed);
        ended.OutputLines.Select(line => line[..9]).ShouldBe(["{\"id\":\"a\"", "{\"id\":\"c\""]);
        ended.ErrorLines.ShouldHaveSingleItem().ShouldStartWith("dixit: -:2: is malformed JSON");
    }

    [Fact]
    public async Task A_text_in_another_language_stays_in_the_stream()
    {
        var ended = await Run.WithInput("{\"id\":\"x\",\"lang\":\"de\",\"text\":\"Er sagt, es regnet.\"}\n", "read", "--from", "jsonl", "--format", "jsonl");
        ended.Code.ShouldBe(ExitCode.SomeFailed);
        ended.Output.ShouldContain("\"text\":\"Er sagt, es regnet.\",\"statements\":[]");
        ended.ErrorLines.ShouldHaveSingleItem().ShouldContain("-:1: ");
    }

    [Fact]
    public async Task Only_the_way_out_of_a_bad_gold_file_is_told()
    {
        var ended = await Run.Dixit("eval", "attribution", Saved("gold.jsonl", "{\"id\":1}\n"u8));
        ended.Code.ShouldBe(ExitCode.SomeFailed);
        ended.ErrorLines.ShouldHaveSingleItem().ShouldContain("gold.jsonl: line 1: a document needs");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task IsTold(string bad, string message, params string[] options)
    {
        var input = bad.StartsWith("http", StringComparison.Ordinal) || bad.StartsWith("ftp", StringComparison.Ordinal) ? bad : Path.Combine(_folder, bad);
        var ended = await Run.Dixit(["read", "--format", "csv", .. options, input, Saved("good.txt", Encoding.UTF8.GetBytes(Good))]);
        ended.Code.ShouldBe(ExitCode.SomeFailed);
        ended.ErrorLines.Length.ShouldBe(2, ended.Error);
        ended.ErrorLines[0].ShouldStartWith($"dixit: {input}: ");
        ended.ErrorLines[0].ShouldContain(message);
        ended.ErrorLines[1].ShouldBe("dixit: 1 read, 1 failed");
        ended.Output.ShouldContain("good.txt");
        ended.Output.ShouldContain("que le pont est fermé");
    }

    private string Saved(string name, ReadOnlySpan<byte> bytes)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static string Line(string id) => $"{{\"id\":\"{id}\",\"text\":\"{Good}\"}}";

    /// <summary>A server on the loopback that gives one answer to everything, or takes calls and never answers.</summary>
    private sealed class OneAnswer : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly List<TcpClient> _clients = [];

        public OneAnswer(string? answer)
        {
            _listener.Start();
            _ = Serve(answer);
        }

        public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/news.html";

        public void Dispose()
        {
            _listener.Dispose();
            foreach (var client in _clients) client.Dispose();
        }

        private async Task Serve(string? answer)
        {
            try
            {
                while (await _listener.AcceptTcpClientAsync() is var client)
                {
                    _clients.Add(client);
                    if (answer is null) continue;
                    await client.GetStream().ReadExactlyAsync(new byte[1]);
                    await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(answer));
                    client.Close();
                }
            }
            catch (Exception ended) when (ended is SocketException or ObjectDisposedException or IOException)
            {
                // The test is over.
            }
        }
    }
}
