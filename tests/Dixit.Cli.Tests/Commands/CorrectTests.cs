using Shouldly;
using Xunit;

namespace Dixit.Cli.Tests.Commands;

/// <summary>Corrections from the command line: they count at once, stand in the trail, and can be undone.</summary>
public sealed class CorrectTests : TemporaryLedger
{
    private const string Text = "La préfète a nié que le pont soit fermé. Le maire a affirmé que le pont est fermé.";

    [Fact]
    public async Task A_rejected_statement_counts_no_more_until_that_is_undone()
    {
        var id = Saved("a.txt", Text);
        await Output("add", id);
        (await Output("claim", "1")).ShouldContain("a nié que le pont soit fermé");
        (await Reached("correct reject", $"{id}#1")).ShouldStartWith("1 reject a.txt#1 · Odile");
        (await Output("claim", "1")).ShouldNotContain("a nié que le pont soit fermé");
        (await Output("report", id)).ShouldContain("rejected by a reader");
        await Reached("correct undo", "1");
        (await Output("claim", "1")).ShouldContain("a nié que le pont soit fermé");
        (await Run.Dixit("correct", "list", "--ledger", Ledger)).OutputLines.Length.ShouldBe(2);
    }

    [Fact]
    public async Task An_edit_is_in_code_points_of_the_report_and_must_lie_in_it()
    {
        var id = Saved("a.txt", "🌉 " + Text);
        await Output("add", id);
        await Reached("correct edit", $"{id}#1", "--content", "20:30", "--act", "admit", "--stance", "+");
        (await Run.Dixit("report", id, "--ledger", Ledger, "--format", "json")).Output.ShouldContain("\"content\": \"ue le pont\"");
        var ended = await Run.Dixit("correct", "edit", $"{id}#1", "--content", "20:3000", "--by", "Odile", "--ledger", Ledger);
        ended.Code.ShouldBe(ExitCode.SomeFailed);
        ended.Error.ShouldContain("--content goes beyond the end of the report (84 code points)");
    }

    [Fact]
    public async Task Nothing_is_corrected_without_a_name_or_without_saying_how()
    {
        (await Run.Dixit("correct", "reject", "a.txt#1", "--ledger", Ledger)).Code.ShouldBe(ExitCode.Usage);
        var ended = await Run.Dixit("correct", "edit", "a.txt#1", "--by", "Odile", "--ledger", Ledger);
        ended.Code.ShouldBe(ExitCode.Usage);
        ended.ErrorLines[0].ShouldContain("say what is to be otherwise");
    }

    private async Task<string> Reached(string command, params string[] arguments)
    {
        var ended = await Run.Dixit([.. command.Split(' '), .. arguments, "--by", "Odile", "--ledger", Ledger]);
        ended.Error.ShouldBeEmpty();
        ended.Code.ShouldBe(ExitCode.Fine);
        return ended.Output.Replace(Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
    }
}
