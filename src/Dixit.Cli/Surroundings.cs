using System.Text;

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
            WantsColour = terminal && string.IsNullOrEmpty(Variable("NO_COLOR")) && Variable("TERM") != "dumb",
        };
    }

    private static int Columns(bool terminal)
    {
        if (terminal && Console.WindowWidth is > 0 and var width) return width;
        return int.TryParse(Variable("COLUMNS"), out var columns) && columns > 0 ? columns : 100;
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name);
}
