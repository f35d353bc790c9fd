using Shouldly;
using Xunit;

namespace Dixit.Cli.Tests.Commands;

/// <summary>What goes wrong on a ledger is one line that says what to do.</summary>
public sealed class LedgerErrorTests : TemporaryLedger
{
    [Theory]
    [InlineData("ask", "Le pont est-il fermé ?")]
    [InlineData("claim", "1")]
    [InlineData("changes")]
    [InlineData("doctor")]
    public async Task There_is_no_ledger_yet(params string[] arguments)
    {
        var ended = await On(arguments);
        ended.Code.ShouldBe(ExitCode.SomeFailed);
        ended.ErrorLines.ShouldHaveSingleItem().ShouldBe($"dixit: {Ledger}: there is no ledger yet (begin one with: dixit add reports/*.txt, or name another with --ledger)");
        File.Exists(Ledger).ShouldBeFalse();
    }

    [Theory]
    [InlineData("claim 99: the ledger has no such claim (dixit claims lists them)", "claim", "99")]
    [InlineData("actor Nobody: the ledger knows nobody of this name (dixit actors lists them)", "actor", "Nobody")]
    [InlineData("actor Nobody: the ledger knows nobody of this name (dixit actors lists them)", "changes", "--actor", "Nobody")]
    [InlineData("report b.txt: the ledger has no such report (dixit reports lists them)", "report", "b.txt")]
    [InlineData("no cursor of this list (leave it out to begin with the first page)", "claims", "--after", "x")]
    public async Task What_is_not_in_the_ledger_is_named(string message, params string[] arguments)
    {
        await Output("add", Saved("a.txt", "Le maire a dit que le pont est fermé."));
        var ended = await On(arguments);
        ended.Code.ShouldBe(ExitCode.SomeFailed);
        ended.Output.ShouldBeEmpty();
        ended.ErrorLines.ShouldHaveSingleItem().ShouldBe("dixit: " + message);
    }

    [Theory]
    [InlineData("--as-of tomorrow: write the date as 2022, 2022-11 or 2022-11-08", "claim", "1", "--as-of", "tomorrow")]
    [InlineData("--since spring: write the date as 2022, 2022-11 or 2022-11-08", "changes", "--since", "spring")]
    [InlineData("--by today: choose one of published, said", "claim", "1", "--as-of", "2024", "--by", "today")]
    public async Task A_command_line_that_is_wrong_says_how_it_is_right(string message, params string[] arguments)
    {
        var ended = await On(arguments);
        ended.Code.ShouldBe(ExitCode.Usage);
        ended.ErrorLines[0].ShouldBe("dixit: " + message);
    }
}
