using System.Text;
using Dixit.Tests;
using Shouldly;
using Xunit;

namespace Dixit.Cli.Tests.Commands;

/// <summary>The reference of the commands is the help they print; run with DIXIT_APPROVE_DOCS=1 to write it anew.</summary>
public sealed class ReferenceTests
{
    private const string Page = "docs/guide/commands.md";

    [Fact]
    public async Task The_reference_is_the_help()
    {
        var reference = new StringBuilder("# Commands\n\nThe help of every command, as it prints it.\n");
        foreach (var words in HelpTests.CommandLines().Select(row => row.Data))
        {
            var help = await Run.Dixit([.. words.Split(' ').Skip(1), "--help"]);
            reference.Append($"\n## {words}\n\n```\n{string.Join('\n', help.Output.Split('\n').Select(line => line.TrimEnd())).Trim()}\n```\n");
        }
        if (Environment.GetEnvironmentVariable("DIXIT_APPROVE_DOCS") == "1") await File.WriteAllTextAsync(Path.Combine(Repository.Root, Page), reference.ToString(), TestContext.Current.CancellationToken);
        Repository.Read(Page).ReplaceLineEndings("\n").ShouldBe(reference.ToString());
    }
}
