using Dixit.Attribution;
using Dixit.Claims;
using Dixit.Claims.Positions;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Tests;

public abstract partial class LedgerContract
{
    private Task AddDispute() => Add(
        Study.Of("r1", "2022-11-01", new Told("state:UA", "Iran gave missiles", Missiles) { Act = Act.Accuse }, new Told("state:UA", "strike the sites", Strikes) { Act = Act.Demand }),
        Study.Of("r2", "2022-11-02", new Told("person:hossein amirabdollahian", "Iran gave missiles", Missiles) { Act = Act.Deny, Stance = Stance.Rejects, Said = "2022-11-01" }),
        Study.Of("r3", "2022-11-08", new Told("person:patrick ryder", "Iran gave missiles", Missiles) { Act = Act.NoInfo, Stance = Stance.Open, Said = "2022-11-08" }),
        Study.Of("r4", "2022-12-01", new Told("state:IR", "Iran gave missiles", Missiles) { Act = Act.Admit, Said = "2022-11-30" }));

    [Fact]
    public async Task A_change_shows_both_positions_with_their_words()
    {
        await AddDispute();
        var change = (await Ledger.Changes(new(), Now)).Items.Single();
        (change.Claim.Id, change.Kind, change.OtherSpokesman).ShouldBe((1, ChangeKind.Stance, true));
        (change.From.Stance, change.From.Statements[0].Name, change.From.Speaker?.Name).ShouldBe((Stance.Rejects, "r2#1", "Hossein Amirabdollahian"));
        (change.To.Stance, change.To.Statements[0].Name, change.To.From.ToString()).ShouldBe((Stance.Holds, "r4#1", "2022-11-30"));
        (await Ledger.Changes(new() { Since = new(2022, 12, 1) }, Now)).Items.ShouldBeEmpty();
        (await Ledger.Changes(new() { Until = new(2022, 11, 30), Actor = "state:IR" }, Now)).Items.Length.ShouldBe(1);
        (await Ledger.Claim(1, null, Now))!.Changes.Single().Kind.ShouldBe(ChangeKind.Stance);
    }

    [Fact]
    public async Task Texts_are_had_by_report_and_version_without_all_else()
    {
        await AddDispute();
        var (second, missing) = (await Ledger.Report("r2", Now), (99L, 1));
        var texts = await Ledger.Texts([(second!.Name.Number, 1), missing], Now);
        texts.ShouldHaveSingleItem().ShouldBe(new((second.Name.Number, 1), second.Versions[0].Report.Text));
        (await Ledger.Texts([], Now)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_day_in_the_past_sees_what_was_published_or_said_by_then()
    {
        await AddDispute();
        (await Grid(1, new(new(2022, 11, 30)))).ShouldBe("""
            state:UA: +1 2022-11-01 ×1
            state:IR: -1 2022-11-01 ×1 by Hossein Amirabdollahian
            state:US: ?1 2022-11-08 ×1 by Patrick Ryder
            """);
        (await Grid(1, new(new(2022, 11, 30), AsOfBy.Said))).ShouldContain("+1 2022-11-30");
        (await Grid(1, new(new(2022, 11, 1)))).ShouldBe("state:UA: +1 2022-11-01 ×1");
    }

    [Fact]
    public async Task Claims_are_listed_by_their_newest_change_and_filtered()
    {
        await AddDispute();
        (await Ledger.Claims(new(), Now)).Items.Select(c => (c.Id, c.Statements, c.Changed)).ShouldBe([(1, 4, new DateOnly(2022, 11, 30)), (2, 1, null)]);
        (await Ledger.Claims(new() { Text = "SITES" }, Now)).Items.Select(c => c.Id).ShouldBe([2]);
        (await Ledger.Claims(new() { Actor = "state:US" }, Now)).Items.Select(c => c.Id).ShouldBe([1]);
        (await Ledger.Claims(new() { Ids = [2] }, Now)).Items.Select(c => c.Id).ShouldBe([2]);
        (await Ledger.Claims(new() { Since = new(2022, 11, 2) }, Now)).Items.Select(c => c.Id).ShouldBe([1]);
        (await Ledger.Claims(new() { Until = new(2022, 10, 31) }, Now)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_follow_one_another_without_gap_or_repetition()
    {
        for (var i = 0; i < 7; i++)
            await Add(Study.Of($"r{i}", $"2022-11-0{i + 1}", new Told("state:UA", $"event {i}", Told.That($"event{i} agent=state:IR"))));
        var seen = new List<long>();
        string? cursor = null;
        do
        {
            var page = await Ledger.Claims(new() { Limit = 3, Cursor = cursor }, Now);
            seen.AddRange(page.Items.Select(c => c.Id));
            cursor = page.Next;
        }
        while (cursor is not null);
        seen.ShouldBe([7, 6, 5, 4, 3, 2, 1]);
    }

    [Fact]
    public async Task An_actor_shows_its_positions_spokesmen_and_changes()
    {
        await AddDispute();
        var iran = (await Ledger.Actor("state:IR", cancellation: Now))!;
        iran.Positions.Items.Select(p => (p.Claim.Id, p.Position.Stance, p.Position.From.ToString())).ShouldBe([(1, Stance.Holds, "2022-11-30"), (1, Stance.Rejects, "2022-11-01")]);
        iran.Spokesmen.Select(s => s.Actor.Key).ShouldBe(["body:foreign-ministry/IR"]);
        iran.Changes.Length.ShouldBe(1);
        var ryder = (await Ledger.Actor("Patrick RYDER", cancellation: Now))!;
        ryder.SpeaksFor.Select(a => a.Key).ShouldBe(["body:pentagon", "state:US"]);
        ryder.Summary.Office.ShouldBe("spokesman");
        (await Ledger.Actor("nobody", cancellation: Now)).ShouldBeNull();
        (await Ledger.Actors(new() { Name = "hoss" }, Now)).Items.Select(a => a.Actor.Name).ShouldBe(["Hossein Amirabdollahian"]);
        (await Ledger.Actors(new(), Now)).Items.Select(a => (a.Actor.Key, a.Statements)).First().ShouldBe(("state:IR", 2));
    }

    [Fact]
    public async Task A_question_finds_its_claim_the_same_before_the_wider()
    {
        await AddDispute();
        var found = await Ledger.FindClaims([Missiles], cancellation: Now);
        found.Select(f => (f.Claim.Id, f.Variant.Id, f.Relation)).ShouldBe([(1, 1, Relation.Same)]);
        (await Ledger.FindClaims([Arms], cancellation: Now)).Single().Relation.ShouldBe(Relation.Wider);
        (await Ledger.FindClaims([Told.That("resign agent=state:IR")], cancellation: Now)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Words_are_found_in_any_case_and_without_accents()
    {
        await Add(Study.Of("r1", "2022-11-01", new Told("state:UA", "Téhéran a livré des missiles à l'armée", Missiles), new Told("state:UA", "rien de tel", Strikes)));
        (await Ledger.Search("TEHERAN livre", cancellation: Now)).Select(s => s.Name).ShouldBe(["r1#1"]);
        (await Ledger.Search("armée \"missiles\" -*:", cancellation: Now)).Select(s => s.Name).ShouldBe(["r1#1"]);
        (await Ledger.Search("", cancellation: Now)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_later_opening_finds_everything()
    {
        await AddDispute();
        await using var again = await Open();
        (await again.Reports(new() { Since = new(2022, 11, 8) }, Now)).Items.Select(r => r.Id).ShouldBe(["r4", "r3"]);
    }
}
