using System.Text;

namespace Dixit.Cli.Tests;

/// <summary>Runs a command line in this process, as a pipe would: no terminal, no colours.</summary>
internal static class Run
{
    public static Task<Ended> Dixit(params string[] arguments) => WithInput("", arguments);

    public static Task<Ended> WithInput(string input, params string[] arguments) => At(80, input, arguments);

    public static async Task<Ended> At(int width, string input, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var standardInput = new MemoryStream(Encoding.UTF8.GetBytes(input));
        var error = new StringWriter();
        var code = await Application.Run(arguments, new() { Input = standardInput, Output = output, Error = error, Width = width });
        return new(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString().ReplaceLineEndings("\n"));
    }

    internal sealed record Ended(int Code, string Output, string Error)
    {
        public string[] OutputLines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
