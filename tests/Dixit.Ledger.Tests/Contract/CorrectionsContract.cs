using Dixit.Attribution;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Tests;

public abstract partial class LedgerContract
{
    [Fact]
    public async Task A_rejected_statement_does_not_count_until_it_is_undone()
    {
        await AddDispute();
        var before = await Grid(1);
        var rejected = await Ledger.Correct(new Reject("r4#1"), "Ada", Now);
        (rejected.By, rejected.Kind, rejected.Target).ShouldBe(("Ada", "reject", "r4#1"));
        (await Grid(1)).ShouldNotContain("2022-11-30");
        (await Ledger.Changes(new(), Now)).Items.ShouldBeEmpty();
        (await Ledger.Claims(new(), Now)).Items.Single(c => c.Id == 1).Changed.ShouldBeNull();
        (await Ledger.Statement("r4#1", Now))!.Review.ShouldBe(Review.Rejected);
        await Ledger.Undo(rejected.Id, "Bo", Now);
        (await Grid(1)).ShouldBe(before);
        (await Ledger.Statement("r4#1", Now))!.Review.ShouldBe(Review.Suggested);
        (await Ledger.Corrections(new(), Now)).Items.Select(c => (c.Kind, c.By, c.UndoneBy)).ShouldBe([("undo", "Bo", null), ("reject", "Ada", 2L)]);
        (await Ledger.Correction(2, Now))!.Kind.ShouldBe("undo");
        (await Ledger.Correction(3, Now)).ShouldBeNull();
    }

    [Fact]
    public async Task An_undoing_can_be_undone()
    {
        await AddDispute();
        await Ledger.Correct(new Reject("r1#1"), "Ada", Now);
        var without = await Grid(1);
        await Ledger.Undo(1, "Ada", Now);
        await Ledger.Undo(2, "Ada", Now);
        (await Grid(1)).ShouldBe(without);
        (await Should.ThrowAsync<LedgerException>(() => Ledger.Undo(2, "Ada", Now))).Message.ShouldContain("undone already");
    }

    [Fact]
    public async Task An_edit_changes_stance_act_day_actor_and_words()
    {
        await AddDispute();
        var statement = (await Ledger.Statement("r1#1", Now))!.Statement;
        var shorter = statement.Content[0] with { End = statement.Content[0].End - 9 };
        await Ledger.Correct(new Edit("r1#1") { Stance = Stance.Rejects, Act = Act.Deny, Said = Text.Period.Parse("2022-10-30"), Actor = "person:patrick ryder", Content = [shorter] }, "Ada", Now);
        var view = (await Ledger.Statement("r1#1", Now))!;
        (view.Words, view.Statement.Act, view.Statement.Stance, view.Review).ShouldBe(("Iran gave", Act.Deny, Stance.Rejects, Review.Edited));
        (await Grid(1)).ShouldContain("state:US: -1 2022-10-30 ×1 by Patrick Ryder");
        (await Ledger.Search("missiles", cancellation: Now)).Select(s => s.Name).ShouldNotContain("r1#1");
        await Ledger.Undo(1, "Ada", Now);
        (await Ledger.Statement("r1#1", Now))!.Statement.ShouldBe(statement with { Source = view.Statement.Source, Content = view.Statement.Content }, new Alike());
        (await Ledger.Search("missiles", cancellation: Now)).Select(s => s.Name).ShouldContain("r1#1");
    }

    [Fact]
    public async Task A_statement_moves_to_another_claim_or_a_new_one()
    {
        await AddDispute();
        await Ledger.Correct(new Move("r3#1", 2), "Ada", Now);
        (await Grid(2)).ShouldContain("state:US: ?3");
        await Ledger.Correct(new Move("r1#1", null), "Ada", Now);
        (await Grid(3)).ShouldBe("state:UA: +4 2022-11-01 ×1");
        (await Grid(1)).ShouldNotContain("state:US");
        await Ledger.Undo(1, "Ada", Now);
        (await Grid(1)).ShouldContain("state:US");
        (await Ledger.Claims(new() { Actor = "state:US" }, Now)).Items.Select(c => c.Id).ShouldBe([1]);
    }

    [Fact]
    public async Task Claims_are_merged_and_parted_again()
    {
        await AddDispute();
        var (one, two) = (await Grid(1), await Grid(2));
        await Ledger.Correct(new MergeClaims(2, 1), "Ada", Now);
        (await Ledger.Claim(2, null, Now))!.Id.ShouldBe(1);
        (await Grid(1)).ShouldContain("+2 2022-11-01");
        (await Ledger.Claims(new(), Now)).Items.Select(c => (c.Id, c.Statements)).ShouldBe([(1, 5)]);
        await Add(Study.Of("r9", "2022-12-24", new Told("state:RU", "strikes again", Strikes)));
        (await Grid(1)).ShouldContain("state:RU: +2 2022-12-24");
        await Ledger.Undo(1, "Ada", Now);
        (await Grid(1)).ShouldBe(one);
        (await Grid(2)).ShouldBe(two + "\nstate:RU: +2 2022-12-24 ×1");
    }

