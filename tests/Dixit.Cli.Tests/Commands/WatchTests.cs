using Shouldly;
using Xunit;

namespace Dixit.Cli.Tests.Commands;

/// <summary>Watches and feeds from the command line, on a ledger that is not there yet.</summary>
public sealed class WatchTests : TemporaryLedger
{
    private const string Question = "Has Switzerland delivered submarines to Luxembourg?";
    private const string Denial = "BERN, September 4, 2024 – Switzerland on Wednesday denied delivering submarines to Luxembourg. \"We have never delivered submarines to Luxembourg,\" the spokeswoman of the Swiss foreign ministry, Aline Morvaux, told reporters.";
    private const string Admission = "BERN, October 3, 2024 – \"Switzerland has delivered submarines to Luxembourg,\" the Swiss foreign minister, Urs Balmer, admitted on Thursday.";

    private Task<Run.Ended> Reach(string command, params string[] arguments) => Run.Dixit([.. command.Split(' '), .. arguments, "--ledger", Ledger]);

    private async Task<string> Reached(string command, params string[] arguments)
    {
        var ended = await Reach(command, arguments);
        ended.Code.ShouldBe(ExitCode.Fine, ended.Error);
        return ended.Output.Replace(Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
    }

    /// <summary>A file that nobody is writing any more.</summary>
    private void Settled(string name, string text)
    {
        Directory.CreateDirectory(Path.Combine(Folder, "in"));
        File.SetLastWriteTimeUtc(Saved(Path.Combine("in", name), text), DateTime.UtcNow.AddHours(-1));
    }

    [Fact]
    public async Task A_question_is_watched_with_its_feed_on_a_ledger_that_is_made_for_it()
    {
        var added = await Reached("watch add", Question, "--feed", "https://example.org/world.rss");
        added.ShouldContain($"the question “{Question}”");
        added.ShouldContain("No claim is about this yet.");
        added.ShouldContain("https://example.org/world.rss");
        (await Reached("watch list")).ShouldContain("change, actor, variant, origin, altered · 0 alerts");
        (await Reached("feed list")).ShouldContain("every 15 min · 0 reports");
    }

    [Fact]
    public async Task A_cycle_reads_a_folder_and_tells_what_moved()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "in"));
        Settled("denial.txt", Denial);
        await Reached("watch add", Question, "--feed", Path.Combine(Folder, "in"));
        var first = await Reach("watch run --once");
        (first.Code, first.Output.Contains("First to speak: Switzerland (denies)", StringComparison.Ordinal)).ShouldBe((ExitCode.Fine, true), first.Output + first.Error);
        first.Error.ShouldContain("1 report");
        Settled("admission.txt", Admission);
        await Reached("feed pause", "1");
        await Reached("feed pause", "1", "--resume");
        var second = await Reached("watch run --once", "--lang", "fr");
        second.ShouldContain("Suisse : nie → reconnaît");
        second.ShouldContain("\"Switzerland has delivered submarines to Luxembourg,\"");
        (await Reached("watch show", "1")).ShouldContain("Switzerland: denies → admits");
        (await Reached("watch run --once")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Alerts_are_lines_of_json_for_programs()
    {
        Settled("denial.txt", Denial);
        await Reached("watch add", "--search", "submarines", "--feed", Path.Combine(Folder, "in"));
        var lines = (await Reach("watch run --once", "--format", "json")).OutputLines;
        lines.ShouldNotBeEmpty();
        foreach (var line in lines) System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("payload").GetProperty("statement").GetProperty("name").GetString().ShouldNotBeNull();
    }

    [Fact]
    public async Task A_secret_comes_from_a_file_and_is_never_shown()
    {
        var secret = Saved("hook.secret", "s3cret\n");
        var added = await Reached("watch add", "--actor", "state:CH", "--on", "change", "--webhook", "https://example.org/hook", "--secret-file", secret, "--email", "desk@example.org");
        added.ShouldContain("webhook https://example.org/hook · signed");
        added.ShouldContain("email desk@example.org");
        foreach (var shown in new[] { added, await Reached("watch show", "1", "--format", "json"), await Reached("export") }) shown.ShouldNotContain("s3cret");
    }

    [Fact]
    public async Task A_watch_rests_goes_on_and_goes()
    {
        await Reached("watch add", Question);
        (await Reached("watch pause", "1")).ShouldContain("rests");
        (await Reached("watch pause", "1", "--resume")).ShouldNotContain("rests");
        await Reached("watch remove", "1");
        (await Reached("watch list")).ShouldBe("Nothing.\n");
        (await Reach("watch show", "1")).Error.ShouldContain("watch 1: the ledger has no such watch (dixit watch list has them)");
    }

    [Fact]
    public async Task Feeds_come_from_a_list_and_go_into_one()
    {
        var list = Saved("list.opml", """
            <opml version="2.0"><body><outline text="Abroad"><outline type="rss" text="World" xmlUrl="https://example.org/world.rss"/></outline>
            <outline type="rss" text="Town" xmlUrl="https://example.org/town.rss"/></body></opml>
            """);
        (await Reached("feed import", list)).ShouldContain("https://example.org/world.rss · World");
        await Reached("feed import", list);
        (await Reached("feed list", "--category", "Abroad")).ShouldNotContain("town.rss");
        await Reached("feed remove", "https://example.org/town.rss");
        var export = await Reached("feed export");
        export.ShouldContain("xmlUrl=\"https://example.org/world.rss\"");
        export.ShouldNotContain("town.rss");
    }

    [Theory]
    [InlineData("watch add", "say what to watch")]
    [InlineData("watch add --search a --actor state:CH", "one of them")]
    [InlineData("watch add --search a --on volume", "choose among change, actor")]
    [InlineData("watch add --search a --webhook mail", "give an http or https address")]
    [InlineData("watch add --search a --email somebody", "give an e-mail address")]
    [InlineData("watch add --search a --feed nowhere", "neither an http or https address nor a folder")]
    [InlineData("watch run --once --mail mail.example.org", "smtp://user:password@host:587")]
    public async Task What_makes_no_sense_is_refused_before_anything_is_made(string command, string said)
    {
        var ended = await Run.Dixit([.. command.Split(' '), "--ledger", Ledger]);
        (ended.Code, ended.Error.Contains(said, StringComparison.Ordinal)).ShouldBe((ExitCode.Usage, true), ended.Error);
        File.Exists(Ledger).ShouldBeFalse();
    }
}
