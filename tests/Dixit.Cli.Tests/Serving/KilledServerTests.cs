using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Dixit.Ledger;
using Shouldly;
using Xunit;

namespace Dixit.Cli.Tests.Serving;

/// <summary>
/// <c>dixit serve</c> killed (SIGKILL) while several writers send it reports and a receiver takes its alerts, and started again: what was acknowledged is there, every
/// alert that was raised arrives, and under one id only one alert does.
/// </summary>
public sealed class KilledServerTests : IDisposable
{
    private const int Writers = 4;
    private static readonly string[] States = ["Norway", "Portugal", "Chile", "Kenya", "Japan", "Poland", "Canada", "Greece"];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dixit-killed-");

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private string Location => Path.Combine(_folder.FullName, "dixit.db");

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>DIXIT_TEST_KILLS asks for more kills; starting a server is what takes the time.</summary>
    [Fact]
    public async Task Nothing_acknowledged_is_lost_and_no_alert_dropped()
    {
        var kills = int.TryParse(Environment.GetEnvironmentVariable("DIXIT_TEST_KILLS"), CultureInfo.InvariantCulture, out var asked) ? asked : 3;
        await using var receiver = new Receiver();
        var acknowledged = new ConcurrentBag<string>();
        var sent = 0;
        await Watch(receiver);

        for (var kill = 0; kill < kills; kill++)
        {
            await using var server = await ServedDesk.Start(Location, receiver.Host);
            using var stop = new CancellationTokenSource();
            var before = acknowledged.Count;
            var writers = Enumerable.Range(0, Writers).Select(_ => Write(server, () => Interlocked.Increment(ref sent), acknowledged, stop.Token)).ToArray();
            await Until(() => acknowledged.Count >= before + 12);
            server.Kill();
            await stop.CancelAsync();
            await Task.WhenAll(writers);
        }

        await using var last = await ServedDesk.Start(Location, receiver.Host);
        await using var ledger = await Open();
        foreach (var id in acknowledged) (await ledger.Report(id, Now)).ShouldNotBeNull($"{id} was acknowledged");
        (await ledger.Check(Now)).Problems.ShouldBeEmpty();
        await ExpireLeases();
        var raised = (await ledger.Alerts(new() { Limit = 500 }, Now)).Items.Select(a => a.Id).ToList();
        raised.ShouldNotBeEmpty();
        await Until(() => raised.All(receiver.Bodies.ContainsKey));
        foreach (var (id, bodies) in receiver.Bodies) bodies.Distinct().Count().ShouldBe(1, $"alert {id} came with different contents");
    }

    private async Task Watch(Receiver receiver)
    {
        await using var ledger = await Open();
        await ledger.AddWatch(new(Dixit.Ledger.Views.WatchKind.Actor, "state:NO") { Channels = [new(Dixit.Ledger.Views.ChannelKind.Webhook, receiver.Address, "s3cret")] }, Now);
    }

    private Task<ILedger> Open() => Ledgers.Open(Location, ClaimMatching.OfConcepts, TimeProvider.System, Now);

    // What the dead servers had taken is free again at once, as it would be some minutes later.
    private async Task ExpireLeases()
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Location}");
        await connection.OpenAsync(Now);
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE delivery SET leased = NULL, due = '2000-01-01T00:00:00.0000000+00:00' WHERE state = 'waiting'";
        await command.ExecuteNonQueryAsync(Now);
    }

    private static async Task Write(ServedDesk server, Func<int> next, ConcurrentBag<string> acknowledged, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var number = next();
            var (who, id) = (States[number % States.Length], string.Create(CultureInfo.InvariantCulture, $"report-{number}"));
            var text = $"{who} denied on Monday that Norway had delivered {number + 2} tanks to Iceland. Norway accused {who} on Tuesday of hiding paper {number}.";
            try
            {
                using var response = await server.Http.PostAsync($"/api/v1/reports?id={id}&published=2025-03-{1 + number % 28:00}&lang=en", new StringContent(text), stop);
                if (response.StatusCode == HttpStatusCode.Created) acknowledged.Add(id);
            }
            catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
            {
                return;
            }
        }
    }

    private static async Task Until(Func<bool> isSo)
    {
        using var most = CancellationTokenSource.CreateLinkedTokenSource(Now);
        most.CancelAfter(TimeSpan.FromMinutes(2));
        while (!isSo()) await Task.Delay(50, most.Token);
    }

    /// <summary>The program itself, in a process of its own.</summary>
    private sealed class ServedDesk : IAsyncDisposable
    {
        private readonly Process _process;

        private ServedDesk(Process process, Uri address) => (_process, Http) = (process, new() { BaseAddress = address });

        public HttpClient Http { get; }

        public static async Task<ServedDesk> Start(string ledger, string host)
        {
            var program = typeof(Application).Assembly.Location;
            var process = Process.Start(new ProcessStartInfo("dotnet", [program, "serve", "--ledger", ledger, "--address", "http://127.0.0.1:0", "--set", $"allow-private={host}"]) { RedirectStandardError = true })!;
            while (await process.StandardError.ReadLineAsync(Now) is { } line)
                if (line.Split(' ').FirstOrDefault(w => w.StartsWith("http://", StringComparison.Ordinal)) is { } address) return new(process, new(address));
            throw new InvalidOperationException("the server did not start");
        }

        public void Kill() => _process.Kill();

        public async ValueTask DisposeAsync()
        {
            Http.Dispose();
            if (!_process.HasExited) _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
            _process.Dispose();
        }
    }

    /// <summary>Takes alerts and keeps every one that comes.</summary>
    private sealed class Receiver : IAsyncDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly Task _work;

        public Receiver()
        {
            using (var free = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
            {
                free.Start();
                Host = $"127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
            }
            _listener.Prefixes.Add($"http://{Host}/");
            _listener.Start();
            _work = Task.Run(Take);
        }

        public string Host { get; }

        public string Address => $"http://{Host}/alerts";

        public ConcurrentDictionary<string, ConcurrentBag<string>> Bodies { get; } = new(StringComparer.Ordinal);

        public async ValueTask DisposeAsync()
        {
            _listener.Stop();
            await _work;
            _listener.Close();
        }

        private async Task Take()
        {
            while (true)
            {
                try
                {
                    var context = await _listener.GetContextAsync();
                    using var reader = new StreamReader(context.Request.InputStream);
                    Bodies.GetOrAdd(context.Request.Headers["webhook-id"]!, _ => []).Add(await reader.ReadToEndAsync());
                    context.Response.StatusCode = 204;
                    context.Response.Close();
                }
                catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException or IOException)
                {
                    if (!_listener.IsListening) return;
                }
            }
        }
    }
}
