using System.Diagnostics;
using Dixit.Acquisition.Web;
using Dixit.Desk.Feeds;
using Dixit.Desk.Studying;
using Dixit.Ledger;

namespace Dixit.Web.Benchmarks.Feeds;

/// <summary>One cycle over many feeds, with what it took and what became of each kind of feed.</summary>
internal static class Polling
{
    public static async Task<int> Run(int port, int count, CancellationToken cancellation)
    {
        using var site = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [typeof(Polling).Assembly.Location, "site", "--port", $"{port}"]) { RedirectStandardOutput = true })!;
        try
        {
            await site.StandardOutput.ReadLineAsync(cancellation);
            return await Poll(port, count, cancellation);
        }
        finally
        {
            site.Kill();
        }
    }

    private static async Task<int> Poll(int port, int count, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("dixit-feeds-");
        var ledger = await Ledgers.Open(Path.Combine(folder.FullName, "dixit.db"), ClaimMatching.OfConcepts, TimeProvider.System, cancellation);
        await using (ledger)
        {
            var numbers = new Dictionary<long, int>();
            for (var n = 0; n < count; n++) numbers[(await ledger.AddFeed(new($"http://{Kinds.Host(n, port)}/feed"), cancellation)).Id] = n;
            using var client = new PoliteClient(new PoliteSettings { AllowedPrivateHosts = [.. Enumerable.Range(0, count).Select(n => Kinds.Host(n, port))] }, TimeProvider.System);
            using var poller = new Poller(ledger, client, new(), TimeProvider.System, new Random(1));
            var (ends, start) = (new List<(string Kind, double Second, FeedVisit Visit)>(), Stopwatch.GetTimestamp());
            await foreach (var visit in poller.Cycle(cancellation)) ends.Add((Kinds.Of(numbers[visit.Feed.Id]), Stopwatch.GetElapsedTime(start).TotalSeconds, visit));
            Print(ends, Stopwatch.GetElapsedTime(start));
            var check = await ledger.Check(cancellation);
            Console.WriteLine($"the ledger: {check.Counts["report"]} reports, {check.Counts["statement"]} statements, {(check.Problems.IsEmpty ? "sound" : string.Join("; ", check.Problems))}");
        }
        folder.Delete(recursive: true);
        return 0;
    }

    private static void Print(List<(string Kind, double Second, FeedVisit Visit)> ends, TimeSpan whole)
    {
        using var self = Process.GetCurrentProcess();
        Console.WriteLine($"{ends.Count} feeds in {whole.TotalSeconds:F0} s; {self.TotalProcessorTime.TotalSeconds:F0} s of processor time; at most {self.PeakWorkingSet64 >> 20} MB");
        Console.WriteLine("| kind | feeds | failed | reports | articles that failed | last ended at s | in words |\n|---|---:|---:|---:|---:|---:|---|");
        foreach (var kind in ends.GroupBy(e => e.Kind).OrderBy(g => Kinds.Bad.Contains(g.Key)))
            Console.WriteLine($"| {kind.Key} | {kind.Count()} | {kind.Count(e => e.Visit.Poll.Failure is not null)} | {kind.Sum(e => e.Visit.Reports)} | {kind.Sum(e => e.Visit.Failed.Count())} | {kind.Max(e => e.Second):F0} | "
                + $"{kind.Select(e => e.Visit.Poll.Failure).FirstOrDefault(f => f is not null)} |");
    }
}
