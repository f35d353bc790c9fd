using Dixit.Attribution;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Tests;

public abstract partial class LedgerContract
{
    [Fact]
    public async Task A_report_is_added_once()
    {
        var study = Study.Of("r1", "2022-11-08", new Told("state:UA", "Iran gave missiles to Russia", Missiles));
        (await Ledger.Add(study, Now)).ShouldBe(new("r1", AdditionOutcome.Added, 1));
        (await Ledger.Add(study, Now)).ShouldBe(new("r1", AdditionOutcome.Known, 1));
        (await Ledger.Reports(new(), Now)).Items.Select(r => r.Id).ShouldBe(["r1"]);
        (await Ledger.Claim(1, null, Now))!.Counts.Reports.ShouldBe(1);
    }

    [Fact]
    public async Task Another_text_is_the_next_version_and_positions_come_from_it()
    {
        await Add(Study.Of("r1", "2022-11-08", new Told("state:IR", "Iran gave missiles", Missiles) { Stance = Stance.Rejects }));
        var second = await Ledger.Add(Study.Of("r1", "2022-11-09", new Told("state:IR", "Iran gave a few missiles", Missiles) { Act = Act.Admit }), Now);
        (second.Outcome, second.Version).ShouldBe((AdditionOutcome.Changed, 2));
        (await Grid(1)).ShouldBe("state:IR: +1 2022-11-09 ×1");
        var report = (await Ledger.Report("r1", Now))!;
        report.Versions.Select(v => v.Number).ShouldBe([1, 2]);
        report.Statements.Select(s => (s.Name, s.Version, s.State)).ShouldBe([("r1#1", 1, StatementState.Superseded), ("r1#2", 2, StatementState.Current)]);
        report.Versions[0].Report.Text.ShouldContain("gave missiles");
    }

    [Fact]
    public async Task A_statement_comes_back_as_it_was_read()
    {
        var study = Study.Of("r1", "2022-11", new Told("person:patrick ryder", "Iran gave missiles", Missiles) { Stance = Stance.Open, Act = Act.NoInfo, Said = "2022-11-08" });
        await Add(study);
        var view = (await Ledger.Statement("r1#1", Now))!;
        var read = study.Read.Statements[0];
        view.Statement.Cue.ShouldBe(read.Cue);
        view.Statement.Content.ShouldBe(read.Content);
        view.Statement.Source.ShouldBe(read.Source);
        (view.Statement.Act, view.Statement.Stance, view.Statement.Confidence, view.Words).ShouldBe((Act.NoInfo, Stance.Open, 0.9, "Iran gave missiles"));
        view.Said.ShouldBe(Text.Period.Parse("2022-11-08"));
        var chain = view.Speakers.Single();
        (chain.Actor.Key, chain.Institution?.Key, chain.Speaker?.Key).ShouldBe(("state:US", "body:pentagon", "person:patrick ryder"));
        view.Holdings.ShouldBe([new(1, 1, Stance.Open, false)]);
    }

    [Fact]
    public async Task Statements_of_several_reports_gather_under_claims_and_variants()
    {
        await Add(
            Study.Of("r1", "2022-11-01", new Told("state:UA", "Iran gave missiles", Missiles) { Act = Act.Accuse }, new Told("state:UA", "strike Iran", Strikes) { Act = Act.Demand }),
            Study.Of("r2", "2022-11-02", new Told("state:IR", "Iran gave a few drones", Drones) { Act = Act.Admit }, new Told("state:IR", "Iran gave missiles", Missiles) { Stance = Stance.Rejects }),
            Study.Of("r3", "2022-11-03", new Told("state:RU", "Iran sent arms", Arms) { Stance = Stance.Rejects }));
        var claim = (await Ledger.Claim(1, null, Now))!;
        claim.Label.ShouldBe("Iran gave missiles");
        claim.Variants.Select(v => (v.Id, v.Relation.ToString())).ShouldBe([(1, "Same"), (3, "Variant"), (4, "Wider")]);
        (await Grid(1)).ShouldBe("""
            state:UA: +1 2022-11-01 ×1
            state:IR: +3 2022-11-02 ×1, -1 2022-11-02 ×1
            state:RU: -4 2022-11-03 ×1
            """);
        claim.Counts.ShouldBe(new(3, 3, 3, 0));
        (await Grid(2)).ShouldBe("state:UA: +2 2022-11-01 ×1");
    }

