using System.Text.Json;
using Dixit.Attribution;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Tests;

public abstract partial class LedgerContract
{
    /// <summary>A ledger with something of everything: versions, copies, changes, corrections of all kinds, one of them undone.</summary>
    private async Task AddEverything()
    {
        await AddDispute();
        await Add(
            Study.Of("r1", "2022-11-03", new Told("state:UA", "Iran 😀 gave missiles", Missiles) { Act = Act.Accuse }, new Told("described:7", "drones", Drones) { SecondHand = true }),
            Study.Of("été #7", null, new Told("described:4", "Iran gave arms", Arms), new Told("person:jane doe", "drones", Drones), new Told("person:jane doe", "on ira", Strikes)) with
            {
                Provenance = new([new("afp", Provenance.CreditKind.By, new(0, 3))], []),
            });
        await Ledger.Correct(new Edit("r3#1") { Act = Act.Decline, Actor = "body:pentagon" }, "Ada", Now);
        await Ledger.Correct(new Confirm("r2#1"), "Ada", Now);
        await Ledger.Correct(new Reject("été #7#1"), "Bo", Now);
        await Ledger.Correct(new Move("été #7#3", null), "Ada", Now);
        await Ledger.Correct(new SplitClaim(1, [3]), "Ada", Now);
        await Ledger.Correct(new MergeActors("person:jane doe", "state:IR"), "Ada", Now);
        await Ledger.Correct(new SplitActor("state:UA", ["r1#3"], "Ukraine (the other)"), "Ada", Now);
        await Ledger.Undo(2, "Bo", Now);
        await Ledger.AddFeed(new("https://example.org/world.rss") { Publisher = "The Example" }, Now);
        await Ledger.AddFeed(new("/srv/reports") { Kind = FeedKind.Folder }, Now);
        await Ledger.RecordItem(1, new("e1") { Address = "https://example.org/1", Report = "r1", Hash = "abc" }, Now);
        await Ledger.RecordPoll(1, new(new(2027, 1, 1, 0, 0, 0, default)) { ETag = "x", Reports = 1 }, Now);
        await Ledger.RemoveFeed(2, Now);
        await Ledger.AddWatch(Question with { From = 0 }, Now);
        await Ledger.AddWatch(new(WatchKind.Actor, "state:IR") { Wants = [DevelopmentKind.Change], Owner = "ada" }, Now);
        await Ledger.Raise(1, 3, [new(1, Words), new(3, Words)], Now);
        await Ledger.RemoveWatch(2, Now);
    }

    private static async Task<string> Exported(ILedger ledger)
    {
        using var output = new StringWriter();
        await ledger.Export(output, Now);
        return output.ToString();
    }

    [Fact]
    public async Task A_whole_ledger_holds_together()
    {
        await AddEverything();
        var checkup = await Ledger.Check(Now);
        checkup.Problems.ShouldBeEmpty();
        (checkup.Counts["report"], checkup.Counts["report_version"], checkup.Counts["correction"]).ShouldBe((5, 6, 8));
        checkup.Engines.ShouldContainKeyAndValue(Engine.Version, 5L);
    }

    [Fact]
    public async Task An_export_comes_back_the_same()
    {
        await AddEverything();
        var export = await Exported(Ledger);
        await using var other = await OpenOther();
        (await other.Import(new StringReader(export), Now)).ShouldBe(5);
        (await Exported(other)).ShouldBe(export);
        (await other.Check(Now)).Problems.ShouldBeEmpty();
        (await other.Import(new StringReader(export), Now)).ShouldBe(0);

        await Ledger.Undo(6, "Bo", Now);
        await other.Undo(6, "Bo", Now);
        var later = Study.Of("later", "2023-01-01", new Told("state:RU", "new", Told.That("visit agent=state:RU")), new Told("state:UA", "missiles", Missiles));
        await Ledger.Add(later, Now);
        await other.Add(later, Now);
        static string Timeless(string lines) => System.Text.RegularExpressions.Regex.Replace(lines, "\"(at|added)\":\"[^\"]*\"", "");
        Timeless(await Exported(other)).ShouldBe(Timeless(await Exported(Ledger)));
    }