    [Fact]
    public async Task A_claim_is_split_by_its_variants()
    {
        await Add(Study.Of("r1", "2022-11-01", new Told("state:UA", "missiles", Missiles), new Told("state:UA", "drones", Drones)));
        await Ledger.Correct(new SplitClaim(1, [2]), "Ada", Now);
        (await Grid(1)).ShouldBe("state:UA: +1 2022-11-01 ×1");
        (await Grid(2)).ShouldBe("state:UA: +2 2022-11-01 ×1");
        (await Ledger.Claim(2, null, Now))!.Label.ShouldBe("drones");
        await Add(Study.Of("r2", "2022-11-02", new Told("state:RU", "drones too", Drones)));
        (await Grid(2)).ShouldContain("state:RU");
        await Ledger.Undo(1, "Ada", Now);
        (await Grid(1)).ShouldContain("state:RU: +2");
        (await Ledger.Claim(2, null, Now))!.Id.ShouldBe(1);
        (await Should.ThrowAsync<LedgerException>(() => Ledger.Correct(new SplitClaim(1, [1, 2]), "Ada", Now))).Message.ShouldContain("has to stay");
    }

    [Fact]
    public async Task Actors_are_merged_and_parted_again()
    {
        await Add(
            Study.Of("r1", "2022-11-01", new Told("person:hossein amirabdollahian", "no missiles", Missiles) { Stance = Stance.Rejects }),
            Study.Of("r2", "2022-11-05", new Told("person:jane doe", "missiles", Missiles)));
        await Ledger.Correct(new MergeActors("person:jane doe", "state:IR"), "Ada", Now);
        (await Grid(1)).ShouldBe("state:IR: -1 2022-11-01 ×1 by Hossein Amirabdollahian, +1 2022-11-05 ×1");
        (await Ledger.Changes(new(), Now)).Items.Length.ShouldBe(1);
        (await Ledger.Actor("person:jane doe", cancellation: Now))!.Summary.Actor.Key.ShouldBe("state:IR");
        await Add(Study.Of("r3", "2022-11-06", new Told("person:jane doe", "missiles", Missiles)));
        (await Grid(1)).ShouldEndWith("+1 2022-11-05 ×2");
        await Ledger.Undo(1, "Ada", Now);
        (await Grid(1)).ShouldContain("person:jane doe: +1 2022-11-05 ×2");
        (await Ledger.Changes(new(), Now)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Statements_of_a_namesake_become_those_of_an_actor_of_its_own()
    {
        await Add(
            Study.Of("r1", "2022-11-01", new Told("person:john smith", "missiles", Missiles)),
            Study.Of("r2", "2022-11-05", new Told("person:john smith", "missiles", Missiles) { Stance = Stance.Rejects }));
        await Ledger.Correct(new SplitActor("person:john smith", ["r2#1"], "John Smith (the mayor)"), "Ada", Now);
        (await Grid(1)).ShouldBe("""
            person:john smith: +1 2022-11-01 ×1
            person:john smith~2: -1 2022-11-05 ×1
            """);
        await Ledger.Undo(1, "Ada", Now);
        (await Grid(1)).ShouldBe("person:john smith: +1 2022-11-01 ×1, -1 2022-11-05 ×1");
    }

    [Fact]
    public async Task A_correction_that_makes_no_sense_changes_nothing()
    {
        await AddDispute();
        foreach (var (correction, said) in new (Correction, string)[]
        {
            (new Confirm("r7#1"), "no statement r7#1"), (new Confirm("nonsense"), "no statement"), (new MergeClaims(1, 1), "one already"), (new MergeClaims(1, 99), "no claim 99"),
            (new MergeActors("state:IR", "person:nobody"), "no actor person:nobody"), (new Edit("r1#1") { Cue = new(5, 100_000) }, "does not lie in the text"), (new Move("r1#1", 2, 2), "holds nothing of claim 2"),
        }) (await Should.ThrowAsync<LedgerException>(() => Ledger.Correct(correction, "Ada", Now))).Message.ShouldContain(said);
        (await Ledger.Corrections(new(), Now)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Corrections_go_over_to_the_next_version()
    {
        await Add(Study.Of("r1", "2022-11-01", new Told("state:UA", "Iran gave missiles", Missiles), new Told("state:UA", "gone tomorrow", Strikes)));
        await Ledger.Correct(new Edit("r1#1") { Stance = Stance.Open }, "Ada", Now);
        await Ledger.Correct(new Confirm("r1#2"), "Ada", Now);
        var next = await Ledger.Add(Study.Of("r1", "2022-11-02", new Told("state:RU", "new here", Drones), new Told("state:UA", "Iran gave missiles", Missiles)), Now);
        next.Unanchored.ShouldBe([2]);
        (await Grid(1)).ShouldContain("state:UA: ?1 2022-11-02 ×1");
        (await Ledger.Statement("r1#4", Now))!.Review.ShouldBe(Review.Edited);
        (await Ledger.Report("r1", Now))!.Corrections.Select(c => c.Target).ShouldBe(["r1#1", "r1#2"]);
        await Ledger.Undo(1, "Ada", Now);
        (await Grid(1)).ShouldContain("state:UA: +1 2022-11-02 ×1");
    }

    private sealed class Alike : IEqualityComparer<Statement>
    {
        public bool Equals(Statement? x, Statement? y) => x!.Act == y!.Act && x.Stance == y.Stance && x.Cue == y.Cue;

        public int GetHashCode(Statement statement) => 0;
    }
}
