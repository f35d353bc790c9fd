using System.Text.Json;
using Shouldly;
using Xunit;

namespace Dixit.Cli.Tests.Commands;

/// <summary><c>dixit add</c> into a ledger in a folder of its own.</summary>
public sealed class AddTests : TemporaryLedger
{
    private const string Fr = "Le maire a dit que le pont est fermé depuis lundi.";
    private const string En = "The mayor said that the bridge has been closed since Monday.";

    [Fact]
    public async Task Each_report_is_told_and_added_once()
    {
        string[] inputs = [Saved("a.fr.txt", Fr), Saved("b.en.txt", En)];
        (await Output(["add", .. inputs])).ShouldBe("added    a.fr.txt · 1 statement\nadded    b.en.txt · 1 statement\ntest.db: 2 reports added · 2 statements\n");
        Saved("b.en.txt", En + " He denied any delay.");
        (await Output(["add", .. inputs])).ShouldBe("known    a.fr.txt\nchanged  b.en.txt → version 2 · 2 statements\ntest.db: 0 reports added, 1 changed, 1 known · 2 statements\n");
    }

    [Fact]
    public async Task A_folder_stands_for_the_reports_in_it()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "in", "deeper"));
        Saved("in/b.txt", Fr);
        Saved("in/deeper/a.txt", En);
        Saved("in/notes.bin", "x");
        (await Output("add", Path.Combine(Folder, "in"))).Split('\n')[2].ShouldBe("test.db: 2 reports added · 2 statements");
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_and_the_rest_is_kept()
    {
        var ended = await On("add", Path.Combine(Folder, "nowhere.txt"), Saved("a.txt", Fr), Saved("empty.txt", ""));
        ended.Code.ShouldBe(ExitCode.SomeFailed);
        ended.ErrorLines.Length.ShouldBe(2);
        ended.OutputLines[^1].ShouldEndWith("1 report added, 2 failed · 1 statement");
    }

    [Fact]
    public async Task Ids_are_those_given_and_a_piped_text_has_one_of_its_own()
    {
        var line = JsonSerializer.Serialize(new { id = "1", text = Fr, publisher = "La Feuille", published = "2024-09" });
        var lines = await Run.WithInput(line + "\n", "add", "--ledger", Ledger, "--from", "jsonl", "--format", "json");
        lines.Output.ShouldContain("\"report\": \"1\"");
        foreach (var text in new[] { Fr, En }) (await Run.WithInput(text, "add", "--ledger", Ledger)).Output.ShouldStartWith("added    text-");
    }

    [Fact]
    public async Task A_ledger_that_cannot_be_one_is_told_and_left_as_it_was()
    {
        var path = Saved("notes.db", "no database at all, a text of some length that is no header");
        var ended = await Run.Dixit("add", "--ledger", path, Saved("a.txt", Fr));
        ended.Code.ShouldBe(ExitCode.SomeFailed);
        ended.ErrorLines.ShouldHaveSingleItem().ShouldContain("is no ledger (name another file with --ledger)");
        (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ShouldStartWith("no database");
    }
}
