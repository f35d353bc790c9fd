using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Dixit.Ledger.Tests;

/// <summary>This program again, as a process of its own that adds generated reports to a ledger and can be killed at any point.</summary>
internal static class Child
{
    private const string Order = "DIXIT_TEST_ADD";

    public static Process Start(string ledger, int reports) => Process.Start(new ProcessStartInfo(Environment.ProcessPath!, Arguments())
    {
        Environment = { [Order] = string.Create(CultureInfo.InvariantCulture, $"{reports} {ledger}"), ["DOTNET_TieredPGO"] = "0" },
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    // Where the tests run by "dotnet tests.dll", the program is dotnet and wants the assembly's name.
    private static string[] Arguments() => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(Child).Assembly.Location] : [];

    [ModuleInitializer]
    internal static void AddIfOrdered()
    {
        if (Environment.GetEnvironmentVariable(Order) is not { } order) return;
        var space = order.IndexOf(' ', StringComparison.Ordinal);
        Add(order[(space + 1)..], int.Parse(order.AsSpan(0, space), CultureInfo.InvariantCulture), Console.Out).GetAwaiter().GetResult();
        Environment.Exit(0);
    }

    public static async Task Add(string path, int reports, TextWriter told)
    {
        await using var ledger = await Ledgers.Open(path, PlainMatching.Instance, new Still());
        for (var i = 0; i < reports; i++)
        {
            var added = await ledger.Add(Generated.Report(i));
            if (added.Outcome != AdditionOutcome.Known) await told.WriteLineAsync("+");
        }
    }

    /// <summary>A clock that stands, so that two runs make the same ledger.</summary>
    internal sealed class Still : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    }
}
