using System.Text;

namespace Dixit.Cli.Accounts;

/// <summary>What is typed at the terminal and not to be seen.</summary>
internal static class Secret
{
    /// <summary>Asks for it on standard error and reads keys up to Enter.</summary>
    public static string Ask(string question)
    {
        Console.Error.Write(question);
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is var key && key.Key != ConsoleKey.Enter)
            if (key.Key != ConsoleKey.Backspace) typed.Append(key.KeyChar is '\0' ? "" : key.KeyChar);
            else if (typed.Length > 0) typed.Length--;
        Console.Error.WriteLine();
        return typed.ToString();
    }
}
