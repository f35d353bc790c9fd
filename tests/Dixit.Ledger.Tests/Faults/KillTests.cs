using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Dixit.Ledger.Tests;

/// <summary>A process that adds reports ends at any point: nothing is half there, and another one goes on.</summary>
public sealed class KillTests : IDisposable
{
    private const int Stop = 19, Continue = 18;

    private readonly TemporaryFolder _folder = new();
    private readonly Random _random = new(7);

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    /// <summary>Real kills; DIXIT_TEST_KILLS asks for more of them (starting a process is what takes the time).</summary>
    [Fact]
    public async Task Killed_again_and_again_nothing_is_lost_or_doubled()
    {
        var kills = int.TryParse(Environment.GetEnvironmentVariable("DIXIT_TEST_KILLS"), CultureInfo.InvariantCulture, out var asked) ? asked : 10;
        var (struck, reports) = (_folder.File("struck.db"), 0);
        for (var kill = 0; kill < kills; kill++)
        {
            using var child = Child.Start(struck, reports += 4);
            // A report or two are let through, so that the work goes on; then it falls somewhere, in the opening at times.
            for (var line = _random.Next(3); line > 0 && await child.StandardOutput.ReadLineAsync(Now) is not null; line--) { }
            Spin(_random.Next(6000));
            child.Kill();
            await child.WaitForExitAsync(Now);
        }
        await Child.Add(struck, reports, TextWriter.Null);
        await IsWhole(struck, reports);
    }

    /// <summary>A process that is halted leaves on the disk what a kill would leave there: a hundred such states, each taken up by another process.</summary>
    [Fact]
    public async Task Halted_at_a_hundred_points_each_state_is_whole_and_can_be_gone_on_from()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("halting a process and looking at its files is for Linux");
        const int Reports = 160;
        var running = _folder.File("running.db");
        var states = new List<string>();
        while (states.Count < 100)
        {
            foreach (var old in Directory.GetFiles(_folder.Path, "running.db*")) File.Delete(old);
            using var child = Child.Start(running, Reports);
            // Once from the very start, through the making of the file; else from the first report on.
            if (states.Count >= 20) await child.StandardOutput.ReadLineAsync(Now);
            for (; states.Count < 100; Spin(_random.Next(8000)))
            {
                if (!Halt(child)) break;
                if (File.Exists(running)) states.Add(Copy(running, states.Count));
                if (states.Count == 20) break;
                _ = Signal(child.Id, Continue);
            }
            child.Kill();
            await child.WaitForExitAsync(Now);
            child.StandardOutput.Close();
        }
        var seen = new HashSet<int>();
        foreach (var (i, state) in states.Index())
        {
            await using (var ledger = await Ledgers.Open(state, PlainMatching.Instance, new Child.Still(), Now))
            {
                (await ledger.Check(Now)).Problems.ShouldBeEmpty();
                var ids = (await ledger.Reports(new() { Limit = Reports }, Now)).Items.Reverse().Select(r => r.Id).ToList();
                ids.ShouldBe(Enumerable.Range(0, ids.Count).Select(n => $"r{n}"));
                seen.Add(ids.Count);
            }
            if (i % 20 != 0) continue;
            await Child.Add(state, Reports, TextWriter.Null);
            await IsWhole(state, Reports);
        }
        seen.Count.ShouldBeGreaterThan(10);
    }

    private async Task IsWhole(string path, int reports)
    {
        var whole = _folder.File($"whole-{reports}.db");
        await Child.Add(whole, reports, TextWriter.Null);
        (await Exported(path)).ShouldBe(await Exported(whole));
        await using var ledger = await Ledgers.Open(path, PlainMatching.Instance, new Child.Still(), Now);
        (await ledger.Check(Now)).Problems.ShouldBeEmpty();
    }

    private string Copy(string from, int number)
    {
        var to = _folder.File($"state{number}.db");
        File.Copy(from, to);
        if (File.Exists(from + "-wal")) File.Copy(from + "-wal", to + "-wal");
        return to;
    }

    /// <summary>Halts a process and waits until it stands; false where it has ended.</summary>
    private static bool Halt(Process process)
    {
        _ = Signal(process.Id, Stop);
        while (!process.HasExited)
        {
            var stat = File.ReadAllText($"/proc/{process.Id}/stat");
            var state = stat[stat.LastIndexOf(')') + 2];
            if (state == 'T') return true;
            if (state == 'Z') return false;
        }
        return false;
    }

    private static void Spin(int microseconds)
    {
        for (var from = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(from).TotalMicroseconds < microseconds;) Thread.SpinWait(20);
    }

    private static async Task<string> Exported(string path)
    {
        await using var ledger = await Ledgers.Open(path, PlainMatching.Instance, new Child.Still(), Now);
        using var output = new StringWriter();
        await ledger.Export(output, Now);
        return output.ToString();
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Signal(int process, int signal);
}
