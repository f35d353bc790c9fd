namespace Dixit.Cli;

/// <summary>What the process ends with; docs/formats/exit-codes.md tells the same.</summary>
internal static class ExitCode
{
    /// <summary>Every input was read.</summary>
    public const int Fine = 0;

    /// <summary>At least one input, or one line of one, could not be read; the others were.</summary>
    public const int SomeFailed = 1;

    /// <summary>The command line is wrong; nothing was read.</summary>
    public const int Usage = 2;

    /// <summary>A fault of the program or of its installation.</summary>
    public const int Fault = 70;

    /// <summary>Interrupted from the keyboard.</summary>
    public const int Interrupted = 130;
}
