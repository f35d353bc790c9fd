using System.Collections.Concurrent;
using System.Diagnostics;

namespace Dixit.Web.Benchmarks.Loading;

/// <summary>
/// Requests at a fixed rate, whether or not earlier ones have been answered, each timed from the moment at which it was due: a server that stalls is
/// not spared the requests that would have come meanwhile.
/// </summary>
internal static class Load
{
    private const int WarmUpSeconds = 10;

    private sealed record Answered(string Kind, double Milliseconds, int Status, long Bytes);

    public static async Task<int> Run(Uri address, int rate, int seconds, int seed, CancellationToken cancellation)
    {
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 200 }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
        http.DefaultRequestHeaders.Add("Accept", "text/html");
        var pages = await Pages.Of(http, new(seed), cancellation);
        await Ask(WarmUpSeconds);
        Print(await Ask(seconds), rate);
        return 0;

        async Task<IReadOnlyCollection<Answered>> Ask(int time)
        {
            var (answered, pending) = (new ConcurrentBag<Answered>(), new List<Task>());
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < time * rate && !cancellation.IsCancellationRequested; i++)
            {
                var due = start + i * Stopwatch.Frequency / rate;
                if (Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due) is { Ticks: > 0 } wait) await Task.Delay(wait, cancellation);
                pending.Add(One(pages.Next(), due, answered));
            }
            await Task.WhenAll(pending);
            return answered;
        }

        async Task One((string Kind, string Address) page, long due, ConcurrentBag<Answered> answered)
        {
            try
            {
                using var response = await http.GetAsync(page.Address, cancellation);
                var bytes = (await response.Content.ReadAsByteArrayAsync(cancellation)).LongLength;
                answered.Add(new(page.Kind, Stopwatch.GetElapsedTime(due).TotalMilliseconds, (int)response.StatusCode, bytes));
            }
            catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
            {
                answered.Add(new(page.Kind, Stopwatch.GetElapsedTime(due).TotalMilliseconds, 0, 0));
            }
        }
    }

    private static void Print(IReadOnlyCollection<Answered> all, int rate)
    {
        Console.WriteLine($"{all.Count} requests at {rate}/s; {all.Count(a => a.Status is not (200 or 404))} failed");
        Console.WriteLine("| page | requests | missing | p50 ms | p95 ms | p99 ms | slowest ms | KB |\n|---|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var kind in all.GroupBy(a => a.Kind).OrderBy(g => g.Key, StringComparer.Ordinal)) Row(kind.Key, [.. kind]);
        Row("**all**", all);
    }

    private static void Row(string name, IReadOnlyCollection<Answered> some)
    {
        var times = some.Select(a => a.Milliseconds).Order().ToList();
        Console.WriteLine($"| {name} | {some.Count} | {some.Count(a => a.Status == 404)} | {At(.5):F1} | {At(.95):F1} | {At(.99):F1} | {times[^1]:F1} | {some.Average(a => a.Bytes) / 1024:F1} |");

        double At(double share) => times[(int)(share * (times.Count - 1))];
    }
}
