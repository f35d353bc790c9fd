namespace Dixit.Cli.Commands.Evaluation;

/// <summary>Runs an evaluation over a gold file; a file that cannot be used is told in one line.</summary>
internal static class GoldFile
{
    public static int Measure(string path, Surroundings surroundings, Action<string> evaluate)
    {
        try
        {
            evaluate(path);
            return ExitCode.Fine;
        }
        catch (Exception wrong) when (wrong is FormatException or IOException or UnauthorizedAccessException or System.Text.Json.JsonException)
        {
            surroundings.Error.WriteLine($"dixit: {path}: {wrong.Message.ReplaceLineEndings(" ")}");
            return ExitCode.SomeFailed;
        }
    }
}
