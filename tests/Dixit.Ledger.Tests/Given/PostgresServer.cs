using System.Diagnostics;
using System.Globalization;

namespace Dixit.Ledger.Tests;

/// <summary>
/// A PostgreSQL server for the tests: one that DIXIT_TEST_POSTGRES names (<c>postgres://…</c>), else one that is started in a temporary folder from the
/// programs that Debian installs. A test that needs it is skipped where there is neither.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private Process? _server;
    private int _schemas;

    /// <summary>Why there is none, or null.</summary>
    public string? Missing { get; private set; }

    private string Address { get; set; } = "";

    public async ValueTask InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable("DIXIT_TEST_POSTGRES") is { Length: > 0 } address) Address = address;
        else if (Programs() is { } programs) await Start(programs);
        else Missing = "there is no PostgreSQL 15 or later here (install Debian's postgresql, or name a server in DIXIT_TEST_POSTGRES)";
    }

    /// <summary>The address of a schema of its own.</summary>
    public async Task<string> Schema()
    {
        if (Missing is not null) Assert.Skip(Missing);
        var name = $"dixit_{Environment.ProcessId}_{Interlocked.Increment(ref _schemas)}";
        await using var source = Npgsql.NpgsqlDataSource.Create(Storage.Postgres.PostgresAddress.Read(Address, TimeSpan.FromSeconds(10)).Settings);
        await using var command = source.CreateCommand($"DROP SCHEMA IF EXISTS {name} CASCADE; CREATE SCHEMA {name}");
        await command.ExecuteNonQueryAsync();
        return Address + (Address.Contains('?') ? "&" : "?") + "search_path=" + name;
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is { HasExited: false })
        {
            // Fast shutdown; a server that is killed would leave its helpers behind.
            using var stop = Process.Start("kill", ["-INT", _server.Id.ToString(CultureInfo.InvariantCulture)]);
            await stop.WaitForExitAsync();
            await _server.WaitForExitAsync();
        }
        _server?.Dispose();
        _folder.Dispose();
    }

    private static string? Programs()
        => Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => (Folder: d, Version: int.TryParse(Path.GetFileName(d), out var v) ? v : 0)).Where(d => d.Version >= 15)
                .OrderByDescending(d => d.Version).Select(d => Path.Combine(d.Folder, "bin")).FirstOrDefault(d => File.Exists(Path.Combine(d, "initdb")) && File.Exists(Path.Combine(d, "postgres")))
            : null;

    private async Task Start(string programs)
    {
        var data = _folder.File("data");
        // The server refuses to run as root.
        var prefix = Environment.UserName == "root" ? new[] { "setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups" } : [];
        if (prefix.Length > 0) await Run("chown", "postgres", _folder.Path);
        await Run([.. prefix, Path.Combine(programs, "initdb"), "-D", data, "-U", "dixit", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync", "--no-instructions"]);
        _server = Begin([
            .. prefix, Path.Combine(programs, "postgres"), "-D", data, "-k", _folder.Path, "-c", "listen_addresses=", "-c", "fsync=off", "-c", "full_page_writes=off", "-c", "shared_buffers=32MB",
        ]);
        Address = $"postgres://dixit@localhost/postgres?host={_folder.Path}";
        await using var source = Npgsql.NpgsqlDataSource.Create(Storage.Postgres.PostgresAddress.Read(Address, TimeSpan.FromSeconds(10)).Settings);
        for (var tries = 0; ; tries++)
            try
            {
                await using var connection = await source.OpenConnectionAsync();
                return;
            }
            catch (Npgsql.NpgsqlException) when (tries < 300)
            {
                await Task.Delay(100);
            }
    }

    private static Process Begin(params string[] command)
    {
        var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" })!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static async Task Run(params string[] command)
    {
        using var process = Begin(command);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}");
    }
}
