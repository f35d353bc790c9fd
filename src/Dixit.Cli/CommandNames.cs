using System.CommandLine;

namespace Dixit.Cli;

/// <summary>Commands by the words that call them.</summary>
internal static class CommandNames
{
    /// <summary><c>dixit eval parsing</c> for the command <c>parsing</c>.</summary>
    public static string Of(Command command)
    {
        var names = new Stack<string>();
        for (Symbol? at = command; at is Command and not RootCommand; at = at.Parents.FirstOrDefault()) names.Push(at.Name);
        return string.Join(' ', names.Prepend("dixit"));
    }
}