    [Fact]
    public async Task What_came_by_an_import_is_not_raised_again_and_nothing_is_sent_in_its_name_without_its_secret()
    {
        await AddEverything();
        await using var other = await OpenOther();
        await other.Import(new StringReader(await Exported(Ledger)), Now);
        (await other.Raise(1, 3, [new(1, Words), new(3, Words)], Now)).ShouldBeEmpty();
        (await other.LeaseDeliveries(9, Minute, Now)).ShouldBeEmpty();
        (await other.Raise(1, 4, [new(4, Words)], Now)).Count.ShouldBe(1);
        (await other.LeaseDeliveries(9, Minute, Now)).Select(d => (d.Channel.Signed, d.Secret)).ShouldBe([(true, ""), (false, null)]);
        (await other.SeenItems(1, ["e1"], Now))["e1"].Hash.ShouldBe("abc");
        (await other.AddWatch(Question, Now)).Id.ShouldBe(3);
    }

    [Fact]
    public async Task An_import_that_was_cut_short_goes_on()
    {
        await AddEverything();
        var export = await Exported(Ledger);
        await using var other = await OpenOther();
        var lines = export.Split('\n');
        var half = string.Join('\n', lines[..(lines.Length / 2)]) + "\n{\"kind\":\"state";
        (await Should.ThrowAsync<LedgerException>(() => other.Import(new StringReader(half), Now))).Message.ShouldContain($"line {lines.Length / 2 + 1} ");
        await other.Import(new StringReader(export), Now);
        (await Exported(other)).ShouldBe(export);
    }

    [Fact]
    public async Task What_is_no_export_or_does_not_fit_is_refused()
    {
        await AddDispute();
        var export = await Exported(Ledger);
        await using var other = await OpenOther();
        foreach (var (input, said) in new[] { ("", "empty"), ("hello", "line 1 "), ("{\"kind\":\"report\"}", "first line"), ("{\"kind\":\"ledger\",\"format\":99,\"schema\":1}", "newer Dixit") })
            (await Should.ThrowAsync<LedgerException>(() => other.Import(new StringReader(input), Now))).Message.ShouldContain(said);
        await other.Add(Study.Of("mine", null, new Told("person:jane doe", "drones", Drones)), Now);
        (await Should.ThrowAsync<LedgerException>(() => other.Import(new StringReader(export), Now))).Message.ShouldContain("something else");
        (await other.Reports(new(), Now)).Items.Select(r => r.Id).ShouldBe(["mine"]);
    }

    [Fact]
    public async Task An_export_tells_what_its_readers_ask_for()
    {
        await AddEverything();
        var lines = (await Exported(Ledger)).TrimEnd('\n').Split('\n').Select(l => JsonDocument.Parse(l).RootElement).ToList();
        lines.Select(l => l.GetProperty("kind").GetString()).Distinct().ShouldBe(["ledger", "actor", "claim", "correction", "report", "statement", "position", "change", "origin", "feed", "feed_item", "development", "watch", "alert"]);
        lines.ShouldAllBe(l => !l.GetRawText().Contains("s3cret"));
        var statement = lines.First(l => l.GetProperty("kind").GetString() == "statement" && l.GetProperty("content").GetProperty("text").GetString()!.Contains("😀"));
        var text = lines.First(l => l.GetProperty("kind").GetString() == "report" && l.GetProperty("id").GetString() == "r1").GetProperty("versions")[1].GetProperty("text").GetString()!;
        var span = statement.GetProperty("content").GetProperty("spans")[0];
        string.Concat(text.EnumerateRunes().Skip(span[0].GetInt32()).Take(span[1].GetInt32() - span[0].GetInt32())).ShouldBe("Iran 😀 gave missiles");
        var change = lines.First(l => l.GetProperty("kind").GetString() == "change");
        (change.GetProperty("claim").GetInt64(), change.GetProperty("actor_key").GetString(), change.GetProperty("date").GetString()).ShouldBe((1, "state:IR", "2022-11-30"));
        (change.GetProperty("from").GetString(), change.GetProperty("to").GetString(), change.GetProperty("change").GetString()).ShouldBe(("-", "+", "stance"));
        change.GetProperty("statements").EnumerateArray().Select(s => s.GetString()).ShouldBe(["r2#1", "r4#1"]);
    }
}
