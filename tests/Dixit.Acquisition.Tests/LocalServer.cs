using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Dixit.Acquisition.Tests;

/// <summary>A server on a loopback address that answers each request line with the bytes that the test gives, and may misbehave.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<string, Stream, Task> _answer;
    private readonly ConcurrentQueue<string> _heads = new();
    private readonly Task _loop;

    internal LocalServer(Func<string, Stream, Task> answer, string host = "127.0.0.1")
    {
        _answer = answer;
        _listener = new TcpListener(IPAddress.Parse(host), 0);
        _listener.Start();
        Address = $"http://{host}:{((IPEndPoint)_listener.LocalEndpoint).Port}";
        _loop = Task.Run(Loop);
    }

    internal LocalServer(Func<string, byte[]> answer, string host = "127.0.0.1")
        : this((path, stream) => stream.WriteAsync(answer(path)).AsTask(), host)
    {
    }

    internal string Address { get; }

    internal int Requests => _heads.Count;

    /// <summary>The request line and headers of each request, in the order they came.</summary>
    internal IReadOnlyCollection<string> Heads => _heads;

    /// <summary>The paths that were asked for.</summary>
    internal IEnumerable<string> Paths => _heads.Select(head => head.Split(' ')[1]);

    internal string HostAndPort => new Uri(Address).Authority;

    internal static byte[] Answer(string body, string type = "text/html; charset=utf-8", string status = "200 OK", string headers = "") =>
        Answer(Encoding.UTF8.GetBytes(body), type, status, headers);

    internal static byte[] Answer(byte[] body, string type, string status = "200 OK", string headers = "") =>
        [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Type: {type}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n{headers}\r\n"), .. body];

    internal static byte[] Redirect(string location) => Answer("", status: "302 Found", headers: $"Location: {location}\r\n");

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _loop;
        _stop.Dispose();
    }

    private async Task Loop()
    {
        var answers = new List<Task>();
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                answers.Add(Serve(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
            catch (Exception error) when (error is SocketException or OperationCanceledException or ObjectDisposedException)
            {
                continue;
            }
        }
        await Task.WhenAll(answers);
    }

    private async Task Serve(TcpClient client)
    {
        try
        {
            using (client)
            {
                await using var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
                var head = new StringBuilder();
                while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 } line) head.Append(line).Append('\n');
                var request = head.ToString();
                if (request.Length == 0) return;
                _heads.Enqueue(request);
                await _answer(request.Split(' ') is [_, var path, ..] ? path : "", stream).WaitAsync(_stop.Token);
            }
        }
        catch (Exception error) when (error is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The client went away, or the test is over.
            return;
        }
    }
}
