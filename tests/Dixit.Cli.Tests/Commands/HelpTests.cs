using System.CommandLine;
using Shouldly;
using Xunit;

namespace Dixit.Cli.Tests.Commands;

public sealed class HelpTests
{
    public static TheoryData<string> CommandLines()
    {
        var lines = new TheoryData<string>();
        var root = Application.Root(new() { Input = Stream.Null, Output = Stream.Null, Error = TextWriter.Null });
        foreach (var command in WithSubcommands(root)) lines.Add(CommandNames.Of(command));
        return lines;
    }

    [Theory]
    [MemberData(nameof(CommandLines))]
    public async Task Every_command_has_help_with_an_example_of_itself(string words)
    {
        var help = await Run.Dixit([.. words.Split(' ').Skip(1), "--help"]);
        help.Code.ShouldBe(ExitCode.Fine);
        help.Error.ShouldBeEmpty();
        var examples = help.Output[help.Output.IndexOf("Examples:", StringComparison.Ordinal)..];
        examples.ShouldContain(words);
        help.Output.ShouldContain($"Usage:\n  {words}", customMessage: help.Output);
    }

    [Theory]
    [MemberData(nameof(CommandLines))]
    public async Task Every_example_is_understood(string words)
    {
        var help = await Run.Dixit([.. words.Split(' ').Skip(1), "--help"]);
        var root = Application.Root(new() { Input = Stream.Null, Output = Stream.Null, Error = TextWriter.Null });
        foreach (var line in help.Output.Split('\n').Where(line => line.Contains("dixit ", StringComparison.Ordinal) && line.StartsWith("  ", StringComparison.Ordinal) && !line.Contains('#')))
        {
            if (line.Contains('[')) continue;
            var call = line[line.IndexOf("dixit ", StringComparison.Ordinal)..].Split(" > ")[0]["dixit ".Length..];
            root.Parse(call).Errors.Where(error => !error.Message.Contains("no such file", StringComparison.Ordinal)).ShouldBeEmpty(line);
        }
    }

    private static IEnumerable<Command> WithSubcommands(Command command) => command.Subcommands.SelectMany(WithSubcommands).Prepend(command);
}
