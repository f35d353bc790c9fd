using Dixit.Attribution;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Tests;

public abstract partial class LedgerContract
{
    /// <summary>What is new, the oldest first, a line each.</summary>
    private async Task<string> News(DevelopmentFilter? filter = null)
        => string.Join('\n', (await Ledger.Developments((filter ?? new()) with { OldestFirst = true }, Now)).Items.Select(d =>
            $"{d.Kind} {d.Detail} claim {d.Claim?.Id} {d.Actor?.Key} {d.Before?.Name}>{d.Statement?.Name} {d.Day:o}".Replace("  ", " ", StringComparison.Ordinal)));

    [Fact]
    public async Task An_addition_writes_down_what_is_new_by_it()
    {
        await Add(
            Study.Of("r1", "2022-11-01", new Told("state:UA", "Iran gave missiles", Missiles) { Act = Act.Accuse }),
            Study.Of("r2", "2022-11-02", new Told("person:hossein amirabdollahian", "Iran gave missiles", Missiles) { Stance = Stance.Rejects }),
            Study.Of("r3", "2022-11-03", new Told("state:UA", "Iran gave drones", Drones)),
            Study.Of("r4", "2022-11-04", new Told("state:IR", "Iran gave missiles", Missiles) { Act = Act.Admit }));
        (await News()).ShouldBe("""
            Actor claim claim 1 state:UA >r1#1 2022-11-01
            Actor claim 1 state:IR >r2#1 2022-11-02
            Variant variant claim 1 state:UA >r3#1 2022-11-03
            Change stance claim 1 state:IR r2#1>r4#1 2022-11-04
            """);
        var change = (await Ledger.Developments(new() { Limit = 1 }, Now)).Items.Single();
        (change.Number, await Ledger.NewestDevelopment(Now), change.Report.Id, change.Version).ShouldBe((4, 4, "r4", 1));
        (change.Before!.Statement.Stance, change.Statement!.Statement.Act, change.Variant!.Label).ShouldBe((Stance.Rejects, Act.Admit, "Iran gave missiles"));
    }

    [Fact]
    public async Task More_of_the_same_is_no_news()
    {
        await AddDispute();
        var newest = await Ledger.NewestDevelopment(Now);
        await Add(
            Study.Of("again", "2022-12-02", new Told("state:IR", "Iran gave missiles", Missiles), new Told("state:UA", "Iran gave missiles", Missiles)),
            Study.Of("earlier", "2022-11-29", new Told("state:IR", "Iran gave missiles", Missiles)),
            Study.Of("r4", "2022-12-03", new Told("state:IR", "Iran gave the missiles", Missiles) { Act = Act.Admit, Said = "2022-11-30" }));
        (await News(new() { After = newest })).ShouldBe("");
        (await Ledger.Changes(new(), Now)).Items.Length.ShouldBe(1);
    }

    [Fact]
    public async Task Who_moves_back_and_forth_is_heard_each_time()
    {
        await Add(
            Study.Of("r1", "2022-11-01", new Told("state:IR", "missiles", Missiles) { Stance = Stance.Rejects, Said = "2022-11-01" }),
            Study.Of("r2", "2022-11-02", new Told("state:IR", "missiles", Missiles) { Said = "2022-11-02" }),
            Study.Of("r3", "2022-11-03", new Told("state:IR", "missiles", Missiles) { Stance = Stance.Rejects, Said = "2022-11-03" }),
            Study.Of("r4", "2022-11-04", new Told("state:IR", "missiles", Missiles) { Said = "2022-11-04" }));
        (await News(new() { Kinds = [DevelopmentKind.Change] })).ShouldBe("""
            Change stance claim 1 state:IR r1#1>r2#1 2022-11-02
            Change stance claim 1 state:IR r2#1>r3#1 2022-11-03
            Change stance claim 1 state:IR r3#1>r4#1 2022-11-04
            """);
    }

    [Fact]
    public async Task What_people_correct_and_engines_read_again_is_no_news()
    {
        await AddDispute();
        var newest = await Ledger.NewestDevelopment(Now);
        await Ledger.Correct(new Edit("r1#1") { Stance = Stance.Rejects }, "Ada", Now);
        await Ledger.Correct(new Reject("r4#1"), "Ada", Now);
        await Ledger.Undo(2, "Ada", Now);
        await Ledger.Correct(new SplitActor("state:UA", ["r1#2"], "Ukraine (the other)"), "Ada", Now);
        var newer = Study.Of("r3", "2022-11-08", new Told("person:patrick ryder", "Iran gave missiles", Missiles) { Stance = Stance.Rejects, Said = "2022-11-08" });
        await Ledger.Reread(r => r.Id == "r3" ? newer : Study.Of(r.Id, r.Published), everything: true, cancellation: Now).ToListAsync(Now);
        (await Ledger.NewestDevelopment(Now)).ShouldBe(newest);
    }

    [Fact]
    public async Task An_outlet_that_a_claim_did_not_have_is_a_new_origin_once()
    {
        static ReportStudy By(string id, string? outlet, string speaker = "state:UA")
            => Study.Of(id, "2022-11-01", new Told(speaker, "missiles, says " + id, Missiles)) with { Provenance = new(outlet is null ? [] : [new(outlet, Provenance.CreditKind.By, new(0, 3))], []) };
        await Add(By("r1", "afp"), By("r2", null), By("r3", "afp"), By("r4", "reuters", "state:RU"), By("r5", "reuters"), By("r6", "afp"));
        (await News()).ShouldBe("""
            Actor claim claim 1 state:UA >r1#1 2022-11-01
            Actor claim 1 state:RU >r4#1 2022-11-01
            Origin reuters claim 1 state:RU >r4#1 2022-11-01
            """);
    }

    [Fact]
    public async Task News_is_listed_by_claim_actor_and_kind_and_by_pages()
    {
        await AddDispute();
        (await News(new() { Claim = 2 })).ShouldBe("Actor claim claim 2 state:UA >r1#2 2022-11-01");
        (await News(new() { Actor = "state:US" })).ShouldBe("Actor claim 1 state:US >r3#1 2022-11-08");
        (await News(new() { Actor = "person:patrick ryder" })).ShouldBe("Actor claim 1 state:US >r3#1 2022-11-08");
        (await News(new() { Actor = "nobody" })).ShouldBe("");
        (await News(new() { Text = "SITES" })).ShouldBe("Actor claim claim 2 state:UA >r1#2 2022-11-01");
        (await News(new() { Text = "ryder missiles" })).ShouldBe("Actor claim 1 state:US >r3#1 2022-11-08");
        (await News(new() { Kinds = [DevelopmentKind.Change, DevelopmentKind.Variant] })).ShouldBe("Change stance claim 1 state:IR r2#1>r4#1 2022-11-30");
        var first = await Ledger.Developments(new() { Limit = 3 }, Now);
        first.Items.Select(d => d.Number).ShouldBe([5, 4, 3]);
        (await Ledger.Developments(new() { Limit = 3, Cursor = first.Next }, Now)).Items.Select(d => d.Number).ShouldBe([2, 1]);
    }
}