    [Fact]
    public async Task A_person_whom_reports_spell_otherwise_is_one()
    {
        await Add(
            Study.Of("r1", "2022-11-01", new Told("person:hossein amirabdollahian", "no missiles", Missiles) { Stance = Stance.Rejects }),
            Study.Of("r2", "2022-11-05", new Told("person:hossein amir-abdollahian", "missiles", Missiles)));
        (await Grid(1)).ShouldBe("state:IR: -1 2022-11-01 ×1 by Hossein Amirabdollahian, +1 2022-11-05 ×1 by Hossein Amirabdollahian");
        (await Ledger.Actor("Hossein Amir-Abdollahian", cancellation: Now))!.Summary.Actor.Key.ShouldBe("person:hossein amirabdollahian");
    }

    [Fact]
    public async Task Described_actors_are_never_joined_across_reports()
    {
        await Add(
            Study.Of("r1", "2022-11-01", new Told("described:7", "Iran sold missiles", Missiles)),
            Study.Of("r2", "2022-11-02", new Told("described:7", "Iran sold missiles", Missiles)));
        (await Grid(1)).ShouldBe("""
            described:r1/1: +1 2022-11-01 ×1
            described:r2/1: +1 2022-11-02 ×1
            """);
    }

    [Fact]
    public async Task Two_officials_stay_two_officials_when_they_speak_for_a_state()
    {
        await Add(Study.Of("r1", "2022-11-01", new Told("described:4", "Iran sold missiles", Missiles)));
        (await Grid(1)).ShouldBe("state:US: +1 2022-11-01 ×1 by two officials");
    }

    [Fact]
    public async Task What_reports_credit_is_kept_and_counted_as_an_origin()
    {
        var credit = new Provenance.ReportProvenance([new("afp", Provenance.CreditKind.By, new(0, 3))], []);
        await Add(
            Study.Of("r1", "2022-11-01", new Told("state:UA", "missiles", Missiles)) with { Provenance = credit },
            Study.Of("r2", "2022-11-02", new Told("state:RU", "missiles of another kind", Missiles)) with { Provenance = credit },
            Study.Of("r3", "2022-11-02", new Told("state:RU", "missiles, says a third", Missiles)));
        var claim = (await Ledger.Claim(1, null, Now))!;
        claim.Counts.ShouldBe(new(3, 3, 3, 1));
        claim.Origins.Known.Single().Reports.ShouldBe(["r1", "r2"]);
        claim.Origins.Unknown.ShouldBe(["r3"]);
        (await Ledger.Report("r1", Now))!.Versions[0].Credits.Single().Outlet.ShouldBe("afp");
    }

    [Fact]
    public async Task Near_copies_count_as_one_text()
    {
        var wire = string.Join(' ', Enumerable.Range(0, 120).Select(i => $"word{i * 7919 % 1000} and{i * 104729 % 997}")) + ".\n\n";
        var told = new Told("state:UA", "Iran gave missiles to Russia", Missiles);
        await Add(
            Study.Of(new Text.Report { Id = "a", Text = wire, Published = "2022-11-01", Publisher = "A", Language = "en" }, told),
            Study.Of(new Text.Report { Id = "b", Text = "Headline of the desk.\n\n" + wire, Published = "2022-11-01", Publisher = "B", Language = "en" }, told),
            Study.Of("c", "2022-11-02", told));
        var counts = (await Ledger.Claim(1, null, Now))!.Counts;
        (counts.Reports, counts.Texts, counts.Publishers).ShouldBe((3, 2, 3));
        (await Ledger.Report("b", Now))!.Copies.Select(c => c.Id).ShouldBe(["a"]);
    }
}
