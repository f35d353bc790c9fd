using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Dixit.Cli;

/// <summary>Examples at the end of a command's help.</summary>
internal static class Examples
{
    /// <summary>Makes the help of <paramref name="command"/> end with <paramref name="examples"/>.</summary>
    public static void Show(Command command, params (string Purpose, string Line)[] examples)
    {
        var help = command.Options.OfType<HelpOption>().FirstOrDefault();
        if (help is null) command.Options.Add(help = new HelpOption());
        help.Action = new HelpWithExamples((HelpAction)help.Action!, examples);
    }

    private sealed class HelpWithExamples(HelpAction help, (string Purpose, string Line)[] examples) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            help.Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var (purpose, line) in examples) output.WriteLine($"  # {purpose}\n  {line}\n");
            return ExitCode.Fine;
        }
    }
}
