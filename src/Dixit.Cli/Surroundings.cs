using System.Text;
using Dixit.Cli.Accounts;
using Dixit.Web.Settings;

namespace Dixit.Cli;

/// <summary>What a command reads from and writes to: the process's own streams, or those of a test.</summary>
internal sealed class Surroundings
{
    public required Stream Input { get; init; }

    public required Stream Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Whether standard input is a keyboard, not a pipe or a file.</summary>
    public bool InputIsTerminal { get; init; }

    /// <summary>Whether a person reads standard output in a terminal.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether a person reads standard error in a terminal.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Columns to wrap to.</summary>
    public int Width { get; init; } = 100;

    /// <summary>Whether the terminal shows colours and the user wants them (https://no-color.org).</summary>
    public bool WantsColour { get; init; }

    /// <summary>The ledger where the command line names none.</summary>
    public string Ledger { get; init; } = "dixit.db";

    /// <summary>The mail server where the command line names none, or null.</summary>
    public string? Mail { get; init; }

    /// <summary>The language of the system where it is one that Dixit speaks, else English.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Looks up a variable of the environment.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>Asks for something at the terminal without showing what is typed.</summary>
    public Func<string, string> AskSecret { get; init; } = Secret.Ask;

    /// <summary>Tells when something is added or corrected.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Those of this process.</summary>
    public static Surroundings OfProcess()
    {
        var terminal = !Console.IsOutputRedirected;
        return new()
        {
            Input = Console.OpenStandardInput(),
            Output = Console.OpenStandardOutput(),
            Error = new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true },
            InputIsTerminal = !Console.IsInputRedirected,
            OutputIsTerminal = terminal,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Width = Columns(terminal),
            WantsColour = terminal && string.IsNullOrEmpty(OfProcess("NO_COLOR")) && OfProcess("TERM") != "dumb",
            Ledger = OfProcess("DIXIT_LEDGER") is { Length: > 0 } ledger ? ledger : SettingsReader.Ledger(OfProcess("DIXIT_SETTINGS")) ?? "dixit.db",
            Mail = OfProcess("DIXIT_MAIL") is { Length: > 0 } mail ? mail : null,
            Variable = OfProcess,
            Language = SystemLanguage(),
        };
    }

    // The first of them that is set decides, as POSIX has it.
    private static string SystemLanguage()
        => (OfProcess("LC_ALL") is { Length: > 0 } all ? all : OfProcess("LC_MESSAGES") is { Length: > 0 } messages ? messages : OfProcess("LANG"))?.StartsWith("fr", StringComparison.OrdinalIgnoreCase) == true ? "fr" : "en";

    private static int Columns(bool terminal)
    {
        if (terminal && Console.WindowWidth is > 0 and var width) return width;
        return int.TryParse(OfProcess("COLUMNS"), out var columns) && columns > 0 ? columns : 100;
    }

    private static string? OfProcess(string name) => Environment.GetEnvironmentVariable(name);
}
