using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Dixit.Desk.Tests;

/// <summary>A mail server that takes what it is given (RFC 5321, as much of it as a client needs), or refuses as a test says.</summary>
internal sealed class Mailbox : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;

    public Mailbox()
    {
        _listener.Start();
        _loop = Task.Run(Loop);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The messages, with their envelopes before them.</summary>
    public ConcurrentQueue<string> Messages { get; } = [];

    /// <summary>What a recipient is answered.</summary>
    public string Recipient { get; set; } = "250 OK";

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _loop;
        _stop.Dispose();
    }

    private async Task Loop()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await Serve(client.GetStream());
            }
            catch (Exception error) when (error is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
            {
                continue;
            }
        }
    }

    private async Task Serve(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 mailbox");
        var message = new StringBuilder();
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            var verb = line.Split(' ')[0].ToUpperInvariant();
            if (verb == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                while (await reader.ReadLineAsync(_stop.Token) is { } text && text != ".") message.Append(text.StartsWith("..", StringComparison.Ordinal) ? text[1..] : text).Append('\n');
                Messages.Enqueue(message.ToString());
                message.Clear();
                await writer.WriteLineAsync("250 taken");
            }
            else if (verb is "MAIL" or "RCPT")
            {
                message.Append(line).Append('\n');
                await writer.WriteLineAsync(verb == "RCPT" ? Recipient : "250 OK");
            }
            else await writer.WriteLineAsync(verb switch { "EHLO" => "250 mailbox", "QUIT" => "221 bye", "RSET" or "NOOP" => "250 OK", _ => "502 what?" });
            if (verb == "RSET") message.Clear();
            if (verb == "QUIT") return;
        }
    }
}
